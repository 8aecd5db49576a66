import { ensureReader } from '../../server/src/events/queries/readers.ts'
import { dispatchMails, mailReader } from '../../server/src/mail/actions/dispatch.ts'
import { openPortal } from '../server/invoices/portal.ts'
import type { Reply } from './server.ts'
import { told } from './told.ts'

export type Till = Awaited<ReturnType<typeof openTill>>
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
type Json = any
type Fields = Record<string, unknown>

/** The contract's test numbers by what they do. */
export const numbers = {
  succeeds: '4242424242424242',
  mastercard: '5555555555554444',
  card_declined: '4000000000000002',
  insufficient_funds: '4000000000009995',
  expired_card: '4000000000000069',
  incorrect_cvc: '4000000000000127',
  stolen_card: '4000000000009979',
  processing_error: '4000000000000119',
  requires_action: '4000002760003184',
  timeout_charged: '4000000000000341',
  timeout_not_charged: '4000000000000358',
  succeeds_later: '4000000000000366',
  disputed: '4000000000000259',
  returned: '4000000000000267',
}

let made = 0

/** A portal with a customer whose owner is signed in and pays. Its clock stands still. */
export async function openTill(now = '2026-03-10T10:00:00Z', env: Record<string, string> = {}) {
  const portal = await openPortal(now, {}, env)

  /** A customer, its owner's session, and what he does. */
  async function payer(fields: Fields = {}) {
    const customer = await portal.customer(fields)
    const person = { name: 'Owner', email: `owner-${++made}@acme.example`, role: 'owner' }
    const contact = await portal.must('POST', '/v1/contacts', { customer_id: customer.id, ...person })
    const signIn = async (): Promise<string> => {
      const who = { customer_id: customer.id, contact_id: contact.id }
      return (await portal.must('POST', '/v1/portal_sessions', who)).token
    }
    let token = await signIn()
    const ask = (method: string, path: string, body?: unknown, key = `key-${++made}`): Promise<Reply> =>
      portal.ask(method, path, { token, body, headers: { 'idempotency-key': key } })
    const card = async (number: string, given: Fields = {}): Promise<Json> => {
      const body = { card: { number, exp_month: 12, exp_year: 2030, cvc: '123', ...given } }
      const reply = await ask('POST', '/v1/payment_methods', body)
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      return reply.body
    }
    const line = { name: 'Plan', quantity: '1', tax_rate: '0' }
    return {
      customer,
      contact,
      token,
      /** After the clock has moved beyond the session. */
      signInAgain: async (): Promise<void> => {
        token = await signIn()
      },
      ask,
      card,
      /** An invoice over this much, in major units. */
      invoice: (unit_price: string, invoice: Fields = {}): Promise<Json> =>
        portal.issued(customer.id, { lines: [{ ...line, unit_price }], ...invoice }),
      pay: (invoices: Json[], method: Json, body: Fields = {}, key?: string): Promise<Reply> =>
        ask(
          'POST',
          '/v1/payments',
          { invoice_ids: invoices.map(each => each.id), payment_method_id: method.id, ...body },
          key,
        ),
      payment: async (id: string): Promise<Json> => (await ask('GET', `/v1/payments/${id}`)).body,
      credits: async (): Promise<Json> => (await ask('GET', '/v1/credits')).body.data,
    }
  }

  return {
    ...portal,
    payer,
    /** Moves the clock by seconds. */
    wait: (seconds: number) =>
      portal.clock.set(Temporal.Instant.from(portal.clock.now()).add({ seconds }).toString()),
    settlement: async (id: string): Promise<unknown[]> => {
      const { tag, paid, amount_due } = await portal.get(id)
      return [tag, paid, amount_due]
    },
    /** Types of the events about an object, in their order. */
    eventsOf: async (id: string): Promise<string[]> => {
      const events = portal.db.selectFrom('events').select('type').where('subject_id', '=', id)
      return (await events.orderBy('seq').execute()).map(event => event.type)
    },
    /** From here on mails are written of what happens, by `mailsOf`. */
    startMails: () => ensureReader(portal.db, mailReader, portal.clock.now()),
    /** Templates of the mails about an object, with those of what has just happened. */
    mailsOf: async (id: string): Promise<string[]> => {
      await told(portal.db)
      await dispatchMails(portal.services)
      const mails = await portal.db.selectFrom('mails').select(['template', 'data']).orderBy('seq').execute()
      return mails
        .filter(({ data }) => (data as { facts: { id?: string } }).facts.id === id)
        .map(each => each.template)
    },
    charges: () => portal.db.selectFrom('sandbox_charges').selectAll().orderBy('key').execute(),
    /** Whatever happened: the books balance, and nothing that is decided is claimed. */
    imbalances: async (): Promise<unknown[]> => {
      const [invoices, payments, allocations, claims] = await Promise.all([
        portal.db.selectFrom('invoices').selectAll().execute(),
        portal.db.selectFrom('payments').selectAll().execute(),
        portal.db.selectFrom('allocations').selectAll().execute(),
        portal.db.selectFrom('payment_claims').selectAll().execute(),
      ])
      const sum = (rows: { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0)
      const open = (status: string) => ['processing', 'requires_action'].includes(status)
      return [
        ...invoices.filter(({ id, paid, amount_due, total, status }) => {
          const own = allocations.filter(each => each.invoice_id === id && each.payment_id !== null)
          const due = total < 0 ? amount_due > 0 : amount_due < 0
          return paid !== sum(own) || due || (total > 0 && (status === 'paid') !== (amount_due === 0))
        }),
        ...payments.filter(({ id, amount, refunded, status }) => {
          const own = sum(allocations.filter(each => each.payment_id === id))
          return own > amount - refunded || (own > 0 && !['succeeded', 'refunded'].includes(status))
        }),
        ...claims.filter(claim => !open(payments.find(each => each.id === claim.payment_id)!.status)),
      ]
    },
  }
}
