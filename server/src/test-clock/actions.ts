import type { components } from '../../../openapi.d.ts'
import { runBilling } from '../billing/run.ts'
import { customerNamed } from '../customers/actions.ts'
import { shift } from '../http/clock.ts'
import type { Context, Db } from '../http/context.ts'
import { invalidState, notFound, Problem } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, Scope } from '../http/scope.ts'
import { remind } from '../mail/actions/remind.ts'
import { remindOfSubscriptions } from '../mail/actions/remind-subscriptions.ts'
import { today } from '../money/dates.ts'
import { cancelUnpaidOrders } from '../orders/actions/cancel-unpaid.ts'
import { readSettings } from '../settings/queries.ts'
import { solveQuietTickets } from '../tickets/actions/quiet.ts'
import { findClock, findCommonOffset, moveClocks } from './queries.ts'
import { type Day, daysAhead, daysLater, isEventful, secondsBetween } from './rules.ts'

type Schemas = components['schemas']
type Caller = Context<IntegrationScope | ContactScope>
type Named = { customer_id?: string; external_customer_id?: string }
/** Whose clock it is: one customer's, or with null everybody's; where it stands, and in which zone. */
type Standing = { customer_id: string | null; now: string; zone: string }

/** @throws Problem 404, 409 in live mode, 422 */
export async function readClock({ db, scope, clock }: Caller, named: Named): Promise<Schemas['TestClock']> {
  const standing = await standingOf(db, scope, clock.now(), named)
  return { object: 'test_clock', ...told(standing) }
}

/**
 * Moves a clock day by day, and runs on each of them what falls due. Each day is committed by itself: a request that
 * is cut off has moved the clock to a day on which all is done that was due.
 * @throws Problem 403 when a partner or a contact would move everybody, 404, 409 in live mode, 422
 */
export async function advanceClock(
  services: Caller,
  { customer_id, external_customer_id, ...how }: Schemas['TestClockAdvance'],
): Promise<Schemas['TestClockRun']> {
  const { db, scope, clock } = services
  const start = await standingOf(db, scope, clock.now(), { customer_id, external_customer_id })
  if (start.customer_id === null && scope.kind !== 'vendor')
    throw new Problem(403, 'permission_denied', 'Only the vendor moves everybody; name a customer.')
  const days: Day[] = []
  const count = daysAhead(how, today(start.now, start.zone))
  let standing = start
  for (let n = 1; n <= count; n += 1) {
    const now = clock.now()
    standing = { ...start, now: daysLater(start.now, start.zone, n) }
    const offset = secondsBetween(now, standing.now)
    await db.transaction().execute(trx => moveClocks(trx, scope, start.customer_id, offset))
    const day = await live(services, standing)
    if (isEventful(day)) days.push(day)
  }
  return { object: 'test_clock', ...told(standing), days }
}

/** Everything that falls due, as the jobs do it in their time. */
async function live(services: Caller, { customer_id, now, zone }: Standing): Promise<Day> {
  const done = await runBilling(services, customer_id === null ? {} : { customer_id })
  await cancelUnpaidOrders(services)
  await solveQuietTickets(services)
  await remind(services)
  await remindOfSubscriptions(services)
  const { invoices, charged, declined, to_renew, recovered, closed } = done
  return { date: today(now, zone), invoices, charged, declined, to_renew, recovered, closed }
}

const told = ({ customer_id, now, zone }: Standing) => ({ customer_id, now, date: today(now, zone) })

async function standingOf(db: Db, scope: Scope, now: string, named: Named): Promise<Standing> {
  const settings = await readSettings(db)
  if (settings.mode !== 'sandbox')
    throw invalidState('There is a test clock only in sandbox mode.', settings.mode)
  const customerId = await namedBy(db, scope, named)
  if (customerId === null)
    return {
      customer_id: null,
      now: shift(now, await findCommonOffset(db)),
      zone: settings.default_time_zone,
    }
  const { id, time_zone, seconds } = await findClock(db, scope, customerId)
  return { customer_id: id, now: shift(now, seconds), zone: time_zone }
}

/** The id of the customer that is meant: contacts mean their own; null: everybody. */
async function namedBy(db: Db, scope: Scope, named: Named): Promise<string | null> {
  if (scope.kind === 'contact') {
    const { customer_id = scope.customer_id, external_customer_id } = named
    if (customer_id !== scope.customer_id || external_customer_id !== undefined) throw notFound()
    return customer_id
  }
  if (named.customer_id === undefined && named.external_customer_id === undefined) return null
  return (await customerNamed(db, scope, named)).id
}
