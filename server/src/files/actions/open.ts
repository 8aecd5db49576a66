import type { Services } from '../../http/context.ts'
import { notFound, Problem } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { findFileWithContent } from '../queries/find.ts'
import { downloadHeaders } from '../rules.ts'
import { openStore } from '../stores/store.ts'

export type Download = {
  body: Uint8Array | ReadableStream<Uint8Array>
  headers: Record<string, string>
}

/**
 * A file as it is handed out, its content as it comes from the store.
 * @param headersOnly for HEAD, which would leave the content unread
 * @throws Problem 404; 503 while the store is away
 */
export async function openFile(
  { db, config, log }: Pick<Services, 'db' | 'config' | 'log'>,
  scope: Scope,
  id: string,
  headersOnly: boolean,
): Promise<Download> {
  const file = await findFileWithContent(db, scope, id)
  if (!file) throw notFound()
  const headers = { ...downloadHeaders(file), ETag: `"${file.sha256}"` }
  if (file.content !== null) return { body: file.content, headers }
  if (headersOnly) return { body: new Uint8Array(), headers }
  try {
    return { body: await openStore(config, file.store!).get(file.key!), headers }
  } catch (error) {
    log.error({ file: id, error: String(error) }, 'a file could not be read from its store')
    throw new Problem(503, 'unavailable', 'The file cannot be read at the moment.', { retry_after: 10 })
  }
}
