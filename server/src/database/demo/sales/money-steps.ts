import { creditInvoice } from '../../../invoices/actions/credit.ts'
import { recordPayment } from '../../../invoices/actions/settle.ts'
import { currencyExponent } from '../../../money/currencies.ts'
import { cancelUnpaidOrders } from '../../../orders/actions/cancel-unpaid.ts'
import { createOrder } from '../../../orders/actions/create.ts'
import { setUpCard, storeCard } from '../../../payment-methods/actions/add.ts'
import { cancelPayment } from '../../../payments/actions/cancel.ts'
import { payInvoices } from '../../../payments/actions/pay.ts'
import { recordCustomerPayment } from '../../../payments/actions/receive.ts'
import { refundPayment } from '../../../payments/actions/refund.ts'
import { deliverSandboxEvents } from '../../../payments/actions/webhook.ts'
import { vendor } from '../world.ts'
import { lineOf } from './quotation-steps.ts'
import { asContact, asVendor, inTransaction, type Room } from './room.ts'
import type { Doing } from './steps.ts'

type Of<D extends Doing['do']> = Extract<Doing, { do: D }>

export async function order(room: Room, step: Of<'order'>): Promise<void> {
  const { services, person, sold } = room
  const { lines, invoice = false, subject, po_number } = step
  await inTransaction(services, async trx => {
    const { row, invoices } = await createOrder(trx, vendor, services.clock, {
      customer_id: person.id,
      subject,
      po_number,
      lines: lines.map(line => lineOf(room, line)),
      invoice,
    })
    if (invoices[0]) sold.invoice = { id: invoices[0].id, total: row.total }
  })
}

export async function card(room: Room, step: Of<'card'>, name: string): Promise<void> {
  const context = asContact(room)
  const { number, expires, make_default = false } = step
  const holder = room.person.contact_name
  const made = await setUpCard(context, { card: { number, ...expires, cvc: '123', holder } })
  const { id } = await inTransaction(room.services, trx =>
    storeCard(trx, context.scope, context.clock.now(), made, make_default),
  )
  room.cards.set(name, id)
}

export async function pay(room: Room, { by }: Of<'pay'>): Promise<void> {
  const { sold, cards } = room
  const { id } = await payInvoices(asContact(room), {
    invoice_ids: [sold.invoice!.id],
    payment_method_id: cards.get(by)!,
  })
  sold.payment = id
}

export async function giveUp(room: Room): Promise<void> {
  const context = asContact(room)
  await cancelPayment(context, context.scope, room.sold.payment!)
}

export async function transfer({ services, sold, date }: Room): Promise<void> {
  const { id, total } = sold.invoice!
  await inTransaction(services, trx =>
    recordPayment(trx, vendor, services.clock, id, {
      amount: total,
      received_on: date,
      method: 'bank_transfer',
      reference: 'Transfer',
    }),
  )
}

/** @param step.part of so many parts one is paid back; without it all is. */
export async function refund(room: Room, { part, reason }: Of<'refund'>): Promise<void> {
  const { payment, invoice } = room.sold
  const amount = part === undefined ? {} : { amount: Math.floor(invoice!.total / part) }
  await refundPayment(asVendor(room, vendor), payment!, { ...amount, reason })
}

export async function credit({ services, sold }: Room, { reason }: Of<'credit'>): Promise<void> {
  await inTransaction(services, trx =>
    creditInvoice(trx, vendor, services.clock, sold.invoice!.id, { reason }),
  )
}

export async function overpay({ services, person, date }: Room, { major }: Of<'overpay'>): Promise<void> {
  const { currency } = person.plan
  await inTransaction(services, trx =>
    recordCustomerPayment(trx, vendor, services.clock, {
      customer_id: person.id,
      currency,
      amount: major * 10 ** currencyExponent(currency),
      received_on: date,
      method: 'bank_transfer',
      reference: 'Paid in advance',
    }),
  )
}

export const bank = ({ services }: Room): Promise<void> => deliverSandboxEvents(services)

export async function sweep({ services }: Room): Promise<void> {
  await cancelUnpaidOrders(services)
}
