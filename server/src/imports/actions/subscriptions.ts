import type { components } from '../../../../openapi.d.ts'
import { ownColumns } from '../../customers/sides.ts'
import { type BulkRow, insertRecords } from '../../database/bulk.ts'
import { shift } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import { takeRange } from '../../invoices/queries/bulk.ts'
import { formatNumber } from '../../invoices/rules.ts'
import { today } from '../../money/dates.ts'
import { pricesById } from '../../quotations/actions/lines.ts'
import { readSettings } from '../../settings/queries.ts'
import { recordEventsOfSubscriptions } from '../../subscriptions/actions/events.ts'
import { priceIdsOf, type Sold, soldBy } from '../../subscriptions/actions/sold.ts'
import { prefix, withTax } from '../../subscriptions/actions/start.ts'
import { startingColumns } from '../../subscriptions/create-rules.ts'
import { countsOf, periodFigures } from '../../subscriptions/figures-rules.ts'
import { itemRows } from '../../subscriptions/rules.ts'
import { findByExternalIds, findMethodOwners, findPlans, type NamedCustomer } from '../queries/known.ts'
import { findImportedRows, insertImportedRows } from '../queries/work.ts'
import { attempt, isRefused, type Outcome } from '../rules.ts'
import { customersNamed, known, type Making, rowHash, unique, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['SubscriptionCreate']
type Created = {
  id: string
  row: Row
  customer: NamedCustomer
  sold: Sold
  columns: ReturnType<typeof startingColumns>
}

export const subscriptions: Writer<Row> = {
  keys: row => [row.external_id!],

  async write(trx, { scope, clock, now }, rows) {
    const settings = await readSettings(trx)
    const named = await customersNamed(trx, scope, rows)
    const externalIds = rows.map(row => row.external_id!)
    const there = await findByExternalIds(trx, scope, 'subscriptions', externalIds)
    const made = await findImportedRows(
      trx,
      [...there.values()].map(row => row.id),
    )
    const plans = new Map(
      (await findPlans(trx, unique(rows.map(row => row.plan_id)))).map(plan => [plan.id, plan]),
    )
    const planOf = (row: Row) => (row.plan_id === undefined ? undefined : plans.get(row.plan_id))
    const prices = await pricesById(
      trx,
      rows.flatMap(row => priceIdsOf(row, planOf(row))),
    )
    const methods = await findMethodOwners(trx, scope, unique(rows.map(row => row.payment_method_id)))
    const created: Created[] = []
    const outcomes = rows.map((row, i): Outcome => {
      const customer = named[i]!
      if (isRefused(customer)) return customer
      const old = there.get(row.external_id!)
      if (old !== undefined) return made.get(old.id) === rowHash(row) ? 'unchanged' : [known]
      const found = attempt(() => {
        if (row.billed_by === 'portal')
          throw invalidField('#/billed_by', 'not_allowed', 'is external until the subscription is adopted')
        if (row.payment_method_id != null && methods.get(row.payment_method_id) !== customer.id)
          throw invalidField('#/payment_method_id', 'not_found', 'is not there')
        const sold = soldBy(row, { settings, customer }, planOf(row), prices)
        const rhythm = { interval_unit: sold.interval.unit, interval_count: sold.interval.count }
        const day = today(shift(clock.now(), customer.clock_seconds), customer.time_zone)
        return { sold, columns: startingColumns({ ...row, billed_by: 'external' }, rhythm, day) }
      })
      if (isRefused(found)) return found
      created.push({ id: newId('sub'), row, customer, ...found })
      return 'created'
    })
    await insertAll(trx, { scope, now }, settings.default_time_zone, created)
    return outcomes
  },
}

async function insertAll(
  trx: Trx,
  making: Pick<Making, 'scope' | 'now'>,
  zone: string,
  created: readonly Created[],
): Promise<void> {
  if (created.length === 0) return
  const { now } = making
  await insertImportedRows(
    trx,
    created.map(({ id, row }) => ({ object_id: id, sha256: rowHash(row) })),
  )
  const items = created.flatMap(({ id, sold }) =>
    itemRows(
      id,
      sold.lines.map(line => ({ ...line, item_id: newId('item') })),
      0,
    ),
  )
  // Test clocks show some customers other days, and a series never runs backwards.
  const dayOf = ({ customer }: Created) => today(shift(now, customer.clock_seconds), zone)
  const days = [...Map.groupBy(created, dayOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows: BulkRow<'subscriptions'>[] = []
  for (const [day, ofDay] of days) {
    const { year, first } = await takeRange(trx, prefix, day, ofDay.length)
    rows.push(...ofDay.map((each, i) => columnsOf(making, each, formatNumber(prefix, year, first + i))))
  }
  await insertRecords(trx, 'subscriptions', rows)
  await insertRecords(trx, 'subscription_items', items as BulkRow<'subscription_items'>[])
  await recordEventsOfSubscriptions(
    trx,
    now,
    created.map(({ id }) => id),
    'subscription.created',
  )
}

function columnsOf(
  { scope, now }: Pick<Making, 'scope' | 'now'>,
  { id, row, customer, sold, columns }: Created,
  number: string,
) {
  return {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    number,
    plan_id: sold.plan.id,
    plan_name: sold.plan.name,
    currency: sold.currency,
    tax_behavior: sold.tax_behavior,
    interval_unit: sold.interval.unit,
    interval_count: sold.interval.count,
    ...columns,
    payment_method_id: row.payment_method_id ?? null,
    collection: row.collection ?? 'charge',
    billed_by: 'external',
    database: row.database ? { manage_url: null, ...row.database } : null,
    ...countsOf(sold.lines),
    figures: periodFigures(sold, sold.lines.map(withTax)),
    next_action_at: null,
    charge_attempts: 0,
    version: 1,
    created_at: now,
    updated_at: now,
    vendor_external_id: null,
    partner_external_id: null,
    vendor_metadata: {},
    partner_metadata: {},
    ...unwrapped(ownColumns(scope, row)),
  } as unknown as BulkRow<'subscriptions'>
}
