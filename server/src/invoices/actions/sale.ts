import type { Selectable } from 'kysely'
import type { Customer } from '../../customers/rules.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { DocumentLine, DocumentTotals, TaxGroup } from '../../documents/model.ts'
import type { EventType, NewEvent } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { addDays, endOfDay } from '../../money/dates.ts'
import type { Details } from '../present.ts'
import { insertFewLines, insertInvoice, type Taken, updateWhole } from '../queries/write.ts'
import { buyerParty, lineRows, saleContent, sellerParty, totalColumns } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { invoiceEvents } from './load.ts'
import { checkedNumber } from './number.ts'

/** What was sold, with figures that are final. */
export type Sale = {
  order_reference: string | null
  subject: string | null
  language: string
  currency: string
  lines: DocumentLine[]
  taxes: TaxGroup[]
  totals: DocumentTotals
  subscription_id: string | null
  /** The period of the subscription that no other invoice may be for. */
  period: { start: string; end: string } | null
}

type Parties = {
  settings: Selectable<SettingsTable>
  /** Locked, as the due date passes by its zone */
  customer: Customer
}

/** What its order shows of it. */
type Issued = Pick<Details['row'], 'id' | 'number' | 'status' | 'total' | 'amount_due' | 'due_date'> & {
  order_id: string
}

/** An invoice that `issueSale` is still to issue. */
export type DraftedSale = { id: string; lines: Details['lines'] }

/**
 * Prepares the invoice of an order, with seller and buyer as they are now. The transaction that does this also issues
 * it, so that nobody has seen a draft of it; what is left until then needs its number.
 * @param day the vendor's
 */
export async function draftSale(
  trx: Trx,
  now: string,
  day: string,
  { settings, customer }: Parties,
  sale: Sale,
): Promise<DraftedSale> {
  const seller = sellerParty(settings.vendor)
  const buyer = buyerParty(customer)
  const id = newId('inv')
  await insertInvoice(trx, {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    type: 'invoice',
    type_code: '380',
    origin: 'portal',
    status: 'draft',
    subject: sale.subject,
    order_reference: sale.order_reference,
    listed_on: day,
    currency: sale.currency,
    language: sale.language,
    ...totalColumns(sale.totals),
    subscription_id: sale.subscription_id,
    period_start: sale.period?.start ?? null,
    period_end: sale.period?.end ?? null,
    seller_name: seller.name,
    buyer_name: buyer.name,
    seller: JSON.stringify(seller),
    buyer: JSON.stringify(buyer),
    content: JSON.stringify(saleContent(sale.taxes, settings.payment_instructions)),
    branding: JSON.stringify(settings.branding),
    created_at: now,
    updated_at: now,
  })
  // Before it is issued: nothing is added to a document that is.
  return { id, lines: await insertFewLines(trx, lineRows(id, sale.lines)) }
}

/**
 * Issues it under a number of the series of invoices.
 * @returns the invoice, and what happened for the caller to write: nothing is paid of it yet but what is not to pay
 * @throws Problem 409 when its number was imported from elsewhere
 */
export async function issueSale(
  trx: Trx,
  now: string,
  { settings, customer }: Parties,
  { id, lines }: DraftedSale,
  { order_id, total, taken }: { order_id: string; total: number; taken: Taken },
): Promise<{ invoice: Issued; events: NewEvent[] }> {
  const seller = sellerParty(settings.vendor)
  const { number, date } = await checkedNumber(trx, settings.invoice_prefix, taken, seller)
  const dueDate = total < 0 ? null : addDays(date, settings.payment_days)
  const status = statusFor(total, total)
  const issued = await updateWhole(trx, id, now, {
    status,
    number,
    order_id,
    issue_date: date,
    listed_on: date,
    due_date: dueDate,
    overdue_from: dueDate === null ? null : endOfDay(dueDate, customer.time_zone),
  })
  const row = { ...issued, time_zone: customer.time_zone }
  const types: EventType[] = status === 'paid' ? ['invoice.issued', 'invoice.paid'] : ['invoice.issued']
  const details = { row, lines, allocations: [], files: [], creditNoteIds: [] }
  const { amount_due, due_date } = issued
  const invoice = { id, order_id, number, status, total, amount_due, due_date }
  return { invoice, events: invoiceEvents(details, now, types) }
}
