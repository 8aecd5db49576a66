import type { Db } from '../../../server/src/http/context.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from './shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

/** Sandbox cards whose charges end in the same way whenever they are made, and no card. */
const cards = [numbers.succeeds, numbers.mastercard, numbers.insufficient_funds, numbers.stolen_card, null]

/**
 * A shop with many subscriptions of all kinds, the same each time, which nobody has billed for months. Some of them
 * are To Renew.
 */
export async function openCrowd(customers: number, each: number): Promise<Shop> {
  const shop = await openShop('2026-01-05T10:00:00Z')
  for (let c = 0; c < customers; c++) {
    const time_zone = ['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'][c % 3]!
    const payer = await shop.payer({ name: `Customer ${c}`, time_zone })
    const number = cards[c % cards.length]!
    if (number !== null) await payer.card(number)
    for (let s = 0; s < each; s++)
      await shop.subscribe(payer.customer, `2026-01-${String(1 + ((c + 7 * s) % 28)).padStart(2, '0')}`, {
        number: `SUB/${c}/${s}`,
        collection: s % 4 === 3 ? 'send_invoice' : 'charge',
        contract_end: s % 5 === 4 ? '2026-04-30' : null,
        // Due however late the clock of this machine is.
        next_action_at: '2026-01-05T10:00:00Z',
      })
  }
  await shop.billOn('2026-02-20')
  return shop
}

/** All that the run has made, but for ids, numbers and times. */
export async function stateOf(db: Db) {
  const [subscriptions, invoices, lines, payments, allocations, events] = await Promise.all([
    db.selectFrom('subscriptions').selectAll().execute(),
    db.selectFrom('invoices').selectAll().execute(),
    db.selectFrom('invoice_lines').selectAll().orderBy('position').execute(),
    db.selectFrom('payments').selectAll().execute(),
    db.selectFrom('allocations').selectAll().execute(),
    db.selectFrom('events').select(['type', 'subject_id']).orderBy('seq').execute(),
  ])
  const told = (id: string) => events.filter(each => each.subject_id === id).map(each => each.type)
  const sorted = <T>(rows: T[]) => rows.map(row => JSON.stringify(row)).toSorted()
  return subscriptions
    .map(row => {
      const own = invoices.filter(each => each.subscription_id === row.id && each.type === 'invoice')
      const notes = invoices.filter(each => own.some(invoice => invoice.id === each.credits_invoice_id))
      return {
        ...row,
        ...nameless,
        open_invoice_id:
          row.open_invoice_id && own.find(each => each.id === row.open_invoice_id)!.period_start,
        told: told(row.id),
        invoices: sorted(
          [...own, ...notes].map(invoice => ({
            ...invoice,
            ...nameless,
            number: null,
            // Of a credit note it is the number of what it credits.
            subject: invoice.type === 'credit_note' ? null : invoice.subject,
            credits_invoice_id: null,
            subscription_id: null,
            content: { ...invoice.content, preceding_invoices: [] },
            told: told(invoice.id),
            lines: lines
              .filter(line => line.invoice_id === invoice.id)
              .map(line => ({ ...line, id: null, invoice_id: null, credits_line_id: null })),
            allocations: sorted(
              allocations
                .filter(each => each.invoice_id === invoice.id)
                .map(({ amount, allocated_on, payment_id }) => [amount, allocated_on, payment_id === null]),
            ),
            payments: payments
              .filter(each => each.intent.invoices?.[0]?.invoice_id === invoice.id)
              .map(each => [each.status, each.amount, each.failure_code, told(each.id)])
              .toSorted(),
          })),
        ),
      }
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
}

const nameless = {
  id: null,
  partner_id: null,
  customer_id: null,
  created_at: null,
  updated_at: null,
  payment_method_id: null,
}

/** Numbers without gaps, and no period that was charged twice. */
export async function wrongsOf(shop: Shop): Promise<unknown[]> {
  const [invoices, charges, payments] = await Promise.all([
    shop.db.selectFrom('invoices').select(['number', 'type']).where('number', 'is not', null).execute(),
    shop.charges(),
    shop.db.selectFrom('payments').selectAll().where('status', '=', 'succeeded').execute(),
  ])
  const issued = invoices
    .filter(each => each.type === 'invoice')
    .map(each => each.number!)
    .toSorted()
  const paid = Map.groupBy(payments, each => each.intent.invoices![0]!.invoice_id)
  return [
    ...issued.filter((number, i) => number !== `INV/2026/${String(i + 1).padStart(5, '0')}`),
    ...[...paid.values()].filter(each => each.length > 1),
    ...charges.filter(
      each => each.status === 'succeeded' && !payments.some(payment => payment.id === each.key),
    ),
    ...(await shop.imbalances()),
  ]
}
