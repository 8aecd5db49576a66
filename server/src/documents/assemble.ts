import { isCurrency } from '../money/currencies.ts'
import { all, at, type Cursor, fieldOf, missing, type Place } from './cursor.ts'
import type { Mapping } from './mapping.ts'
import type { DocumentTotals, InvoiceDocument } from './model.ts'
import { readAllowances } from './read-allowances.ts'
import { readLine, readPeriod } from './read-lines.ts'
import { readDelivery, readParty } from './read-parties.ts'
import { readTaxes, type Taxes } from './read-taxes.ts'
import { DocumentRefused } from './refused.ts'
import { documentType } from './type-codes.ts'
import { amount, firstLine, type Money, needAmount, needLine, quote, texts } from './values.ts'

/** A document as it leaves its issuer: with number and date. */
export type IssuedDocument = InvoiceDocument & { number: string; issue_date: string }

const SELF = at('.')

/**
 * The document below a root element, by the places of its syntax. Figures are taken as stated and not checked
 * against each other; those of a credit note change their sign.
 * @throws DocumentRefused
 */
export function assembleDocument(root: Cursor, mapping: Mapping): IssuedDocument {
  const { type, type_code } = readType(root, mapping)
  const money: Money = { currency: readCurrency(root, mapping), sign: type === 'credit_note' ? -1 : 1 }
  const taxes = readTaxes(root, mapping, money)
  const lines = all(root, mapping.lines).filter(mapping.counts)
  if (lines.length === 0) throw missing(root, mapping.lines)

  return {
    type,
    type_code,
    number: needLine(root, mapping.number),
    issue_date: needDate(root, mapping.issue_date, mapping),
    due_date: readDueDate(root, mapping),
    currency: money.currency,
    tax_point_date: readTaxPointDate(root, mapping),
    buyer_reference: firstLine(root, mapping.buyer_reference),
    order_reference: firstLine(root, mapping.order_reference),
    contract_reference: firstLine(root, mapping.contract_reference),
    preceding_invoices: readPreceding(root, mapping),
    notes: mapping.notes(root),
    payment_terms: texts(root, mapping.payment_terms),
    ...readPeriod(root, mapping.period, mapping),
    seller: readParty(root, 'seller', mapping),
    buyer: readParty(root, 'buyer', mapping),
    delivery: readDelivery(root, mapping),
    lines: lines.map(line => readLine(line, mapping, taxes, money)),
    allowances: mapping.allowances.flatMap(places => readAllowances(root, 'document', places, money)),
    taxes: taxes.groups,
    totals: readTotals(root, mapping, taxes, money),
  }
}

function readType(root: Cursor, mapping: Mapping): Pick<InvoiceDocument, 'type' | 'type_code'> {
  const type_code = needLine(root, mapping.type_code)
  const type = documentType(type_code)
  const refuse = (code: 'unsupported' | 'contradiction', reason: string) =>
    new DocumentRefused(code, fieldOf(root, mapping.type_code), reason)
  if (!type) throw refuse('unsupported', `Type ${quote(type_code)} is neither an invoice nor a credit note.`)
  if (type === 'invoice' && mapping.only_credit_notes) {
    throw refuse('contradiction', `Type ${type_code} is an invoice, but the document is a credit note.`)
  }
  return { type, type_code }
}

function readCurrency(root: Cursor, { currency }: Mapping): string {
  const code = needLine(root, currency)
  if (isCurrency(code)) return code
  throw new DocumentRefused(
    'unsupported',
    fieldOf(root, currency),
    `The currency ${quote(code)} is not known.`,
  )
}

function needDate(root: Cursor, place: Place, { date }: Mapping): string {
  const found = date(root, place)
  if (found === null) throw missing(root, place)
  return found
}

/** One day on which all is due. Instalments have several, and overdue by the first or last would both be wrong. */
function readDueDate(root: Cursor, mapping: Mapping): string | null {
  const dates = mapping.due_dates.flatMap(place => datesAt(root, place, mapping))
  const [first, second] = new Set(dates)
  if (!second) return first ?? null
  const reason = `It is due on several dates (${first}, ${second}); instalments are not supported.`
  throw new DocumentRefused('unsupported', fieldOf(root, mapping.due_dates[0]!), reason)
}

/** CII repeats it in each tax group; where groups differ, the document has no one date. */
function readTaxPointDate(root: Cursor, mapping: Mapping): string | null {
  const [first, second] = new Set(datesAt(root, mapping.tax_point_date, mapping))
  return second ? null : (first ?? null)
}

function datesAt(root: Cursor, place: Place, { date }: Mapping): string[] {
  return all(root, place).flatMap(found => date(found, { ...SELF, term: place.term }) ?? [])
}

function readPreceding(root: Cursor, mapping: Mapping): InvoiceDocument['preceding_invoices'] {
  const { list, number, issue_date } = mapping.preceding
  return all(root, list).map(item => ({
    number: needLine(item, number),
    issue_date: mapping.date(item, issue_date),
  }))
}

function readTotals(root: Cursor, mapping: Mapping, taxes: Taxes, money: Money): DocumentTotals {
  const places = mapping.totals
  const totals = {
    line_total: needAmount(root, places.line_total, money),
    allowance_total: amount(root, places.allowance_total, money) ?? 0,
    charge_total: amount(root, places.charge_total, money) ?? 0,
    subtotal: needAmount(root, places.subtotal, money),
    tax_total: taxes.tax_total,
    total: needAmount(root, places.total, money),
    prepaid: amount(root, places.prepaid, money) ?? 0,
    rounding: amount(root, places.rounding, money) ?? 0,
    amount_due: needAmount(root, places.amount_due, money),
  }
  if (money.sign < 0 && totals.total > 0) {
    // By the norm it raises what is owed; senders who write credit notes with a minus mean the opposite.
    const reason = 'The total of a credit note is stated negative, so it is not clear who owes it.'
    throw new DocumentRefused('contradiction', fieldOf(root, places.total), reason)
  }
  return totals
}
