import type { components } from '../../../openapi.d.ts'
import { ownFields, type Sided } from '../customers/sides.ts'
import type { QuotationContent, SalesLine } from '../database/sales-schema.ts'
import type { Scope } from '../http/scope.ts'
import { failureOf } from '../payments/rules.ts'
import { changesBetween } from './change-rules.ts'
import { contentColumns } from './content-rules.ts'
import { salesFigures } from './line-rules.ts'
import type { ListRow } from './queries/list.ts'
import type { QuotationRow, ResponseRow, RevisionRow } from './queries/read.ts'
import { allowedActions, daysLeft, isExpired, refusal, tagOf } from './rules.ts'

type Schemas = components['schemas']
export type Details = { row: QuotationRow; revisions: RevisionRow[]; responses: ResponseRow[] }

const isInside = ({ kind }: Scope): boolean => kind === 'vendor' || kind === 'partner'

/**
 * One row of a list.
 * @param now the business instant by which days are judged
 */
export function presentSummary(
  scope: Scope,
  row: Omit<ListRow, 'sort_key'>,
  now: string,
): Schemas['QuotationSummary'] {
  const zone = row.time_zone ?? (scope.kind === 'contact' || scope.kind === 'share' ? scope.time_zone : 'UTC')
  return {
    id: row.id,
    object: 'quotation',
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    // Lists leave these out for contacts; the system's view goes into events, where they lie apart.
    ...(isInside(scope) ? ownFields(scope, row as Sided) : {}),
    kind: row.kind,
    status: row.status,
    tag: tagOf({ ...row, claimed: row.payment_id !== null }, now),
    number: row.number,
    subject: row.subject,
    revision: row.revision,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    buyer_name: row.buyer_name,
    date: row.listed_on,
    valid_until: row.valid_until,
    days_left: daysLeft(row, now, zone),
    expired: isExpired(row, now),
    currency: row.currency,
    subtotal: row.subtotal,
    tax_total: row.tax_total,
    total: row.total,
    due_now: row.due_now,
    recurring_total: row.recurring_total,
    interval_unit: row.interval_unit,
    interval_count: row.interval_count,
    order_id: row.order_id,
    subscription_id: row.subscription_id,
  }
}

export function presentQuotation(scope: Scope, details: Details, now: string): Schemas['Quotation'] {
  const { row, revisions, responses } = details
  const inside = isInside(scope)
  // What was said and paid in the meantime is not part of the document that a link shares.
  const shared = scope.kind === 'share'
  const { content, drafted } = shownContent(details, inside)
  const claimed = row.payment_id !== null
  const refused = refusal(row, { now, claimed, revision: null })
  const permissions = scope.kind === 'contact' && scope.contact_id !== null ? scope.permissions : []
  return {
    ...presentSummary(scope, row, now),
    ...presentContent(content),
    sha256: drafted ? null : (revisions[0]?.sha256 ?? null),
    payment_id: shared ? null : row.payment_id,
    last_payment_failure: row.last_failure === null || shared ? null : presentFailure(row.last_failure),
    allowed_actions: allowedActions(refused, permissions, row.due_now),
    drafted,
    revisions: revisions.map((revision, i) => presentRevisionSummary(revision, revisions[i + 1])),
    responses: responses
      .filter(response => !shared || response.kind === 'acceptance')
      .map(response => presentResponse(response, inside)),
  }
}

function presentFailure(failure: string): Schemas['QuotationPaymentFailure'] {
  const { code, detail: message } = failureOf(failure)
  return { code, message }
}

/** What integrations are shown of it and customers are not; lies apart in events. */
export function insideFields(details: Details): Record<string, unknown> {
  const { content, drafted } = shownContent(details, true)
  const responses = details.responses.map(response => presentResponse(response, true))
  return { responses, ...(drafted ? { drafted, sha256: null, ...presentContent(content) } : {}) }
}

/**
 * What a caller sees of a quotation: what was sent last, which for whoever drafts gives way to the next revision.
 * @param inside whether the caller is one of those who draft
 */
export function shownContent(
  { row, revisions, responses }: Details,
  inside: boolean,
): { content: QuotationContent; drafted: boolean } {
  const sent = revisions[0]?.content
  if (sent === undefined) return { content: row.drafted!, drafted: inside }
  if (inside && row.drafted !== null) return { content: row.drafted, drafted: true }
  const acceptance = responses.find(response => response.kind === 'acceptance')
  if (!acceptance) return { content: sent, drafted: false }
  // The customer has said which of the optional lines he takes.
  const taken = new Set(acceptance.lines.map(line => line.line_id))
  return { content: { ...sent, ...salesFigures(sent, taken) }, drafted: false }
}

function presentContent(content: QuotationContent) {
  const { buyer_name, ...columns } = contentColumns(content)
  return {
    ...columns,
    buyer_name,
    tax_behavior: content.tax_behavior,
    seller: content.seller,
    buyer: content.buyer,
    lines: content.lines.map(presentLine),
    taxes: content.taxes,
    notes: content.notes,
    terms: content.terms,
    requires_signature: content.requires_signature,
    requires_payment: content.requires_payment,
    prepayment_percent: content.prepayment_percent,
  }
}

/** A line as quotations and orders show it. */
export const presentLine = (line: SalesLine): Schemas['QuotationLine'] => ({
  id: line.id,
  product_id: line.product_id,
  price_id: line.price_id,
  product_kind: line.product_kind,
  name: line.name,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unit_price: line.unit_price,
  discount_percent: line.discount_percent,
  recurring: line.recurring,
  recurring_unit_price: line.recurring_unit_price ?? null,
  optional: line.optional,
  selected: line.selected,
  net: line.net,
  tax_category: line.tax_category,
  tax_rate: line.tax_rate,
  tax_source: line.tax_source,
  tax_reason: line.tax_reason,
  period_start: line.period_start,
  period_end: line.period_end,
})

const presentRevisionSummary = (
  { revision, sent_at, content }: RevisionRow,
  before: RevisionRow | undefined,
): Schemas['QuotationRevisionSummary'] => ({
  revision,
  sent_at,
  total: content.total,
  recurring_total: content.recurring_total,
  changes: before ? changesBetween(before.content, content) : [],
})

export function presentRevision(
  { id, number }: { id: string; number: string | null },
  { revision, sent_at, sha256, content }: RevisionRow,
): Schemas['QuotationRevision'] {
  return {
    object: 'quotation_revision',
    quotation_id: id,
    number,
    revision,
    sent_at,
    valid_until: content.valid_until,
    currency: content.currency,
    tax_behavior: content.tax_behavior,
    lines: content.lines.map(presentLine),
    taxes: content.taxes,
    subtotal: content.subtotal,
    tax_total: content.tax_total,
    total: content.total,
    due_now: content.due_now,
    recurring_total: content.recurring_total,
    interval_unit: content.interval_unit,
    interval_count: content.interval_count,
    notes: content.notes,
    terms: content.terms,
    sha256,
  }
}

const presentResponse = (row: ResponseRow, inside: boolean): Schemas['QuotationResponse'] => ({
  id: row.id,
  kind: row.kind,
  revision: row.revision,
  created_at: row.created_at,
  contact_name: row.contact_name,
  reason: row.reason,
  message: row.message,
  lines: row.lines,
  po_number: row.evidence?.po_number ?? null,
  signed_name: row.evidence?.signed_name ?? null,
  ...(inside ? { evidence: row.evidence } : {}),
})
