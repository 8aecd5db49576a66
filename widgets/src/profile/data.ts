import type { PortalClient, Schemas } from '../api.js'
import { unwrap } from '../base/problem.js'

export type Profile = Schemas['Profile']
export type Customer = Schemas['Customer']
export type Contact = Schemas['Contact']
export type Invitation = Schemas['Invitation']
export type Change = Schemas['CustomerChange']

/** What the widget shows. */
export interface Loaded {
  /** The person; absent in a preview, which nobody has signed in to. */
  readonly profile?: Profile
  readonly company: Customer
  /** What was asked for last. */
  readonly change?: Change
  /** The company's people and whom it has invited, for those who decide over them. */
  readonly people?: { readonly contacts: readonly Contact[]; readonly invitations: readonly Invitation[] }
}

type Session = Schemas['PortalSession']

/** Loads what a session may see. */
export async function loadAll(client: PortalClient, session: Session, signal: AbortSignal): Promise<Loaded> {
  const { customer, contact, permissions } = session
  const path = { customer_id: customer.id }
  const [profile, company, changes, people] = await Promise.all([
    contact ? client.GET('/v1/profile', { signal }) : undefined,
    client.GET('/v1/customers/{customer_id}', { params: { path }, signal }),
    client.GET('/v1/customer_changes', { params: { query: { limit: 1 } }, signal }),
    permissions.includes('contacts:write') ? loadPeople(client, signal) : undefined,
  ])
  return {
    company: unwrap(company),
    change: unwrap(changes).data[0],
    ...(profile ? { profile: unwrap(profile) } : {}),
    ...(people ? { people } : {}),
  }
}

async function loadPeople(client: PortalClient, signal: AbortSignal): Promise<Loaded['people']> {
  const [contacts, invitations] = await Promise.all([
    allPages(cursor => client.GET('/v1/contacts', { params: { query: { limit: 100, cursor } }, signal })),
    allPages(cursor => client.GET('/v1/invitations', { params: { query: { limit: 100, cursor } }, signal })),
  ])
  return {
    contacts,
    invitations: invitations.filter(({ status }) => status === 'pending' || status === 'expired'),
  }
}

interface Answer<T> {
  data?: { data: T[]; next_cursor: string | null }
  error?: unknown
  response: Response
}

async function allPages<T>(page: (cursor: string | undefined) => Promise<Answer<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const answer = unwrap(await page(cursor))
    all.push(...answer.data)
    cursor = answer.next_cursor ?? undefined
  } while (cursor)
  return all
}
