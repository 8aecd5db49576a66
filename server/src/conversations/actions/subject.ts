import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { findSubject, lockConversations } from '../queries/subjects.ts'
import { mayReadKind, type Subject, type SubjectField } from '../subject-rules.ts'

type Named = { field: SubjectField; id: string }

/** @throws Problem 404 unless the caller may read what the conversation is on */
export async function loadSubject(db: Db | Trx, scope: Scope, named: Named): Promise<Subject> {
  const subject = mayReadKind(scope, named.field) ? await findSubject(db, scope, named) : undefined
  if (!subject) throw notFound()
  return subject
}

/**
 * As `loadSubject`, to be written into by this transaction alone. A ticket that was merged into another one meanwhile
 * is that one.
 */
export async function lockSubject(trx: Trx, scope: Scope, named: Named): Promise<Subject> {
  await lockConversations(trx, (await loadSubject(trx, scope, named)).customer_id)
  return loadSubject(trx, scope, named)
}
