import type { Address, InvoiceDocument, Party } from '../model.ts'
import { isolate } from './bidi.ts'
import { drawColumns, type Flow } from './flow.ts'
import type { Formatter } from './format.ts'
import { PAGE } from './page.ts'
import { STYLE } from './styles.ts'
import { blankLine, type TextLine, type TextStyle, wrapText } from './wrap.ts'

const GAP = 16
const COLUMN = 142
const FACTS = PAGE.inner - 2 * COLUMN - 2 * GAP
const FACT_LABEL = 84
const SPACE_BELOW = 20
const CITY_STATE_ZIP = new Set(['US', 'CA', 'AU'])

// Registers that readers know by name (ISO 6523); any other is called "registration number".
const REGISTERS: Record<string, string> = {
  '0002': 'SIREN',
  '0009': 'SIRET',
  '0060': 'DUNS',
  '0088': 'GLN',
  '0106': 'KvK',
  '0190': 'OIN',
  '0204': 'Leitweg-ID',
  '0208': 'KBO/BCE',
}

/** What is told of a document beside its parties: name and value, left out where there is none. */
export type NamedFact = [name: string, value: string | null]

/** Seller, buyer (and where it was delivered) and the facts of the document, side by side. */
export function drawParties(
  flow: Flow,
  document: Pick<InvoiceDocument, 'seller' | 'buyer' | 'delivery'> & { facts: NamedFact[]; to: string },
  format: Formatter,
): void {
  const facts = document.facts.flatMap(setFact)
  const from = [...heading(format.messages.from), ...partyLines(document.seller, format)]
  const to = [
    ...heading(document.to),
    ...partyLines(document.buyer, format),
    ...deliveryLines(document.delivery, format),
  ]
  const factsAt = PAGE.right - FACTS
  const top = flow.y
  drawColumns(flow, [
    { x: PAGE.left, width: COLUMN, align: 'start', lines: from },
    { x: PAGE.left + COLUMN + GAP, width: COLUMN, align: 'start', lines: to },
    ...(facts.length ? [factColumn(facts, 'label', factsAt), factColumn(facts, 'value', factsAt)] : []),
  ])
  flow.y = Math.max(flow.y, top) + SPACE_BELOW
}

type Fact = { label: TextLine[]; value: TextLine[] }

export function invoiceFacts(document: InvoiceDocument, format: Formatter): NamedFact[] {
  const { messages: words } = format
  return [
    [words.issue_date, document.issue_date && format.date(document.issue_date)],
    [words.due_date, document.due_date && format.date(document.due_date)],
    [words.tax_point_date, document.tax_point_date && format.date(document.tax_point_date)],
    [words.period, format.period(document.period_start, document.period_end)],
    [words.delivery_date, document.delivery?.date ? format.date(document.delivery.date) : null],
    [words.order_reference, document.order_reference],
    [words.contract_reference, document.contract_reference],
    [words.buyer_reference, document.buyer_reference],
    ...document.preceding_invoices.map(
      ({ number, issue_date }): NamedFact => [
        words.preceding_invoice,
        issue_date ? `${isolate(number)} (${unbroken(format.date(issue_date))})` : number,
      ],
    ),
  ]
}

function setFact([name, value]: NamedFact): Fact[] {
  if (!value) return []
  const label = wrapText(name, STYLE.fact, FACT_LABEL)
  return [{ label, value: wrapText(value, STYLE.body, FACTS - FACT_LABEL - 4) }]
}

/** One of the two columns of facts; each fact starts at the same height in both, also when one side wraps. */
function factColumn(facts: Fact[], side: 'label' | 'value', left: number) {
  const lines = facts.flatMap(fact => {
    const rows = Math.max(fact.label.length, fact.value.length)
    return Array.from({ length: rows }, (_, row): TextLine => {
      const height = Math.max(fact.label[row]?.height ?? 0, fact.value[row]?.height ?? 0) + 1.5
      const line = fact[side][row]
      return line ? { ...line, height } : blankLine(height)
    })
  })
  const label = side === 'label'
  const x = label ? left : left + FACT_LABEL + 4
  return { x, width: label ? FACT_LABEL : FACTS - FACT_LABEL - 4, align: 'start' as const, lines }
}

function partyLines(party: Party, format: Formatter): TextLine[] {
  const { messages: words } = format
  const shown = [party.vat_number, party.registration?.value, party.contact?.email].filter(Boolean).join(' ')
  const named = (name: string, value: string | null | undefined): string | null =>
    value ? words.pair(name, isolate(value)) : null
  return [
    ...text(party.name, STYLE.strong),
    ...text(party.trading_name === party.name ? null : party.trading_name, STYLE.body),
    ...addressLines(party.address, format).flatMap(line => text(line, STYLE.body)),
    ...text(named(words.vat_number, party.vat_number), STYLE.body),
    ...text(named(words.tax_number, party.tax_number), STYLE.body),
    ...text(
      named(register(party.registration?.scheme, words.registration), party.registration?.value),
      STYLE.body,
    ),
    ...party.identifiers.flatMap(({ scheme, value }) =>
      text(named(register(scheme, words.identifier), value), STYLE.body),
    ),
    ...[party.contact?.name, party.contact?.phone, party.contact?.email].flatMap(line =>
      text(line ?? null, STYLE.body),
    ),
    // An address on a network mostly repeats a number that stands here already.
    ...text(
      party.endpoint && !shown.includes(party.endpoint.value)
        ? named(words.endpoint, [party.endpoint.scheme, party.endpoint.value].filter(Boolean).join(':'))
        : null,
      STYLE.body,
    ),
  ]
}

function deliveryLines(delivery: InvoiceDocument['delivery'], format: Formatter): TextLine[] {
  const lines = [delivery?.name ?? null, ...(delivery?.address ? addressLines(delivery.address, format) : [])]
  const set = lines.flatMap(line => text(line, STYLE.body))
  if (set.length === 0) return []
  const [title, ...rest] = heading(format.messages.deliver_to)
  return title ? [blankLine(8), title, ...rest, ...set] : set
}

function addressLines(address: Address, format: Formatter): string[] {
  const { city, postal_code, region, country } = address
  const place = CITY_STATE_ZIP.has(country ?? '')
    ? [[city, [region, postal_code].filter(Boolean).join(' ')].filter(Boolean).join(', ')]
    : [[postal_code, city].filter(Boolean).join(' '), region]
  const lines = [address.line1, address.line2, address.line3, ...place, country && format.country(country)]
  return lines.filter((line): line is string => Boolean(line))
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function register(scheme: string | null | undefined, otherwise: string): string {
  return REGISTERS[scheme ?? ''] ?? otherwise
}

function heading(title: string): TextLine[] {
  return wrapText(title, STYLE.label, COLUMN).map(line => ({ ...line, height: line.height + 3 }))
}

function text(value: string | null, style: TextStyle): TextLine[] {
  return value ? wrapText(value, style, COLUMN) : []
}
