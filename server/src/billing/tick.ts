import type { Config } from '../config.ts'
import { sidedFields } from '../customers/sides.ts'
import { plainTotals } from '../documents/plain-totals.ts'
import { recordManyEvents } from '../events/actions.ts'
import type { Clock } from '../http/clock.ts'
import type { Trx } from '../http/context.ts'
import { issuePeriods } from '../invoices/actions/periods.ts'
import { beginPayments, begunEvents } from '../payments/actions/begin-many.ts'
import { readSettings } from '../settings/queries.ts'
import { afterwards } from './afterwards.ts'
import { lookAt } from './looking.ts'
import { periodLines } from './period-rules.ts'
import { type Plan, type PlannedInvoice, plan } from './planning.ts'
import { holdCustomers, lockOpenPeriods } from './queries/facts.ts'
import { takeDue } from './queries/take.ts'
import { schedule, updateBilled } from './queries/write.ts'

export type Wanted = { customer_id?: string; limit: number }
/** A charge that was begun: with the payment's id the provider may be asked, once this is committed. */
export type Begun = { payment_id: string; was_to_renew: boolean }
export type Ticked = { plans: Plan[]; begun: Begun[] }

/** Somebody has what this would wait for while others wait for what this has: it is tried again without them. */
export class Busy extends Error {
  readonly ids: string[]

  constructor(ids: string[]) {
    super('some of these subscriptions are being changed')
    this.ids = ids
  }
}

/**
 * Takes a batch of subscriptions that something is due of and does all of it that needs no provider, each kind of
 * writing by one statement. Nothing is waited for but the series of numbers: what others have is left to them.
 * @param except ids of those that are left out
 * @param taken is given the ids of the batch
 * @throws Busy with ids to leave out, before anything is written
 */
export async function tick(
  trx: Trx,
  { clock, config }: { clock: Clock; config: Config },
  { customer_id, limit }: Wanted,
  except: string[],
  taken: string[],
): Promise<Ticked> {
  const now = clock.now()
  const rows = await takeDue(trx, { now, customer_id, limit, except })
  taken.splice(0, taken.length, ...rows.map(row => row.id))
  if (rows.length === 0) return { plans: [], begun: [] }
  const settings = await readSettings(trx)
  const held = await holdCustomers(trx, [...new Set(rows.map(row => row.customer_id))])
  const locked = await lockOpenPeriods(
    trx,
    rows.map(row => row.id),
  )
  const looks = await lookAt(trx, { now, config, settings, rows, customers: held })
  const customers = new Set(held.map(customer => customer.id))
  const busy = [
    ...rows.filter(row => !customers.has(row.customer_id)).map(row => row.id),
    ...looks.filter(look => look.open.some(invoice => !locked.has(invoice.id))).map(look => look.row.id),
  ]
  if (busy.length > 0) throw new Busy(busy)

  const plans = looks.map(plan)
  const invoices = plans.flatMap(each => each.invoices)
  const charged = plans.filter(each => each.charge !== null)
  const isNew = new Set(invoices.map(invoice => invoice.id))
  // As much as can be before the numbers, for which all others wait from then on.
  const payments = await beginPayments(
    trx,
    now,
    charged.map(({ row, charge }) => ({
      owner: row,
      invoice_id: charge!.invoice.id,
      amount: charge!.invoice.amount_due,
      currency: row.currency,
      method: charge!.method,
      seen: !isNew.has(charge!.invoice.id),
    })),
  )
  await schedule(
    trx,
    plans.filter(each => !each.changed).map(each => each.row),
  )
  await recordManyEvents(trx, now, plans.flatMap(eventsOf))
  const changed = plans.filter(each => each.changed)
  const update = updateBilled(
    changed.map(each => each.row),
    new Set(changed.filter(each => each.look.row.figures === null).map(each => each.row.id)),
  )
  const { issued, events } = await issuePeriods(trx, now, settings, invoices.map(saleOf))
  await update(trx)
  const known = new Map(charged.map(({ charge }) => [charge!.invoice.id, charge!.invoice.number]))
  const numberOf = (id: string) => issued.get(id)?.number ?? known.get(id) ?? null
  await recordManyEvents(trx, now, [...events, ...begunEvents(now, payments, numberOf)])
  await afterwards(trx, clock, settings, plans)
  const begun = charged.map(({ row }, i) => ({
    payment_id: payments[i]!.id,
    was_to_renew: row.status === 'to_renew',
  }))
  return { plans, begun }
}

const saleOf = ({ id, look, period, figures }: PlannedInvoice) => ({
  id,
  day: look.vendorDay,
  customer: look.customer,
  subscription_id: look.row.id,
  subject: look.row.plan_name,
  currency: look.row.currency,
  lines: periodLines(look.items, figures, period),
  taxes: figures.taxes,
  totals: plainTotals(figures),
  period,
})

const eventsOf = ({ row, events }: Plan) =>
  events.map(event => ({
    ...event,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    subject_id: row.id,
    ...sidedFields(row),
  }))
