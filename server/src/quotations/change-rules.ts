import type { QuotationContent, SalesLine } from '../database/sales-schema.ts'

export type Change = {
  kind: 'line_added' | 'line_removed' | 'line_changed' | 'field_changed'
  line_id: string | null
  name: string | null
  field: string | null
  before: string | null
  after: string | null
}

const fields = [
  'subject',
  'valid_until',
  'tax_behavior',
  'requires_signature',
  'requires_payment',
  'prepayment_percent',
  'interval_unit',
  'interval_count',
  'subtotal',
  'tax_total',
  'total',
  'due_now',
  'recurring_total',
  'notes',
  'terms',
] as const satisfies (keyof QuotationContent)[]

const lineFields = [
  'name',
  'description',
  'quantity',
  'unit',
  'unit_price',
  'recurring_unit_price',
  'discount_percent',
  'recurring',
  'optional',
  'selected',
  'net',
  'tax_category',
  'tax_rate',
  'period_start',
  'period_end',
] as const satisfies (keyof SalesLine)[]

/** More than this is not told one by one. */
const most = 1000

/** What is different in a revision from the one before: the lines in its order, those that are gone, then the rest. */
export function changesBetween(before: QuotationContent, after: QuotationContent): Change[] {
  const formers = new Map(before.lines.map(line => [line.id, line]))
  const stayed = new Set(after.lines.map(line => line.id))
  return [
    ...after.lines.flatMap(line => lineChanges(formers.get(line.id), line)),
    ...before.lines.filter(line => !stayed.has(line.id)).map(line => whole('line_removed', line)),
    ...fields.flatMap(field =>
      difference(before[field], after[field], values => ({
        kind: 'field_changed' as const,
        line_id: null,
        name: null,
        field,
        ...values,
      })),
    ),
  ].slice(0, most)
}

const lineChanges = (former: SalesLine | undefined, line: SalesLine): Change[] =>
  former === undefined
    ? [whole('line_added', line)]
    : lineFields.flatMap(field =>
        difference(former[field] ?? null, line[field] ?? null, values => ({
          kind: 'line_changed' as const,
          line_id: line.id,
          name: line.name,
          field,
          ...values,
        })),
      )

/** A line that came or went is told with its quantity. */
const whole = (kind: 'line_added' | 'line_removed', { id, name, quantity }: SalesLine): Change => ({
  kind,
  line_id: id,
  name,
  field: null,
  before: kind === 'line_removed' ? quantity : null,
  after: kind === 'line_added' ? quantity : null,
})

type Value = string | number | boolean | null

function difference(
  before: Value,
  after: Value,
  make: (values: { before: string | null; after: string | null }) => Change,
): Change[] {
  return before === after ? [] : [make({ before: textOf(before), after: textOf(after) })]
}

const textOf = (value: Value): string | null => (value === null ? null : String(value))
