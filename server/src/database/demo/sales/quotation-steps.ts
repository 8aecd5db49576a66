import { addDays } from '../../../money/dates.ts'
import { acceptQuotation } from '../../../quotations/actions/accept.ts'
import { createQuotation } from '../../../quotations/actions/draft.ts'
import { rejectQuotation, requestChanges } from '../../../quotations/actions/respond.ts'
import { cancelQuotation, reviseQuotation } from '../../../quotations/actions/revise.ts'
import { sendQuotation } from '../../../quotations/actions/send.ts'
import { vendor } from '../world.ts'
import { asContact, inTransaction, type Room, signedIn } from './room.ts'
import type { Article, Doing } from './steps.ts'

type Of<D extends Doing['do']> = Extract<Doing, { do: D }>

/** A line of a request, at the price of the customer's currency. */
export function lineOf({ price, person }: Room, { article, every, ...line }: Article) {
  return { ...line, price_id: price(article, person.plan.currency, every) }
}

export async function offer(room: Room, { offer, draft }: Of<'offer'>): Promise<void> {
  const { services, person, sold } = room
  const { lines, valid_until, about, ...rest } = offer
  const day = valid_until === undefined ? null : dayFrom(room, valid_until)
  await inTransaction(services, async trx => {
    const { row } = await createQuotation(trx, vendor, services.clock, {
      ...rest,
      customer_id: person.id,
      ...(about === undefined ? {} : { subscription_id: room.sale(about).subscription! }),
      valid_until: day,
      lines: lines.map(line => lineOf(room, line)),
    })
    sold.quotation = { id: row.id, revision: 1, lines: row.drafted!.lines.map(line => line.id) }
    if (!draft) await sendQuotation(trx, vendor, services.clock, row.id)
  })
}

/** Days of a plan count from today, not from the day of the step. */
const dayFrom = ({ today }: Room, days: number): string => addDays(today, days)

export async function revise(room: Room, { revision }: Of<'revise'>): Promise<void> {
  const { services, sold } = room
  const before = sold.quotation!
  const lines = revision.lines.map(line => {
    if ('article' in line) return lineOf(room, line)
    const { was, ...changes } = line
    return { id: before.lines[was]!, ...changes }
  })
  await inTransaction(services, async trx => {
    const valid_until = dayFrom(room, revision.valid_until)
    const body = { ...revision, lines, valid_until }
    const { row } = await reviseQuotation(trx, vendor, services.clock.now(), before.id, body)
    await sendQuotation(trx, vendor, services.clock, before.id)
    sold.quotation = {
      id: before.id,
      revision: before.revision + 1,
      lines: row.drafted!.lines.map(line => line.id),
    }
  })
}

export async function askChanges(room: Room, { message, wishes }: Of<'ask_changes'>): Promise<void> {
  const { scope, clock, write } = asContact(room)
  const { id, revision, lines: ids } = room.sold.quotation!
  const lines = wishes.map(({ line, ...wish }) => ({ line_id: ids[line]!, ...wish }))
  await write(async trx => {
    await requestChanges(trx, scope, clock, id, { revision, message, lines })
    return { status: 200 }
  })
}

export async function reject(room: Room, { reason, message }: Of<'reject'>): Promise<void> {
  const { scope, clock } = asContact(room)
  const { id, revision } = room.sold.quotation!
  await inTransaction(room.services, trx =>
    rejectQuotation(trx, scope, clock, id, { revision, reason, message }),
  )
}

export async function withdraw({ services, sold }: Room): Promise<void> {
  await inTransaction(services, trx => cancelQuotation(trx, vendor, services.clock.now(), sold.quotation!.id))
}

export async function accept(room: Room, { by, signed, po_number }: Of<'accept'>): Promise<void> {
  const { person, sold } = room
  const { id, revision } = sold.quotation!
  const { body } = await acceptQuotation(await signedIn(room), id, {
    revision,
    ...(signed ? { signature: { name: person.contact_name } } : {}),
    ...(po_number === undefined ? {} : { po_number }),
    ...(by === null ? {} : { payment: paymentBy(room, by) }),
  })
  if (body.order?.subscription_id) sold.subscription = body.order.subscription_id
  if (body.invoice_id) sold.invoice = { id: body.invoice_id, total: body.order!.total }
}

function paymentBy({ cards }: Room, by: string) {
  return by === 'transfer'
    ? { type: 'bank_transfer' as const }
    : { type: 'payment_method' as const, payment_method_id: cards.get(by)! }
}
