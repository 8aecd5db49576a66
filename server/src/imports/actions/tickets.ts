import type { components } from '../../../../openapi.d.ts'
import { normalEmail } from '../../contacts/email-rules.ts'
import { excerptOf } from '../../conversations/rules.ts'
import { externalIdColumn, ownColumns } from '../../customers/sides.ts'
import { type BulkRow, insertRecords } from '../../database/bulk.ts'
import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { parseMarkdown } from '../../markdown/parse.ts'
import { readSettings } from '../../settings/queries.ts'
import { recordTicketEvents } from '../../tickets/actions/load.ts'
import { findAgents, findByExternalIds, findWriters, type NamedCustomer } from '../queries/known.ts'
import { findImportedRows, insertImportedRows } from '../queries/work.ts'
import { attempt, isRefused, type Outcome } from '../rules.ts'
import { type Found, type Opened, openedTicket } from '../ticket-rules.ts'
import { customersNamed, known, type Making, rowHash, unique, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['TicketImport']
type Created = { id: string; row: Row; customer: NamedCustomer; opened: Opened }

export const tickets: Writer<Row> = {
  keys: ({ external_id, messages }) => [
    `ticket ${external_id}`,
    ...unique(messages.map(message => message.external_id)).map(id => `message ${id}`),
  ],

  async write(trx, { scope, clock, now }, rows) {
    const named = await customersNamed(trx, scope, rows)
    const there = await findByExternalIds(
      trx,
      scope,
      'tickets',
      rows.map(row => row.external_id!),
    )
    const made = await findImportedRows(
      trx,
      [...there.values()].map(row => row.id),
    )
    const found = await findNamed(trx, { scope, now }, rows, named)
    const created: Created[] = []
    const outcomes = rows.map((row, i): Outcome => {
      const customer = named[i]!
      if (isRefused(customer)) return customer
      const old = there.get(row.external_id!)
      if (old !== undefined) return made.get(old.id) === rowHash(row) ? 'unchanged' : [known]
      const business = shift(clock.now(), customer.clock_seconds)
      const opened = attempt(() => openedTicket(row, customer, found, business))
      if (isRefused(opened)) return opened
      created.push({ id: newId('tkt'), row, customer, opened })
      return 'created'
    })
    await insertAll(trx, { scope, now }, created)
    return outcomes
  },
}

/** Everything that the rows name, by one query of each kind. */
async function findNamed(
  trx: Trx,
  { scope, now }: Pick<Making, 'scope' | 'now'>,
  rows: readonly Row[],
  named: Awaited<ReturnType<typeof customersNamed>>,
): Promise<Found> {
  const { ticket_categories, vendor } = await readSettings(trx)
  const messages = rows.flatMap((row, i) => row.messages.map(message => ({ message, customer: named[i]! })))
  const addressed = messages.flatMap(({ message, customer }) =>
    isRefused(customer) || message.contact_email === undefined
      ? []
      : [{ customer_id: customer.id, email: normalEmail(message.contact_email) }],
  )
  const contacts = await findWriters(trx, scope, unique(messages.map(({ message }) => message.contact_id)), {
    customerIds: addressed.map(each => each.customer_id),
    emails: addressed.map(each => each.email),
  })
  const agentIds = [...messages.map(({ message }) => message.agent_id), ...rows.map(row => row.assignee_id)]
  const agents = scope.kind === 'vendor' ? await findAgents(trx, unique(agentIds)) : []
  const externalIds = unique(messages.map(({ message }) => message.external_id))
  return {
    scope,
    now,
    categories: new Set(ticket_categories.map(category => category.id)),
    agents: new Map(agents.map(agent => [agent.id, agent])),
    contacts: new Map(
      contacts.flatMap(({ id, customer_id, email }) => [
        [`${customer_id} ${id}`, id],
        [`${customer_id} ${email}`, id],
      ]),
    ),
    messageIds: await findByExternalIds(trx, scope, 'messages', externalIds),
    vendorName: vendor.trading_name || vendor.name,
  }
}

/** No mail follows: what was written long ago is told of with its ticket alone. */
async function insertAll(
  trx: Trx,
  making: Pick<Making, 'scope' | 'now'>,
  created: readonly Created[],
): Promise<void> {
  const messages = created.map(each => messageRows(making.scope, each))
  await insertImportedRows(
    trx,
    created.map(({ id, row }) => ({ object_id: id, sha256: rowHash(row) })),
  )
  await insertRecords(
    trx,
    'tickets',
    created.map((each, i) => ticketRow(making, each, messages[i]!)),
  )
  await insertRecords(trx, 'messages', messages.flat())
  await recordTicketEvents(
    trx,
    making.now,
    created.map(({ id }) => id),
    'ticket.imported',
  )
}

function ticketRow(
  { scope, now }: Pick<Making, 'scope' | 'now'>,
  { id, row, customer, opened }: Created,
  rows: readonly BulkRow<'messages'>[],
): BulkRow<'tickets'> {
  const { messages, ...standing } = opened
  const last = rows.findLast(message => !message.internal)!
  return {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    subject: row.subject.trim(),
    category: row.category ?? null,
    ...standing,
    assignee_id: row.assignee_id ?? null,
    last_message_at: last.created_at,
    last_message_id: last.id,
    version: 1,
    created_at: messages[0]!.created_at,
    updated_at: now,
    vendor_external_id: null,
    partner_external_id: null,
    vendor_metadata: {},
    partner_metadata: {},
    ...unwrapped(ownColumns(scope, row)),
  } as BulkRow<'tickets'>
}

function messageRows(scope: IntegrationScope, { id, customer, opened }: Created): BulkRow<'messages'>[] {
  const column = externalIdColumn(scope)!
  return opened.messages.map(({ author, created_at, internal, row }) => {
    const content = parseMarkdown(row.text)
    return {
      id: newId('msg'),
      partner_id: customer.partner_id,
      customer_id: customer.id,
      ticket_id: id,
      ...author,
      text: row.text,
      content,
      excerpt: excerptOf(content),
      internal,
      vendor_external_id: null,
      partner_external_id: null,
      [column]: row.external_id ?? null,
      created_at,
    } as unknown as BulkRow<'messages'>
  })
}
