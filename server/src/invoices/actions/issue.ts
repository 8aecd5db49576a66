import { lockCustomer } from '../../customers/queries.ts'
import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState, notFound } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { addDays, endOfDay, today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import type { Details } from '../present.ts'
import { lockInvoice } from '../queries/read.ts'
import { updateInvoice } from '../queries/write.ts'
import { buyerParty, sellerParty } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { recordInvoiceEvents } from './load.ts'
import { nextNumber } from './number.ts'

/**
 * Makes a draft a document: number, date and due date, seller and buyer as they are now. From here on it cannot
 * be changed. The issue date is the vendor's day; the due date passes at the end of the customer's day.
 * @throws Problem 404, 409 when it is no draft, its due date has passed, or its number was imported from elsewhere
 */
export async function issueInvoice(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  id: string,
): Promise<Details> {
  const now = clock.now()
  const row = await lockInvoice(trx, scope, id)
  if (!row) throw notFound()
  if (row.status !== 'draft') throw invalidState('Only a draft can be issued.', row.status)
  const settings = await readSettings(trx)
  // Locked, as the due date passes by the customer's zone: a move to another one comes before or after this.
  const customer = await lockCustomer(trx, scope, row.customer_id)
  if (!customer) throw notFound()
  const day = today(businessNow(clock, scope), settings.default_time_zone)
  const seller = sellerParty(settings.vendor)
  const { number, date } = await nextNumber(trx, settings.invoice_prefix, day, seller)
  const dueDate = row.total < 0 ? null : (row.due_date ?? addDays(date, settings.payment_days))
  if (dueDate !== null && dueDate < date)
    throw invalidState('The due date lies before the issue date; change the draft first.', row.status)
  const status = statusFor(row.total, row.amount_due)
  const buyer = buyerParty(customer)
  await updateInvoice(trx, id, now, {
    status,
    number,
    issue_date: date,
    listed_on: date,
    due_date: dueDate,
    overdue_from: dueDate === null ? null : endOfDay(dueDate, customer.time_zone),
    seller: JSON.stringify(seller),
    buyer: JSON.stringify(buyer),
    seller_name: seller.name,
    buyer_name: buyer.name,
    // What is printed must stay as it is, whatever the settings become.
    content: JSON.stringify({ ...row.content, payment_instructions: settings.payment_instructions }),
    branding: JSON.stringify(settings.branding),
    draft: null,
  })
  return recordInvoiceEvents(
    trx,
    now,
    id,
    status === 'paid' ? ['invoice.issued', 'invoice.paid'] : ['invoice.issued'],
  )
}
