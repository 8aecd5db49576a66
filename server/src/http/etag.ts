import { Problem } from './problem.ts'

/** @param day the business day, for objects whose fields derive from it */
export const etag = (version: number, day?: string): string => `"v${version}${day ? `-${day}` : ''}"`

/**
 * `If-Match`: the change is only made to the version it was based on.
 * @throws Problem 412
 */
export function expectVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const matches = ifMatch
    .split(',')
    .some(tag => /^(W\/)?"v(\d+)(-[\d-]+)?"$/.exec(tag.trim())?.[2] === String(version))
  if (!matches)
    throw new Problem(412, 'version_mismatch', 'Read it again and repeat your change.', {
      current_version: version,
    })
}
