import type { Customer } from '../../customers/rules.ts'
import { type Clock, shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { invalidState, Problem } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { takeNumber } from '../../invoices/queries/write.ts'
import { formatNumber } from '../../invoices/rules.ts'
import { today } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import { hashOf } from '../content-rules.ts'
import { lowestTotal } from '../line-rules.ts'
import type { Details } from '../present.ts'
import { insertRevision, updateQuotation } from '../queries/write.ts'
import { isRevisable } from '../rules.ts'
import { draftContent } from './content.ts'
import { draftColumns } from './draft.ts'
import { recordQuotationEvents } from './load.ts'
import { type lock, lockBoth, refuseWhileClaimed } from './lock.ts'
import { capped, runningFor } from './running.ts'

type Buyer = Customer & { clock_seconds: number }

/**
 * Makes what is being drafted the revision that the customer sees and can accept: seller, buyer and the taxes that
 * rules decide as they are now, and what an upsell costs from today on; from here on for ever. The first one takes the
 * number.
 * @throws Problem 404, 409 when nothing is being drafted, a payment is under way, the last day is over, a tax is not
 * decided, or the total is negative
 */
export async function sendQuotation(
  trx: Trx,
  scope: IntegrationScope,
  clock: Clock,
  id: string,
): Promise<Details> {
  return sendLocked(trx, clock, await lockBoth(trx, scope, id))
}

/**
 * As {@link sendQuotation}.
 * @param locked by the caller, the customer so that he does not move to another zone meanwhile
 */
export async function sendLocked(
  trx: Trx,
  clock: Clock,
  { row, customer }: { row: Awaited<ReturnType<typeof lock>>; customer: Buyer },
): Promise<Details> {
  const now = clock.now()
  const { id } = row
  if (row.drafted === null || !(row.status === 'draft' || isRevisable(row.status)))
    throw invalidState('Nothing is being drafted.', row.status)
  await refuseWhileClaimed(trx, row)
  const [settings, running] = await Promise.all([readSettings(trx), runningFor(trx, now, customer, row)])
  const about = { settings, customer, running }
  const content = capped(await draftContent(trx, about, row.currency, {}, row.drafted), running)
  const business = shift(now, customer.clock_seconds)
  if (content.valid_until !== null && content.valid_until < today(business, customer.time_zone))
    throw invalidState('The last day of its validity is over; change the draft first.', row.status)
  refuseUndecided(content.lines)
  if (lowestTotal(content) < 0)
    throw invalidState('The total is negative, or is without the optional lines.', row.status)

  const { number, date } = await numberOf(row.number, today(business, settings.default_time_zone))
  const revision = row.revision + 1
  await insertRevision(trx, {
    quotation_id: id,
    revision,
    content: JSON.stringify(content),
    sha256: hashOf(content),
    branding: JSON.stringify(settings.branding),
    sent_at: now,
  })
  await updateQuotation(trx, id, now, {
    status: 'sent',
    number,
    revision,
    drafted: null,
    listed_on: date,
    ...draftColumns(content, customer.time_zone),
  })
  return recordQuotationEvents(trx, now, id, ['quotation.sent'])

  async function numberOf(number: string | null, day: string) {
    if (number !== null) return { number, date: day }
    const taken = await takeNumber(trx, settings.quotation_prefix, day)
    return {
      number: formatNumber(settings.quotation_prefix, taken.year, taken.number),
      date: taken.date,
    }
  }
}

/** @throws Problem 409 naming the lines whose tax nobody has decided */
export function refuseUndecided(lines: readonly { tax_source: string }[]): void {
  const errors = lines.flatMap(({ tax_source }, i) =>
    tax_source === 'undecided'
      ? [{ in: 'body' as const, pointer: `#/lines/${i}`, code: 'tax_undecided', detail: 'has no tax yet' }]
      : [],
  )
  if (errors.length > 0)
    throw new Problem(409, 'tax_undecided', 'The tax rules do not decide the tax of every line; state it.', {
      errors,
    })
}
