import type { Selectable } from 'kysely'
import type { components } from '../../../../openapi.d.ts'
import type { Customer } from '../../customers/rules.ts'
import type { QuotationContent, SalesLine } from '../../database/sales-schema.ts'
import type { SettingsTable } from '../../database/schema.ts'
import type { Db, Trx } from '../../http/context.ts'
import { invalidField } from '../../http/problem.ts'
import { buyerParty, cut, sellerParty } from '../../invoices/rows.ts'
import { isCivilDate } from '../../money/dates.ts'
import { normaliseDecimal } from '../../money/decimals.ts'
import { proratedLines } from '../../subscriptions/proration-rules.ts'
import { type Interval, type LineRequest, statedInterval } from '../resolve-rules.ts'
import { figuresOf, resolveLines, taxParties } from './lines.ts'
import { checkFits, type Running } from './running.ts'

export type Update = components['schemas']['QuotationUpdate']
export type About = {
  settings: Selectable<SettingsTable>
  customer: Customer
  /** What an upsell or a renewal is about */
  running: Running | null
  /** Lines that the system makes, which a request may name by id as those before */
  offered?: readonly SalesLine[]
}

/**
 * The content of a draft: what was there, changed as the request says, with seller, buyer, taxes and figures as they
 * are now. The first one is made of a request that has lines.
 * What recurs in an upsell is charged for what is left of the period as of now.
 * @throws Problem 422
 */
export async function draftContent(
  trx: Db | Trx,
  { settings, customer, running, offered = [] }: About,
  currency: string,
  update: Update,
  before: QuotationContent | null,
): Promise<QuotationContent> {
  const held = before && intervalIn(before)
  const tax_behavior =
    update.tax_behavior ?? before?.tax_behavior ?? running?.subscription.tax_behavior ?? 'exclusive'
  const resolved = await resolveLines(trx, {
    // A line that is only named stays as it is.
    lines: (update.lines as LineRequest[] | undefined) ?? before?.lines.map(({ id }) => ({ id })) ?? [],
    before: [...(before?.lines ?? []), ...offered],
    currency,
    tax_behavior,
    interval: statedInterval(update, held),
    interval_before: held ?? (running && intervalIn(running.subscription)),
    parties: taxParties(settings, customer),
  })
  const { interval } = resolved
  if (running) checkFits(running, { interval, tax_behavior })
  const lines = running?.proration ? proratedLines(resolved.lines, running.proration) : resolved.lines
  const plain = {
    language: update.language ?? before?.language ?? customer.language,
    currency,
    tax_behavior,
    valid_until: validUntil(update.valid_until === undefined ? before?.valid_until : update.valid_until),
    requires_signature: update.requires_signature ?? before?.requires_signature ?? true,
    requires_payment: update.requires_payment ?? before?.requires_payment ?? true,
    prepayment_percent: percent(
      update.prepayment_percent === undefined ? before?.prepayment_percent : update.prepayment_percent,
    ),
    notes: (update.notes === undefined ? before?.notes : update.notes) ?? null,
    terms: (update.terms === undefined ? before?.terms : update.terms) ?? null,
  }
  return {
    subject: subjectOf(update, before, lines[0]?.name ?? ''),
    ...plain,
    interval_unit: interval?.unit ?? null,
    interval_count: interval?.count ?? null,
    ...figuresOf({ ...plain, lines }, null),
    seller: sellerParty(settings.vendor),
    buyer: buyerParty(customer),
  }
}

const intervalIn = ({
  interval_unit,
  interval_count,
}: Pick<QuotationContent, 'interval_unit' | 'interval_count'>): Interval | null =>
  interval_unit === null ? null : { unit: interval_unit, count: interval_count ?? 1 }

/** A quotation that is given none is about its first line; none is asked for by null. */
const subjectOf = ({ subject }: Update, before: QuotationContent | null, first: string): string | null =>
  subject !== undefined ? subject : before ? before.subject : cut(first, 300)

function validUntil(date: string | null | undefined): string | null {
  if (date && !isCivilDate(date)) throw invalidField('#/valid_until', 'format', 'is not a date')
  return date ?? null
}

function percent(text: string | null | undefined): string | null {
  if (text == null) return null
  const normal = normaliseDecimal(text)
  if (normal === '0') throw invalidField('#/prepayment_percent', 'minimum', 'must be above 0')
  return normal
}
