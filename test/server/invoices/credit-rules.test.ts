import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { DocumentLine, TaxGroup } from '../../../server/src/documents/model.ts'
import { type DraftInput, type Figures, figuresOf } from '../../../server/src/invoices/actions/figures.ts'
import { creditLine, partialFigures, remaining } from '../../../server/src/invoices/credit-rules.ts'
import { parseDecimal, roundDecimal } from '../../../server/src/money/decimals.ts'
import { taxOf } from '../../../server/src/money/taxes.ts'

// Credits an invoice bit by bit, as the action does, and then the rest.

type Note = ReturnType<typeof partialFigures>
type Line = DocumentLine & { id: string }

const currency = 'EUR'
const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0)
const withIds = (lines: DocumentLine[]): Line[] => lines.map((line, i) => ({ ...line, id: `line_${i}` }))

/** A credit note for so much of the lines, in thousandths of what is left of each; null for all that is left. */
function creditNote(invoice: Figures, notes: Note[], parts: (number | null)[]): Note | null {
  const lines = withIds(invoice.lines)
  const credited = notes.flatMap(note => note.lines.map(line => ({ ...line, credits_line_id: idOf(line) })))
  const left = remaining(
    lines,
    invoice.taxes,
    credited,
    notes.flatMap(note => note.taxes),
  )
  const chosen = left.lines.flatMap((line, i) => {
    const part = parts[i % parts.length]!
    const { digits, scale } = parseDecimal(line.quantity)
    const finer = { digits: (digits < 0n ? -digits : digits) * BigInt(part ?? 0), scale: scale + 3 }
    const wanted = part === null ? null : roundDecimal(finer, 6)
    return creditLine(line, wanted && text(wanted), currency) ?? []
  })
  return chosen.length === 0 ? null : partialFigures(chosen, left.taxes)
}
// The name of each line is its place, so that the notes' lines find theirs again.
const idOf = (line: DocumentLine) => `line_${line.name}`
const text = ({ digits, scale }: { digits: bigint; scale: number }) => {
  const written = digits.toString().padStart(scale + 1, '0')
  return `${written.slice(0, -scale)}.${written.slice(-scale)}`
}

const decimal = (most: number, scale: number) =>
  fc.integer({ min: 1, max: most * 10 ** scale }).map(n => (n / 10 ** scale).toFixed(scale))
const rate = fc.constantFrom('0', '5.5', '6', '19', '21', '25', '30')
const someLine = (signs: string[]) =>
  fc.record({
    quantity: fc.tuple(fc.constantFrom(...signs), decimal(50, 3)).map(([sign, quantity]) => sign + quantity),
    unit_price: fc.oneof(decimal(2, 4), decimal(900, 2)),
    tax_rate: rate,
    discount_percent: fc.constantFrom(null, null, '10', '33.3333'),
  })
const invoices = (signs: string[]): fc.Arbitrary<DraftInput> =>
  fc.record({
    lines: fc
      .array(someLine(signs), { minLength: 1, maxLength: 6 })
      .map(lines => lines.map((line, i) => ({ name: String(i), ...line }))),
    allowances: fc.constant([]),
    tax_behavior: fc.constantFrom('exclusive', 'inclusive'),
  })
const portions = fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 6 }), {
  maxLength: 8,
})

function credited(invoice: Figures, parts: number[][]): Note[] {
  const notes: Note[] = []
  for (const each of [...parts, [null]]) {
    const note = creditNote(invoice, notes, each)
    if (note) notes.push(note)
  }
  return notes
}

const taxesOf = (documents: { taxes: TaxGroup[] }[], rate: string | null) =>
  documents.flatMap(({ taxes }) => taxes.filter(group => group.rate === rate))

describe('credit notes in parts', () => {
  test('and the invoice add up to zero: each line, each tax group, each total', () => {
    fc.assert(
      fc.property(invoices(['', '', '', '-']), portions, (input, parts) => {
        const invoice = figuresOf(input, currency)
        const notes = credited(invoice, parts)
        const all = [invoice, ...notes]
        for (const line of invoice.lines) {
          const same = all.flatMap(({ lines }) => lines.filter(each => each.name === line.name))
          assert.equal(sum(same.map(each => each.net)), 0)
          const quantity = same.map(each => parseDecimal(each.quantity))
          const scale = Math.max(...quantity.map(each => each.scale))
          const digits = quantity.reduce(
            (total, each) => total + each.digits * 10n ** BigInt(scale - each.scale),
            0n,
          )
          assert.equal(digits, 0n)
        }
        for (const { rate } of invoice.taxes) {
          assert.equal(sum(taxesOf(all, rate).map(group => group.taxable)), 0)
          assert.equal(sum(taxesOf(all, rate).map(group => group.tax)), 0)
        }
        for (const total of ['subtotal', 'tax_total', 'total', 'amount_due'] as const)
          assert.equal(sum(all.map(({ totals }) => totals[total])), 0)
        assert.equal(creditNote(invoice, notes, [null]), null, 'nothing is left')
      }),
      { numRuns: 300 },
    )
  })

  test('never give back more than is left, however small they are', () => {
    fc.assert(
      fc.property(invoices(['']), portions, (input, parts) => {
        const invoice = figuresOf(input, currency)
        let left = invoice.totals.total
        for (const note of credited(invoice, parts)) {
          assert.ok(note.totals.total <= 0)
          assert.ok(note.lines.every(line => line.net <= 0))
          left += note.totals.total
          assert.ok(left >= 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('state what adds up by itself: lines to their price, taxes to their rate, within a unit', () => {
    fc.assert(
      fc.property(invoices(['', '-']), portions, (input, parts) => {
        const invoice = figuresOf(input, currency)
        for (const { lines, taxes, totals } of credited(invoice, parts)) {
          for (const { quantity, unit_price, net, allowances } of lines) {
            const [q, p] = [parseDecimal(quantity), parseDecimal(unit_price)]
            const priced = roundDecimal({ digits: q.digits * p.digits, scale: q.scale + p.scale }, 2)
            const stated = Number(priced.digits) - sum(allowances.map(each => each.amount))
            assert.ok(Math.abs(stated - net) <= 1, `${quantity} × ${unit_price} is ${stated}, not ${net}`)
            for (const { base_amount, amount } of allowances) assert.equal(base_amount! - amount, net)
          }
          for (const { taxable, rate, tax } of taxes)
            assert.ok(Math.abs(tax - taxOf(taxable, rate)) <= 2, `${taxable} at ${rate} is not ${tax}`)
          assert.equal(totals.subtotal, sum(lines.map(line => line.net)))
          assert.equal(totals.subtotal, sum(taxes.map(group => group.taxable)))
          assert.equal(totals.total, totals.subtotal + sum(taxes.map(group => group.tax)))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('ten parts of half a cent each do not become ten cents', () => {
    const line = { name: '0', quantity: '10', unit_price: '0.005', tax_rate: '21' }
    const invoice = figuresOf({ lines: [line], allowances: [], tax_behavior: 'exclusive' }, currency)
    const notes: Note[] = []
    for (let left = 10; left > 0; left--) notes.push(creditNote(invoice, notes, [Math.round(1000 / left)])!)
    notes.push(...[creditNote(invoice, notes, [null])].filter(note => note !== null))
    assert.equal(invoice.totals.total, 6)
    assert.equal(sum(notes.map(({ totals }) => totals.total)), -6)
    assert.ok(notes.every(({ totals }) => totals.total <= 0 && totals.total >= -2))
  })
})
