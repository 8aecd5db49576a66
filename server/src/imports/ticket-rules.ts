import type { components } from '../../../openapi.d.ts'
import { normalEmail } from '../contacts/email-rules.ts'
import {
  type Author,
  authorClaimed,
  byAgent,
  byContact,
  byExternal,
  byVendor,
} from '../conversations/author-rules.ts'
import { timeAfter } from '../conversations/rules.ts'
import { invalidField, Problem } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { moved, quietUntil, type Standing } from '../tickets/rules.ts'

type Row = components['schemas']['TicketImport']
type MessageRow = Row['messages'][number]

/** What rows can name, as it is found. */
export type Found = {
  scope: IntegrationScope
  now: string
  categories: ReadonlySet<string>
  agents: ReadonlyMap<string, { id: string; name: string; status: string }>
  /** Ids of contacts by customer and address, and by customer and id */
  contacts: ReadonlyMap<string, string>
  /** Ids that messages have in the caller's system and that are taken */
  messageIds: { has(externalId: string): boolean }
  vendorName: string
}
export type Customer = { id: string; time_zone: string; clock_seconds: number }

/** A message as it is to be written. */
export type Written = { author: Author; created_at: string; internal: boolean; row: MessageRow }
/** A ticket as it is to be written, with when it was opened and by whom. */
export type Opened = Standing & {
  messages: Written[]
  contact_id: string | null
  opener_name: string | null
}

/** Before it nobody kept tickets in programs. */
const earliest = '1970-01-01T00:00:00Z'

/**
 * What a row says of a ticket and of what was written on it.
 * @param business the customer's instant, as his clock tells it
 * @throws Problem 422 naming what is not there or does not fit
 */
export function openedTicket(row: Row, customer: Customer, found: Found, business: string): Opened {
  const { scope, categories, agents } = found
  if (row.category != null && !categories.has(row.category))
    throw invalidField('#/category', 'not_found', 'is not the id of a category')
  if (row.assignee_id !== undefined && scope.kind !== 'vendor')
    throw invalidField('#/assignee_id', 'vendor_only', 'is for the vendor to say')
  if (row.assignee_id !== undefined && agents.get(row.assignee_id)?.status !== 'active')
    throw invalidField('#/assignee_id', 'not_found', 'is no agent who answers')
  const messages = writtenMessages(row.messages, customer, found)
  const [first] = messages
  if (first!.internal)
    throw invalidField('#/messages/0/internal', 'first', 'cannot be a note: it opens the ticket')
  const last = messages.at(-1)!.created_at
  const { status = 'closed' } = row
  return {
    ...moved(fresh, status, last, quietUntil(business, customer.time_zone)),
    messages,
    ...openerOf(first!.author, agents),
  }
}

const fresh: Standing = { status: 'new', solve_at: null, solved_at: null, closed_at: null }

function openerOf(author: Author, agents: Found['agents']) {
  if (author.contact_id !== null) return { contact_id: author.contact_id, opener_name: null }
  return { contact_id: null, opener_name: author.author_name ?? agents.get(author.agent_id!)!.name }
}

function writtenMessages(rows: readonly MessageRow[], customer: Customer, found: Found): Written[] {
  const own = new Set<string>()
  let last: string | null = null
  return rows.map((row, i) => {
    const at = (field: string, code: string, detail: string) =>
      invalidField(`#/messages/${i}/${field}`, code, detail)
    const { external_id, internal = false } = row
    if (external_id !== undefined && (own.has(external_id) || found.messageIds.has(external_id)))
      throw at('external_id', 'already_exists', 'is that of another message')
    if (external_id !== undefined) own.add(external_id)
    if (internal && found.scope.kind !== 'vendor')
      throw at('internal', 'vendor_only', 'is for the vendor to say')
    const author = authorOf(row, customer, found, i)
    if (internal && author.author_side !== 'vendor')
      throw at('internal', 'range', 'is for what the vendor wrote')
    const created_at = timeOf(row.created_at, found.now, last)
    if (created_at === null)
      throw at(
        'created_at',
        'range',
        'must not be in the future, before 1970, or before the message above it',
      )
    last = created_at
    return { author, created_at, internal, row }
  })
}

/** No two messages have the same time; null for one that cannot be. */
function timeOf(text: string, now: string, last: string | null): string | null {
  const time = Temporal.Instant.from(text)
  const { compare } = Temporal.Instant
  if (compare(time, now) > 0 || compare(time, earliest) < 0) return null
  const written = time.toString({ smallestUnit: 'microsecond' })
  // What stands at the very time of the one before it comes a microsecond later.
  const before = last !== null && compare(time, Temporal.Instant.from(last).subtract({ milliseconds: 1 })) < 0
  return before ? null : timeAfter(last, written)
}

function authorOf(row: MessageRow, customer: Customer, found: Found, i: number): Author {
  const { contact_email, agent_id, contact_id, author } = row
  const contact = (key: string, field: string) => {
    const id = found.contacts.get(`${customer.id} ${key}`)
    if (id === undefined)
      throw invalidField(`#/messages/${i}/${field}`, 'not_found', 'is not a contact of this customer')
    return byContact(id)
  }
  if (contact_email !== undefined) {
    const other = (['agent_id', 'contact_id', 'author'] as const).find(field => row[field] !== undefined)
    if (other)
      throw invalidField(
        `#/messages/${i}/${other}`,
        'one_of',
        'name one of contact_email, contact_id, agent_id and author',
      )
    return contact(normalEmail(contact_email), 'contact_email')
  }
  const claimed = within(`#/messages/${i}`, () =>
    authorClaimed(found.scope, { agent_id, contact_id, author }),
  )
  switch (claimed.kind) {
    case 'contact':
      return contact(claimed.id, 'contact_id')
    case 'agent':
      if (!found.agents.has(claimed.id))
        throw invalidField(`#/messages/${i}/agent_id`, 'not_found', 'is no agent')
      return byAgent(claimed.id)
    case 'external':
      return byExternal(claimed.author)
    case 'vendor':
      return byVendor(found.vendorName)
  }
}

/** What a rule says of one object, where the object is a part of another. */
function within<T>(pointer: string, rule: () => T): T {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const errors = error.extra.errors?.map(each => ({ ...each, pointer: each.pointer.replace('#', pointer) }))
    throw new Problem(error.status, error.code, error.message, { ...error.extra, errors })
  }
}
