import { later } from '../../../http/clock.ts'
import type { Context, Services, Trx } from '../../../http/context.ts'
import { hashSecret, newId, newSecret } from '../../../http/ids.ts'
import { type ContactScope, type IntegrationScope, makeScope, type Scope } from '../../../http/scope.ts'
import { insertSession } from '../../../sessions/queries.ts'
import { allSections } from '../../../sites/rules.ts'
import type { PriceOf } from '../catalogue.ts'
import type { DemoPerson } from '../world.ts'

/** What has been made of one sale so far. */
export type Sold = {
  quotation?: { id: string; revision: number; lines: string[] }
  subscription?: string
  invoice?: { id: string; total: number }
  payment?: string
  ticket?: string
  /** Of a success pack */
  entry?: string
}

/** Where one step is taken: at its time, with its customer and what the steps before it have left. */
export type Room = {
  services: Services
  /** The day of the load, from which plans count */
  today: string
  date: string
  person: DemoPerson
  price: PriceOf
  sold: Sold
  /** Other sales of the customer, by their names. */
  sale(name: string): Sold
  cards: Map<string, string>
  /** By their names. */
  agents: ReadonlyMap<string, string>
}

/** As the vendor's program asks. */
export const asVendor = ({ services }: Room, scope: IntegrationScope): Context<IntegrationScope> =>
  asked(services, scope)

/** As the contact asks who owns the customer's account. */
export const asContact = (
  { services, person }: Pick<Room, 'services' | 'person'>,
  session_id = 'demo',
): Context<ContactScope> =>
  asked(
    services,
    makeScope({
      kind: 'contact',
      session_id,
      site_id: person.site_id,
      partner_id: person.partner_id,
      customer_id: person.id,
      contact_id: person.contact_id,
      signed_in: true,
      permissions: person.permissions,
      sections: allSections,
      time_zone: person.plan.time_zone,
      clock_offset: 0,
    }),
  )

/** A sign-in, by which it is told later who accepted; over within the hour, and nobody has its token. */
export async function signedIn(room: Room): Promise<Context<ContactScope>> {
  const { services, person } = room
  const now = services.clock.now()
  const [id, end] = [newId('ses'), later(now, 3600)]
  await inTransaction(services, trx =>
    insertSession(trx, {
      id,
      family_id: id,
      token_hash: hashSecret(newSecret('pst')),
      site_id: person.site_id,
      partner_id: person.partner_id,
      customer_id: person.id,
      contact_id: person.contact_id,
      signed_in: true,
      created_at: now,
      last_seen_at: now,
      expires_at: end,
      ends_at: end,
    }),
  )
  return asContact(room, id)
}

function asked<S extends Scope>(services: Services, scope: S): Context<S> {
  return {
    ...services,
    scope,
    requestId: 'demo',
    address: '203.0.113.24',
    method: 'POST',
    origin: null,
    userAgent: 'Mozilla/5.0 (demo)',
    attempt: null,
    write: work => inTransaction(services, work),
  }
}

export const inTransaction = <T>({ db }: Pick<Services, 'db'>, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().execute(work)
