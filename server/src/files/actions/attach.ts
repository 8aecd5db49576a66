import type { Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { attachLoose, type Message } from '../queries/write.ts'
import type { File } from '../rules.ts'

/**
 * Gives uploads of the caller to his message: from now on whoever reads that reads them.
 * @param ids each once
 * @returns the files in the order of their uploads
 * @throws Problem 404 when one is not there, not his, or named by a message already
 */
export async function attachFiles(trx: Trx, scope: Scope, ids: string[], message: Message): Promise<File[]> {
  if (ids.length === 0) return []
  const files = await attachLoose(trx, scope, ids, message)
  if (files.length < ids.length) throw notFound()
  return files.sort((a, b) => (a.id < b.id ? -1 : 1))
}
