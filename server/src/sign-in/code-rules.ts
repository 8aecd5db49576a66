import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds for which a mailed code and a link to a new password are good. */
export const codeSeconds = 600
export const resetSeconds = 3600
/** Of each code. */
export const mostTries = 5

// Both are made of the mail's id and the server's key, whenever the mail is sent or a code is checked: they are kept
// nowhere, and who reads the database has none of them.

/** The six digits of a mail. */
export function mailedCode(key: string, mailId: string): string {
  const value = createHmac('sha256', key).update(`code:${mailId}`).digest().readUIntBE(0, 6)
  return String(value % 1_000_000).padStart(6, '0')
}

/** Whether it is the code of this mail; spaces do not matter. */
export function isMailedCode(key: string, mailId: string, given: string): boolean {
  const digits = Buffer.from(given.replaceAll(/\s/g, ''))
  const right = Buffer.from(mailedCode(key, mailId))
  return digits.length === right.length && timingSafeEqual(digits, right)
}

/** The secret of a mail's link to a new password. */
export const resetToken = (key: string, mailId: string): string =>
  createHmac('sha256', key).update(`reset:${mailId}`).digest('base64url')

/**
 * Where a person goes on with what a mail brings: the fragment, which a browser sends to nobody, names the step.
 * @returns null where no page is known
 */
export function stepOn(
  page: string | null,
  step: 'sign-in' | 'reset-password' | 'profile' | 'invitation' | 'company',
  fields: Record<string, string> = {},
): string | null {
  if (page === null || !/^https?:\/\//.test(page)) return null
  const query = new URLSearchParams(fields).toString()
  return `${page.replace(/#.*$/, '')}#/${step}${query && `?${query}`}`
}
