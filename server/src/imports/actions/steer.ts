import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState, notFound, Problem } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { findUnderway, lockImport, updateImport } from '../queries/imports.ts'
import { checkMaker, checkResumable, type Import, importEvent, isOver } from '../rules.ts'

/**
 * Stops an import. What it has imported stays; a batch that is being written is finished first.
 * @throws Problem 404, 409 once it has ended
 */
export async function cancelImport(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
): Promise<Import> {
  const row = await lockImport(trx, scope, id)
  if (!row) throw notFound()
  if (isOver(row)) throw invalidState('It has ended.', row.status)
  const changes = { status: 'cancelled', ended_at: now, holder: null, lease_until: null } as const
  const cancelled = await updateImport(trx, id, now, changes)
  await recordEvents(trx, now, [importEvent('import.cancelled', cancelled)])
  return cancelled
}

/**
 * Lets an import that has failed or was cancelled go on where it stood, on behalf of the caller.
 * @throws Problem 403 without the scope of its kind, 404, 409
 */
export async function resumeImport(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
): Promise<Import> {
  const row = await lockImport(trx, scope, id)
  if (!row) throw notFound()
  checkMaker(scope, row.kind)
  checkResumable(row)
  if (await findUnderway(trx, row))
    throw new Problem(409, 'already_exists', 'The same file is being imported already.')
  const resumed = await updateImport(trx, id, now, {
    status: 'queued',
    key_id: scope.key_id,
    ended_at: null,
    failure_code: null,
    failure_detail: null,
    failure_line: null,
  })
  await recordEvents(trx, now, [importEvent('import.resumed', resumed)])
  return resumed
}
