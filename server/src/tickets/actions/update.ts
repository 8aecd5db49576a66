import type { components } from '../../../../openapi.d.ts'
import { activeAgent } from '../../agents/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { Trx } from '../../http/context.ts'
import { expectVersion } from '../../http/etag.ts'
import { invalidState } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import type { TicketRow } from '../queries/read.ts'
import { isOver } from '../rules.ts'
import { linkTo } from './link.ts'
import { loadTicket, takeTicket } from './load.ts'
import { moveTicket } from './move.ts'
import { checkCategory } from './open.ts'

type Schemas = components['schemas']

/** @throws Problem 404, 409 for one that was merged, 412, 422 */
export async function updateTicket(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: Schemas['TicketUpdate'] },
): Promise<TicketRow> {
  const ticket = await takeTicket(trx, scope, id)
  expectVersion(ifMatch, ticket.version)
  const { subject, category, assignee_id, link } = update
  if (category) await checkCategory(trx, category)
  if (assignee_id) await activeAgent(trx, assignee_id, '#/assignee_id')
  const changes = {
    ...(subject === undefined ? {} : { subject: subject.trim() }),
    ...(category === undefined ? {} : { category }),
    ...(assignee_id === undefined ? {} : { assignee_id }),
    ...(link === undefined ? {} : await linkTo(trx, scope, ticket.customer_id, link)),
    ...ownColumns(scope, update),
  }
  const move = { status: update.status, changes, event: 'ticket.updated' as const }
  await keepExternalIdsUnique(moveTicket(trx, now, ticket, move))
  return loadTicket(trx, scope, id)
}

/** @throws Problem 404, 409 for one that is closed or was merged */
export async function closeTicket(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  now: string,
  id: string,
): Promise<TicketRow> {
  const ticket = await takeTicket(trx, scope, id)
  if (ticket.status === 'closed') throw invalidState('It is closed.', ticket.status)
  await moveTicket(trx, now, ticket, { status: 'closed' })
  return loadTicket(trx, scope, id)
}

/** @throws Problem 404, 409 for one that is neither solved nor closed */
export async function rateTicket(
  trx: Trx,
  scope: ContactScope,
  now: string,
  id: string,
  { score, comment }: Schemas['TicketRatingCreate'],
): Promise<TicketRow> {
  const ticket = await takeTicket(trx, scope, id)
  if (!isOver(ticket)) throw invalidState('It can be rated once it is solved or closed.', ticket.status)
  const changes = { score, score_comment: comment?.trim() || null, rated_at: now }
  await moveTicket(trx, now, ticket, { changes, event: 'ticket.rated' })
  return loadTicket(trx, scope, id)
}
