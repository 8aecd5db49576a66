import { findContact } from '../../contacts/queries.ts'
import type { Acceptance } from '../../database/payments-schema.ts'
import type { QuotationContent } from '../../database/sales-schema.ts'
import { recordEvents } from '../../events/actions.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidState } from '../../http/problem.ts'
import { system } from '../../http/scope.ts'
import { addDays, endOfDay, today } from '../../money/dates.ts'
import { type Placed, placeOrder } from '../../orders/actions/place.ts'
import { allocate } from '../../payments/actions/allocate.ts'
import { findPayment } from '../../payments/queries/read.ts'
import { readSettings } from '../../settings/queries.ts'
import { contentColumns } from '../content-rules.ts'
import { salesFigures } from '../line-rules.ts'
import type { Details } from '../present.ts'
import { findRevision } from '../queries/read.ts'
import { insertResponse, updateQuotation } from '../queries/write.ts'
import { loadQuotation, quotationEvents } from './load.ts'
import { lockBoth, refuseWhileClaimed } from './lock.ts'

export type Confirmation = {
  quotation_id: string
  acceptance: Acceptance
  /** The one that has paid what was due, if something was */
  payment: { id: string; amount: number } | null
  /** Whether the order waits for money that comes another way. */
  awaiting_payment: boolean
}

export type Confirmed = Placed & { quotation: Details }

/**
 * Accepts a quotation whose payment was begun before: validity was judged then, and what could have changed since is
 * looked at again, with the quotation locked.
 * @throws Problem 409 when it is not open any more, or the subscription that it is about has ended
 */
export async function confirmQuotation(
  trx: Trx,
  clock: Clock,
  confirmation: Confirmation,
): Promise<Confirmed> {
  const locked = await lockBoth(trx, system, confirmation.quotation_id)
  const { row } = locked
  if (row.status !== 'sent' || row.revision !== confirmation.acceptance.revision)
    throw invalidState('This quotation is not open any more.', row.status)
  await refuseWhileClaimed(trx, row)
  const { content } = (await findRevision(trx, row.id, row.revision))!
  return confirmLocked(trx, clock, locked, content, confirmation)
}

/**
 * Makes an accepted quotation an order, with everything that follows, in the transaction of the caller: evidence,
 * order, invoice, the payment's allocation, subscription, packs and all events; or nothing at all.
 * @param locked what the caller has locked, and asked the guard about
 * @param content of the revision that is accepted
 * @throws Problem 409 when the subscription that it is about has ended
 */
export async function confirmLocked(
  trx: Trx,
  clock: Clock,
  { row, customer }: Awaited<ReturnType<typeof lockBoth>>,
  content: QuotationContent,
  { quotation_id, acceptance, payment, awaiting_payment }: Confirmation,
): Promise<Confirmed> {
  const now = clock.now()
  const { revision, evidence } = acceptance
  const chosen = new Set(acceptance.selected_line_ids)
  const figures = salesFigures(content, chosen)
  const [settings, paid, contact] = await Promise.all([
    readSettings(trx),
    payment && findPayment(trx, system, payment.id),
    findContact(trx, system, evidence.contact_id),
  ])
  const business = shift(now, customer.clock_seconds)

  await insertResponse(trx, {
    id: newId('qre'),
    quotation_id,
    revision,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    kind: 'acceptance',
    contact_id: evidence.contact_id,
    contact_name: contact?.name ?? null,
    reason: null,
    message: null,
    lines: JSON.stringify([...chosen].map(line_id => ({ line_id }))),
    evidence: JSON.stringify(evidence),
    created_at: now,
  })
  const { interval_unit, interval_count } = content
  const columns = contentColumns({ ...content, ...figures })
  await updateQuotation(trx, quotation_id, now, { ...columns, status: 'accepted', drafted: null })
  // Read before the order takes its number, for which others wait from then on.
  const accepted = await loadQuotation(trx, system, quotation_id)
  const made = await placeOrder(
    trx,
    { now, business },
    {
      customer,
      settings,
      kind: row.kind,
      status: awaiting_payment ? 'awaiting_payment' : 'confirmed',
      subject: content.subject,
      po_number: evidence.po_number,
      language: content.language,
      currency: content.currency,
      tax_behavior: content.tax_behavior,
      ...figures,
      lines: figures.lines.filter(line => line.selected),
      interval: interval_unit === null ? null : { unit: interval_unit, count: interval_count ?? 1 },
      quotation_id,
      subscription_id: row.subscription_id,
      payment_method_id: paid?.payment_method_id ?? null,
      pay_until: awaiting_payment
        ? endOfDay(
            addDays(today(business, customer.time_zone), settings.order_payment_days),
            customer.time_zone,
          )
        : null,
      invoice: true,
      own: {},
    },
  )
  const quotation = { ...accepted, row: { ...accepted.row, order_id: made.order_id } }
  const events = [...made.events, ...quotationEvents(quotation, now, ['quotation.accepted'])]
  await recordEvents(trx, now, events)
  if (paid)
    await allocate(trx, now, {
      payment: paid,
      invoice_id: made.invoice_id!,
      amount: payment!.amount,
      day: paid.received_on ?? today(business, settings.default_time_zone),
    })
  return { ...made, quotation }
}
