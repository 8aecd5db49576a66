import { customerNamed } from '../customers/actions.ts'
import type { Customer } from '../customers/rules.ts'
import { shift } from '../http/clock.ts'
import type { Context } from '../http/context.ts'
import type { Scope } from '../http/scope.ts'
import { sellerKey } from '../invoices/import-rules.ts'
import { sellerParty } from '../invoices/rows.ts'
import { today } from '../money/dates.ts'
import { readSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/rules.ts'
import { findClock } from '../test-clock/queries.ts'
import * as queries from './queries.ts'
import { accountOf, mostEntries, type Period, periodOf, refuseTooMany, type Statement } from './rules.ts'

export type Asked = { customer_id?: string; external_customer_id?: string } & Partial<Period>
export type Made = { statement: Statement; customer: Customer; settings: Settings }

/**
 * The statement of account of a customer, all of it as it was at one instant.
 * @throws Problem 404 for a customer that the caller may not read, 422
 */
export async function makeStatement({ db, clock, scope }: Context, asked: Asked): Promise<Made> {
  const { from_date, to_date, ...named } = asked
  const customer = await customerNamed(db, scope, ownIfNone(scope, named))
  const [settings, { seconds }] = await Promise.all([readSettings(db), findClock(db, scope, customer.id)])
  const now = shift(clock.now(), seconds)
  const theirs = today(now, customer.time_zone)
  const ours = today(now, settings.default_time_zone)
  const period = periodOf({ from_date, to_date }, [theirs, ours].sort()[1]!)
  const aged_on = [period.to_date, theirs].sort()[0]!
  const account = { customer_id: customer.id, seller_key: sellerKey(sellerParty(settings.vendor)) }
  const { before, booked, open } = await queries.atOnce(db, async trx => ({
    before: await queries.sumBefore(trx, scope, account, period.from_date),
    booked: await queries.listBooked(trx, scope, account, period, mostEntries + 1),
    open: await queries.sumOpen(trx, scope, account, period.to_date),
  }))
  refuseTooMany(booked)
  const entries = Map.groupBy(booked, entry => entry.currency)
  const due = Map.groupBy(open, each => each.currency)
  const accounts = before.map(({ currency, amount }) =>
    accountOf(
      currency,
      amount,
      (entries.get(currency) ?? []).map(({ currency: _, ...entry }) => entry),
      due.get(currency) ?? [],
      aged_on,
    ),
  )
  const { id: customer_id, name: customer_name } = customer
  return {
    statement: { object: 'statement', customer_id, customer_name, ...period, aged_on, accounts },
    customer,
    settings,
  }
}

/** A contact means his own company. */
const ownIfNone = (scope: Scope, named: Omit<Asked, keyof Period>) =>
  scope.kind === 'contact' && Object.keys(named).length === 0 ? { customer_id: scope.customer_id } : named
