import type { components } from '../../../../openapi.d.ts'
import type { DocumentTotals } from '../../documents/model.ts'
import { businessNow, type Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { creditOf } from '../../money/credit.ts'
import { today } from '../../money/dates.ts'
import { insertAllocation } from '../../payments/queries/write.ts'
import { readSettings } from '../../settings/queries.ts'
import {
  type CreditedLine,
  creditLine,
  partialFigures,
  type RemainingLine,
  remaining,
} from '../credit-rules.ts'
import { type Details, documentLine } from '../present.ts'
import * as read from '../queries/read.ts'
import * as write from '../queries/write.ts'
import { lineRows, totalColumns } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { recordInvoiceEvents } from './load.ts'
import { nextNumber } from './number.ts'

type Body = components['schemas']['InvoiceCredit']

/**
 * Undoes an issued invoice, or part of it, by a credit note. It settles what is still due; the rest of it is the
 * customer's credit.
 * @throws Problem 404, 409 when nothing is left to credit, 422 naming the line
 */
export async function creditInvoice(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  id: string,
  body: Body,
): Promise<Details> {
  const now = clock.now()
  const invoice = await read.lockInvoice(trx, scope, id)
  if (!invoice) throw notFound()
  if (invoice.status === 'draft' || invoice.status === 'void' || invoice.type !== 'invoice')
    throw invalidState('Only an issued invoice can be credited.', invoice.status)
  if (invoice.total < 0)
    throw invalidState('An invoice below zero is a credit already; undo it with an invoice.', invoice.status)
  if (invoice.origin === 'external')
    throw invalidState(
      'An imported invoice is credited where it was issued; import the credit note.',
      invoice.status,
    )

  const { allowances, taxes } = invoice.content
  const { lines, creditNotes, left } = await findLeft(trx, id, taxes)
  const whole = creditNotes.length === 0 && body.lines === undefined
  if (creditNotes.length > 0 && left.lines.every(line => Number(line.quantity) === 0))
    throw invalidState('Everything on this invoice has been credited.', invoice.status)
  if (!whole && allowances.length > 0)
    throw invalidField('#/lines', 'whole_only', 'an invoice with document allowances is credited as a whole')
  const credited = chosen(left.lines, body.lines, invoice.currency)
  const figures = whole
    ? creditOf({ lines: lines.map(documentLine), allowances, taxes, totals: totalsOf(invoice) })
    : partialFigures(credited, left.taxes)

  const amount = -figures.totals.total
  // Lines of both signs: one alone may be more than the whole, or less than nothing.
  if (amount < 0 || invoice.credit_notes_total + amount > invoice.total)
    throw invalidField('#/lines', 'range', 'credits more than is left of the total, or less than nothing')

  const settings = await readSettings(trx)
  const day = today(businessNow(clock, scope), settings.default_time_zone)
  // The series of the invoice may be ahead of the calendar, and no credit note is older than what it credits.
  const from = [day, invoice.issue_date!].sort().at(-1)!
  const { number, date } = await nextNumber(trx, settings.credit_note_prefix, from, invoice.seller)
  const settles = Math.max(0, Math.min(amount, invoice.amount_due))
  const noteId = newId('inv')
  await write.insertInvoice(trx, {
    id: noteId,
    partner_id: invoice.partner_id,
    customer_id: invoice.customer_id,
    type: 'credit_note',
    type_code: '381',
    origin: 'portal',
    status: statusFor(-amount, settles - amount),
    number,
    subject: invoice.number,
    buyer_reference: invoice.buyer_reference,
    order_reference: invoice.order_reference,
    listed_on: date,
    issue_date: date,
    currency: invoice.currency,
    language: invoice.language,
    ...totalColumns(figures.totals),
    credited: settles === 0 ? 0 : -settles,
    credits_invoice_id: id,
    subscription_id: invoice.subscription_id,
    period_start: invoice.period_start,
    period_end: invoice.period_end,
    seller_name: invoice.seller_name,
    buyer_name: invoice.buyer_name,
    seller: JSON.stringify(invoice.seller),
    buyer: JSON.stringify(invoice.buyer),
    content: JSON.stringify({
      tax_point_date: null,
      contract_reference: null,
      preceding_invoices: [{ number: invoice.number!, issue_date: invoice.issue_date }],
      notes: body.reason ? [body.reason] : [],
      payment_terms: null,
      delivery: null,
      allowances: figures.allowances,
      taxes: figures.taxes,
      differences: [],
    }),
    branding: JSON.stringify(invoice.branding),
    created_at: now,
    updated_at: now,
  })
  const sources = whole ? lines.map(line => line.id) : credited.map(each => each.credits_line_id)
  await write.insertLines(trx, lineRows(noteId, figures.lines, sources))

  if (settles > 0)
    await insertAllocation(trx, {
      id: newId('all'),
      partner_id: invoice.partner_id,
      customer_id: invoice.customer_id,
      invoice_id: id,
      credit_note_id: noteId,
      amount: settles,
      allocated_on: date,
      created_at: now,
    })
  const status = statusFor(invoice.total, invoice.amount_due - settles)
  await write.updateInvoice(trx, id, now, {
    status,
    credited: invoice.credited + settles,
    credit_notes_total: invoice.credit_notes_total + amount,
  })
  const settledNow = status === 'paid' && invoice.status !== 'paid'
  await recordInvoiceEvents(
    trx,
    now,
    id,
    settledNow ? ['invoice.credited', 'invoice.paid'] : ['invoice.credited'],
  )
  return recordInvoiceEvents(trx, now, noteId, ['invoice.issued'])
}

/**
 * What earlier credit notes have left of an issued invoice, with its lines and with them.
 * @param taxes of the invoice, where those that are left matter
 */
export async function findLeft(trx: Trx, id: string, taxes: Parameters<typeof remaining>[1] = []) {
  const lines = await read.findLines(trx, id)
  const [creditedLines, creditNotes] = await read.findCredited(trx, id)
  const left = remaining(
    lines.map(line => ({ ...documentLine(line), id: line.id })),
    taxes,
    creditedLines,
    creditNotes.flatMap(note => note.content.taxes),
  )
  return { lines, creditNotes, left }
}

function chosen(left: RemainingLine[], wanted: Body['lines'], currency: string): CreditedLine[] {
  if (wanted === undefined) return left.flatMap(line => creditLine(line, null, currency) ?? [])
  return wanted.map(({ line_id, quantity }, i) => {
    const line = left.find(each => each.id === line_id)
    if (!line) throw invalidField(`#/lines/${i}/line_id`, 'not_found', 'is not a line of this invoice')
    if (wanted.findIndex(each => each.line_id === line_id) !== i)
      throw invalidField(`#/lines/${i}/line_id`, 'duplicate', 'names a line twice')
    const credited = creditLine(line, quantity, currency)
    if (!credited)
      throw invalidField(
        `#/lines/${i}/quantity`,
        'range',
        `must be above 0 and at most ${line.quantity.replace('-', '')}`,
      )
    return credited
  })
}

/** Of what the invoice stated when it was issued; what was paid since is no part of the credit note. */
const totalsOf = (invoice: Omit<DocumentTotals, 'amount_due'>): DocumentTotals => ({
  line_total: invoice.line_total,
  allowance_total: invoice.allowance_total,
  charge_total: invoice.charge_total,
  subtotal: invoice.subtotal,
  tax_total: invoice.tax_total,
  total: invoice.total,
  prepaid: 0,
  rounding: 0,
  amount_due: invoice.total,
})
