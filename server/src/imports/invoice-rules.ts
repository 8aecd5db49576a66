import type { components } from '../../../openapi.d.ts'
import type { AllowanceCharge, DocumentLine, InvoiceDocument, Party, TaxGroup } from '../documents/model.ts'
import { type FieldError, invalidField, Problem } from '../http/problem.ts'
import { sumMinor } from '../money/amounts.ts'
import { isCurrency } from '../money/currencies.ts'
import { isCivilDate } from '../money/dates.ts'
import { exemptionOf } from '../money/exemptions.ts'
import { checkStated, type StatedDifference } from '../money/stated.ts'
import { statedTax, type TaxKey, taxKeyText } from '../money/tax-keys.ts'
import { taxOf } from '../money/taxes.ts'

type Row = components['schemas']['InvoiceImport']

/** A document as a row states it, and where its figures are not what the rules say, within what is tolerated. */
export type Stated = { document: InvoiceDocument; differences: StatedDifference[] }

/** @throws Problem 422 naming what does not exist or does not add up */
export function statedDocument(row: Row, seller: Party, buyer: Party): Stated {
  const { type = 'invoice', currency } = row
  if (!isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not an ISO 4217 currency with amounts')
  if (type === 'credit_note' && row.total > 0)
    throw invalidField('#/total', 'sign', 'must not be above 0 in a credit note')
  checkDays(row)
  try {
    const lines = row.lines.map(lineOf)
    const allowances = (row.allowances ?? []).map(allowanceOf)
    const document: InvoiceDocument = {
      type,
      type_code: type === 'credit_note' ? '381' : '380',
      number: row.number.trim(),
      issue_date: row.issue_date,
      due_date: row.due_date ?? null,
      tax_point_date: null,
      currency,
      buyer_reference: row.buyer_reference ?? null,
      order_reference: row.order_reference ?? null,
      contract_reference: null,
      preceding_invoices: [],
      notes: row.notes ?? [],
      payment_terms: row.payment_terms ?? null,
      period_start: row.period_start ?? null,
      period_end: row.period_end ?? null,
      delivery: null,
      seller,
      buyer,
      lines,
      allowances,
      taxes: taxesOf(row, lines),
      totals: totalsOf(row, lines, allowances),
    }
    return { document, differences: checked(document) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw invalidField('#/total', 'range', 'the amounts are too large to be added up')
  }
}

function checked(document: InvoiceDocument): StatedDifference[] {
  const { refused, differences } = checkStated(document)
  if (refused.length === 0) return differences
  const errors = refused.map(
    ({ rule, field, stated, computed }): FieldError => ({
      in: 'body',
      pointer: `#${field.replace(/^\/totals/, '')}`,
      code: rule,
      detail: `${rule}: stated ${stated}, computed ${computed} (in minor units of ${document.currency})`,
    }),
  )
  throw new Problem(422, 'document_refused', errors[0]!.detail, { errors })
}

type Period = { period_start?: string | null; period_end?: string | null }

function checkDays(row: Row): void {
  for (const field of ['issue_date', 'due_date'] as const)
    if (row[field] != null && !isCivilDate(row[field]))
      throw invalidField(`#/${field}`, 'format', 'is not a date')
  checkPeriod(row, '#')
  for (const [i, line] of row.lines.entries()) checkPeriod(line, `#/lines/${i}`)
}

function checkPeriod(period: Period, pointer: string): void {
  for (const field of ['period_start', 'period_end'] as const)
    if (period[field] != null && !isCivilDate(period[field]))
      throw invalidField(`${pointer}/${field}`, 'format', 'is not a date')
  if (period.period_start && period.period_end && period.period_end < period.period_start)
    throw invalidField(`${pointer}/period_end`, 'range', 'must not be before period_start')
}

type Tax = { tax_category?: string; tax_rate: string }

function keyOf({ tax_category, tax_rate }: Tax, pointer: string): TaxKey {
  const key = statedTax(tax_category, tax_rate)
  if (key) return key
  const standard = tax_category === undefined || tax_category === 'S'
  const detail = standard ? 'must be above 0 in category S' : 'must be 0 except in category S'
  throw invalidField(`${pointer}/tax_rate`, 'tax_category', detail)
}

function lineOf(line: Row['lines'][number], i: number): DocumentLine {
  const { category, rate } = keyOf(line, `#/lines/${i}`)
  return {
    line_number: String(i + 1),
    name: line.name,
    description: line.description ?? null,
    note: null,
    quantity: line.quantity,
    unit: line.unit ?? 'C62',
    unit_price: line.unit_price,
    base_quantity: '1',
    allowances: [],
    net: line.net,
    tax_category: category,
    tax_rate: rate,
    period_start: line.period_start ?? null,
    period_end: line.period_end ?? null,
    seller_item_id: null,
    buyer_item_id: null,
  }
}

const allowanceOf = ({ kind, amount, reason }: NonNullable<Row['allowances']>[number]): AllowanceCharge => ({
  kind,
  amount,
  base_amount: null,
  percent: null,
  reason: reason ?? null,
  reason_code: null,
  tax_category: null,
  tax_rate: null,
})

/** The groups as they are stated, else those of the lines, where one alone has all of the tax that is stated. */
function taxesOf(row: Row, lines: readonly DocumentLine[]): TaxGroup[] {
  if (row.taxes !== undefined)
    return row.taxes.map(({ taxable, tax, ...stated }, i) =>
      groupOf(keyOf(stated, `#/taxes/${i}`), taxable, tax),
    )
  if (row.allowances?.length)
    throw invalidField('#/taxes', 'required', 'is needed where allowances or charges stand')
  const groups = [...Map.groupBy(lines, line => taxKeyText(line.tax_category, line.tax_rate)).values()]
  return groups.map(group => {
    const { tax_category: category, tax_rate: rate } = group[0]!
    const taxable = sumMinor(group.map(line => line.net))
    return groupOf({ category, rate }, taxable, groups.length === 1 ? row.tax_total : taxOf(taxable, rate))
  })
}

function groupOf({ category, rate }: TaxKey, taxable: number, tax: number): TaxGroup {
  const { reason, code } = exemptionOf(category)
  return { category, rate, taxable, tax, exemption_reason: reason, exemption_code: code }
}

function totalsOf(row: Row, lines: readonly DocumentLine[], allowances: readonly AllowanceCharge[]) {
  const { subtotal, tax_total, total, prepaid = 0, rounding = 0 } = row
  const sumOf = (kind: AllowanceCharge['kind']) =>
    sumMinor(allowances.filter(each => each.kind === kind).map(each => each.amount))
  return {
    line_total: sumMinor(lines.map(line => line.net)),
    allowance_total: sumOf('allowance'),
    charge_total: sumOf('charge'),
    subtotal,
    tax_total,
    total,
    prepaid,
    rounding,
    amount_due: sumMinor([total, -prepaid, rounding]),
  }
}
