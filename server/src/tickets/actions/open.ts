import type { components } from '../../../../openapi.d.ts'
import { activeAgent } from '../../agents/actions.ts'
import { findAgent } from '../../agents/queries.ts'
import { authorOf, checkContact } from '../../conversations/actions/author.ts'
import { storeMessage, tellMessage } from '../../conversations/actions/write.ts'
import { type Author, authorClaimed } from '../../conversations/author-rules.ts'
import { findSubject } from '../../conversations/queries/subjects.ts'
import { customerNamed } from '../../customers/actions.ts'
import { keepExternalIdsUnique, ownColumns } from '../../customers/sides.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, notFound } from '../../http/problem.ts'
import { type ContactScope, type IntegrationScope, system } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import { findExpert } from '../queries/links.ts'
import type { TicketRow } from '../queries/read.ts'
import { insertTicket, refreshLast } from '../queries/write.ts'
import { type LinkColumns, linkTo } from './link.ts'
import { loadTicket, recordTicketEvents } from './load.ts'

export type Opening = components['schemas']['TicketCreate']
type Caller = IntegrationScope | ContactScope

/**
 * Opens a ticket with its first message. About a success pack it goes to the pack's expert.
 * @throws Problem 403 for a session without a person, 404 for a customer that is not the caller's, 409, 422
 */
export async function openTicket(trx: Trx, scope: Caller, now: string, request: Opening): Promise<TicketRow> {
  checkRequest(scope, request)
  const { agent_id, author: external, contact_id, link } = request
  // The contact whom a key names is the one for whom it is opened, and writes where nobody else does.
  const writer = agent_id || external ? { agent_id, author: external } : { contact_id }
  const claimed = authorClaimed(scope, writer)
  const customer = await customerOf(trx, scope, request)
  if (contact_id !== undefined) await checkContact(trx, scope, contact_id, customer.id)
  const author = await authorOf(trx, scope, claimed, customer.id)
  if (request.category) await checkCategory(trx, request.category)
  const about = await linkTo(trx, scope, customer.id, link ?? null)
  const id = newId('tkt')
  await keepExternalIdsUnique(
    insertTicket(trx, {
      id,
      partner_id: customer.partner_id,
      customer_id: customer.id,
      subject: request.subject.trim(),
      category: request.category ?? null,
      status: author.author_side === 'customer' ? 'new' : 'in_progress',
      ...(await openerOf(trx, author, contact_id)),
      assignee_id: await assigneeOf(trx, request, about),
      ...about,
      last_message_at: now,
      last_message_id: null,
      vendor_external_id: null,
      partner_external_id: null,
      ...ownColumns(scope, request),
      created_at: now,
      updated_at: now,
    }),
  )
  await begin(trx, scope, now, id, author, request)
  return loadTicket(trx, scope, id)
}

/** @throws Problem 422 for what is not the caller's to say */
function checkRequest(scope: Caller, request: Opening): void {
  const integrations = ['author', 'external_id', 'metadata'] as const
  const wrong =
    scope.kind === 'contact' ? integrations.find(field => request[field] !== undefined) : undefined
  if (wrong) throw invalidField(`#/${wrong}`, 'not_allowed', 'is for integrations')
  if (request.assignee_id !== undefined && scope.kind !== 'vendor')
    throw invalidField('#/assignee_id', 'vendor_only', 'is for the vendor to say')
}

/** @throws Problem 404 unless it is the caller's to name; contacts mean their own */
async function customerOf(
  trx: Trx,
  scope: Caller,
  { customer_id, external_customer_id }: Opening,
): Promise<{ id: string; partner_id: string }> {
  if (scope.kind !== 'contact') return customerNamed(trx, scope, { customer_id, external_customer_id })
  if (external_customer_id !== undefined || (customer_id ?? scope.customer_id) !== scope.customer_id)
    throw notFound()
  return { id: scope.customer_id, partner_id: scope.partner_id }
}

/** @throws Problem 422 for a category that the settings do not have */
export async function checkCategory(trx: Trx, category: string): Promise<void> {
  const { ticket_categories } = await readSettings(trx)
  if (!ticket_categories.some(each => each.id === category))
    throw invalidField('#/category', 'not_found', 'is not the id of a category')
}

async function openerOf(trx: Trx, author: Author, contactId: string | undefined) {
  const contact_id = author.contact_id ?? contactId ?? null
  if (contact_id !== null) return { contact_id, opener_name: null }
  const agent = author.agent_id === null ? undefined : await findAgent(trx, author.agent_id)
  return { contact_id, opener_name: author.author_name ?? agent!.name }
}

async function assigneeOf(
  trx: Trx,
  { assignee_id }: Opening,
  { pack_id }: LinkColumns,
): Promise<string | null> {
  if (assignee_id !== undefined) return (await activeAgent(trx, assignee_id, '#/assignee_id')).id
  return pack_id === null ? null : findExpert(trx, pack_id)
}

/** The first message of a ticket that is there, which is told of before it. */
async function begin(
  trx: Trx,
  scope: Caller,
  now: string,
  id: string,
  author: Author,
  { text, file_ids }: Opening,
): Promise<void> {
  const subject = (await findSubject(trx, system, { field: 'ticket_id', id }))!
  const message = await storeMessage(trx, scope, now, subject, author, { text, file_ids })
  await refreshLast(trx, id)
  await recordTicketEvents(trx, now, [id], 'ticket.created')
  await tellMessage(trx, now, subject, message)
}
