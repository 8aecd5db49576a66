import { presentNotifications } from '../../contacts/notification-rules.ts'
import { grantedTo } from '../../contacts/rules.ts'
import type { Context, Db } from '../../http/context.ts'
import type { ContactScope } from '../../http/scope.ts'
import { presentSession } from '../present.ts'
import {
  findMemberships,
  type ReadPage,
  readEvents,
  readMessages,
  readTickets,
  type Whose,
} from '../queries/export.ts'
import { listOpenSessions } from '../queries/sessions.ts'
import { personOf } from './profile.ts'

const pageSize = 500
const mostRows = 10_000
const mostSessions = 100

/**
 * All that is kept of a person at customers of the session's partner, as the text of one JSON document: written while
 * it is read, so that a long one is never held as a whole.
 * @throws Problem 404
 */
export async function exportProfile({ db, clock, scope }: Context<ContactScope>) {
  const now = clock.now()
  const { login_id, email } = await personOf(db, scope)
  const [contacts, sessions] = await Promise.all([
    findMemberships(db, scope, login_id),
    listOpenSessions(db, scope, login_id, now, mostSessions),
  ])
  const memberships = contacts.map(({ muted, permissions, role, ...row }) => ({
    ...row,
    role,
    permissions: [...grantedTo({ role, permissions })],
    notifications: presentNotifications(muted),
  }))
  const head = {
    object: 'profile_export',
    exported_at: now,
    email,
    memberships,
    sessions: sessions.map(presentSession),
  }
  const whose = {
    contact_ids: contacts.map(each => each.contact_id),
    customer_ids: contacts.map(each => each.customer_id),
  }
  return ReadableStream.from(encoded(written(db, head, whose)))
}

const lists: Record<string, ReadPage> = { messages: readMessages, tickets: readTickets, events: readEvents }

async function* written(db: Db, head: object, whose: Whose): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1)
  for (const [name, read] of Object.entries(lists)) {
    yield `,"${name}":[`
    yield* rowsOf(db, whose, read, name === 'events' ? { object: 'event' } : {})
    yield ']'
  }
  yield '}'
}

async function* rowsOf(db: Db, whose: Whose, read: ReadPage, more: object): AsyncGenerator<string> {
  let before: string | null = null
  for (let count = 0; count < mostRows; count += pageSize) {
    const page: { id: string }[] = await read(db, whose, before, pageSize)
    const text = page.map(row => JSON.stringify({ ...row, ...more })).join(',')
    yield before === null || text === '' ? text : `,${text}`
    if (page.length < pageSize) return
    before = page.at(-1)!.id
  }
}

async function* encoded(texts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
