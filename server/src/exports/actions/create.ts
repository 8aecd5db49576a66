import type { components } from '../../../../openapi.d.ts'
import { customerNamed } from '../../customers/actions.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { countUnderway, insertExport } from '../queries/exports.ts'
import { checkRequest, type Export, exportEvent, mostUnderway } from '../rules.ts'

/**
 * An export that a job will write, on behalf of the key that asks for it.
 * @throws Problem 403 without the scope of the kind, 404 for a customer, 409 for too many, 422
 */
export async function createExport(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: components['schemas']['ExportCreate'],
): Promise<Export> {
  checkRequest(scope, request)
  const { from_date, to_date, ...named } = request.filters ?? {}
  const customer = Object.keys(named).length === 0 ? null : await customerNamed(trx, scope, named)
  if ((await countUnderway(trx, scope)) >= mostUnderway)
    throw invalidState('Wait until some of the exports that are under way have ended.')
  const row = await insertExport(trx, {
    id: newId('exp'),
    partner_id: scope.kind === 'partner' ? scope.partner_id : null,
    key_id: scope.key_id,
    kind: request.kind,
    format: request.format,
    customer_id: customer?.id ?? null,
    from_date: from_date ?? null,
    to_date: to_date ?? null,
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [exportEvent('export.created', row)])
  return row
}
