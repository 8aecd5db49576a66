import type { Selectable } from 'kysely'
import type { Customer } from '../../customers/rules.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { DocumentLine, DocumentTotals, TaxGroup } from '../../documents/model.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { addDays, endOfDay } from '../../money/dates.ts'
import { insertInvoice, insertLines, updateInvoice } from '../queries/write.ts'
import { buyerParty, lineRows, sellerParty, totalColumns } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { recordInvoiceEvents } from './load.ts'
import { nextNumber } from './number.ts'

/** What was sold, with figures that are final. */
export type Sale = {
  order_id: string
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

/**
 * Issues the invoice of an order at once, so that nobody has seen a draft of it: with seller and buyer as they are now.
 * @param day the vendor's
 * @param customer locked, as the due date passes by its zone
 * @returns its id
 * @throws Problem 409 when its number was imported from elsewhere
 */
export async function issueSale(
  trx: Trx,
  now: string,
  day: string,
  { settings, customer }: { settings: Selectable<SettingsTable>; customer: Customer },
  sale: Sale,
): Promise<string> {
  const seller = sellerParty(settings.vendor)
  const buyer = buyerParty(customer)
  const { total } = sale.totals
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
    order_id: sale.order_id,
    subscription_id: sale.subscription_id,
    period_start: sale.period?.start ?? null,
    period_end: sale.period?.end ?? null,
    seller_name: seller.name,
    buyer_name: buyer.name,
    seller: JSON.stringify(seller),
    buyer: JSON.stringify(buyer),
    content: JSON.stringify({
      tax_point_date: null,
      contract_reference: null,
      preceding_invoices: [],
      notes: [],
      payment_terms: null,
      delivery: null,
      allowances: [],
      taxes: sale.taxes,
      differences: [],
      // What is printed must stay as it is, whatever the settings become.
      payment_instructions: settings.payment_instructions,
    }),
    branding: JSON.stringify(settings.branding),
    created_at: now,
    updated_at: now,
  })
  await insertLines(trx, lineRows(id, sale.lines))
  // Only now: nothing is added to a document that is issued.
  const { number, date } = await nextNumber(trx, settings.invoice_prefix, day, seller)
  const dueDate = total < 0 ? null : addDays(date, settings.payment_days)
  const status = statusFor(total, total)
  await updateInvoice(trx, id, now, {
    status,
    number,
    issue_date: date,
    listed_on: date,
    due_date: dueDate,
    overdue_from: dueDate === null ? null : endOfDay(dueDate, customer.time_zone),
  })
  await recordInvoiceEvents(
    trx,
    now,
    id,
    status === 'paid' ? ['invoice.issued', 'invoice.paid'] : ['invoice.issued'],
  )
  return id
}
