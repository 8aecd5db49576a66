import type { Selectable } from 'kysely'
import type { SettingsTable } from '../../database/schema.ts'
import type { DocumentLine, DocumentTotals, Party, TaxGroup } from '../../documents/model.ts'
import type { NewEvent } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { addDays, endOfDay } from '../../money/dates.ts'
import { sellerKey } from '../import-rules.ts'
import type { Details } from '../present.ts'
import { findImportedNumber, insertInvoices, insertLinesLater, takeRange } from '../queries/bulk.ts'
import { buyerParty, saleContent, sellerParty, totalColumns } from '../rows.ts'
import { formatNumber, statusFor } from '../rules.ts'
import { invoiceEvents } from './load.ts'
import { numberTaken } from './number.ts'

/** A period of a subscription that is to be invoiced, with figures that are final. */
export type PeriodSale = {
  id: string
  /** The vendor's, by the customer's clock */
  day: string
  customer: Parameters<typeof buyerParty>[0] & {
    id: string
    partner_id: string
    language: string
    time_zone: string
  }
  subscription_id: string
  subject: string | null
  currency: string
  lines: DocumentLine[]
  taxes: TaxGroup[]
  totals: DocumentTotals
  period: { start: string; end: string }
}

/** What payments and events are told of one that was issued. */
export type IssuedPeriod = { id: string; number: string }

type Settings = Selectable<SettingsTable>

/**
 * Issues the invoices of these periods, in their order and under numbers that follow each other.
 * @returns them by their ids, and what happened for the caller to write: nothing is paid of them yet but what is not
 * to pay
 * @throws Problem 409 when one of the numbers was imported from elsewhere
 */
export async function issuePeriods(
  trx: Trx,
  now: string,
  settings: Settings,
  sales: PeriodSale[],
): Promise<{ issued: Map<string, IssuedPeriod>; events: NewEvent[] }> {
  if (sales.length === 0) return { issued: new Map(), events: [] }
  const seller = sellerParty(settings.vendor)
  // Written before the numbers, for which all others wait from then on.
  const lines = new Map(sales.map(sale => [sale.id, linesOf(sale)]))
  const insertLines = insertLinesLater([...lines.values()].flat())
  const all: Details[] = []
  // Test clocks show some customers other days, and a series never runs backwards.
  const days = [...Map.groupBy(sales, sale => sale.day)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, ofDay] of days) {
    const { year, first, date } = await takeRange(trx, settings.invoice_prefix, day, ofDay.length)
    const numbers = ofDay.map((_, i) => formatNumber(settings.invoice_prefix, year, first + i))
    const taken = await findImportedNumber(trx, sellerKey(seller), numbers)
    if (taken !== undefined) throw numberTaken(taken)
    for (const [i, sale] of ofDay.entries()) {
      const row = rowOf(now, settings, seller, sale, { number: numbers[i]!, date })
      all.push({ row, lines: lines.get(sale.id)!, allocations: [], files: [], creditNoteIds: [] })
    }
  }
  await insertInvoices(
    trx,
    all.map(({ row }) => own(row)),
  )
  await insertLines(trx)
  return {
    issued: new Map(all.map(({ row }) => [row.id, { id: row.id, number: row.number! }])),
    events: all.flatMap(details =>
      invoiceEvents(
        details,
        now,
        details.row.status === 'paid' ? ['invoice.issued', 'invoice.paid'] : ['invoice.issued'],
      ),
    ),
  }
}

/** The columns that are written: the zone is the customer's, claims have a table, and what is due is derived. */
function own({ time_zone: _, claimed: __, amount_due: ___, ...row }: Details['row']) {
  return { ...row, listed_on: row.issue_date! }
}

const none = {}

function rowOf(
  now: string,
  settings: Settings,
  seller: Party,
  sale: PeriodSale,
  { number, date }: { number: string; date: string },
): Details['row'] {
  const { id, customer, totals } = sale
  const buyer = buyerParty(customer)
  const due_date = totals.total < 0 ? null : addDays(date, settings.payment_days)
  return {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    type: 'invoice',
    type_code: '380',
    origin: 'portal',
    status: statusFor(totals.total, totals.total),
    number,
    subject: sale.subject,
    seller_name: seller.name,
    buyer_name: buyer.name,
    issue_date: date,
    due_date,
    overdue_from: due_date === null ? null : endOfDay(due_date, customer.time_zone),
    currency: sale.currency,
    language: customer.language,
    ...totalColumns(totals),
    amount_due: totals.total,
    paid: 0,
    credited: 0,
    credit_notes_total: 0,
    credits_invoice_id: null,
    subscription_id: sale.subscription_id,
    period_start: sale.period.start,
    period_end: sale.period.end,
    buyer_reference: null,
    order_reference: null,
    seller,
    buyer,
    content: saleContent(sale.taxes, settings.payment_instructions),
    draft: null,
    branding: settings.branding,
    vendor_external_id: null,
    partner_external_id: null,
    vendor_metadata: none,
    partner_metadata: none,
    version: 1,
    created_at: now,
    updated_at: now,
    claimed: false,
    time_zone: customer.time_zone,
  }
}

const linesOf = ({ id, lines }: PeriodSale): Details['lines'] =>
  lines.map((line, position) => ({
    ...line,
    id: newId('line'),
    invoice_id: id,
    position,
    credits_line_id: null,
  }))
