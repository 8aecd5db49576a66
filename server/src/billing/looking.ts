import type { Selectable } from 'kysely'
import type { Config } from '../config.ts'
import type { SettingsTable } from '../database/schema.ts'
import { shift } from '../http/clock.ts'
import type { Db, Trx } from '../http/context.ts'
import { today } from '../money/dates.ts'
import { failureOf } from '../payments/rules.ts'
import { findItemsOf, type SubscriptionRow } from '../subscriptions/queries/rows.ts'
import type { Look } from './planning.ts'
import {
  type BilledCustomer,
  findChargedMethods,
  findFailures,
  findInvoicedPeriods,
  findOpenPeriods,
} from './queries/facts.ts'

type Looked = {
  now: string
  config: Config
  settings: Selectable<SettingsTable>
  rows: SubscriptionRow[]
  customers: BilledCustomer[]
}

/** All that decides what happens to these subscriptions, for a whole batch at once; without those of other customers. */
export async function lookAt(
  db: Db | Trx,
  { now, config, settings, rows, customers }: Looked,
): Promise<Look[]> {
  const customerOf = new Map(customers.map(customer => [customer.id, customer]))
  const ours = rows.filter(row => customerOf.has(row.customer_id))
  if (ours.length === 0) return []
  const ids = ours.map(row => row.id)
  const customerIds = [...customerOf.keys()]
  const methodIds = ours.flatMap(row => row.payment_method_id ?? [])
  const items = Map.groupBy(await findItemsOf(db, ids), item => item.subscription_id)
  const open = Map.groupBy(await findOpenPeriods(db, ids), invoice => invoice.subscription_id!)
  const methods = (await findChargedMethods(db, { customerIds, methodIds })).filter(
    // A card of another provider cannot be charged here.
    method => method.provider === config.paymentProvider,
  )
  const byId = new Map(methods.map(method => [method.id, method]))
  const defaults = new Map(methods.filter(each => each.is_default).map(each => [each.customer_id, each]))
  const oldest = [...open.values()].map(invoices => invoices[0]!.id)
  const failures = Map.groupBy(await findFailures(db, oldest), failure => failure.invoice_id)
  const invoiced = await findInvoicedPeriods(db, ours)

  return ours.map(row => {
    const customer = customerOf.get(row.customer_id)!
    const business = shift(now, customer.clock_seconds)
    const method =
      row.payment_method_id === null
        ? (defaults.get(row.customer_id) ?? null)
        : (byId.get(row.payment_method_id) ?? null)
    return {
      row,
      items: items.get(row.id) ?? [],
      customer,
      now,
      business,
      today: today(business, customer.time_zone),
      vendorDay: today(business, settings.default_time_zone),
      settings,
      open: (open.get(row.id) ?? []).map(invoice => ({
        ...invoice,
        failure: failureFor(failures.get(invoice.id) ?? [], method?.id),
      })),
      method,
      invoiced: invoiced.get(row.id) ?? new Set(),
    }
  })
}

type Failed = Awaited<ReturnType<typeof findFailures>>[number]

/** How the last charge failed to the method that would be charged, else to any other. */
function failureFor(newestFirst: Failed[], methodId: string | undefined) {
  const failed = newestFirst.find(each => each.payment_method_id === methodId) ?? newestFirst[0]
  if (!failed) return null
  // Money that was taken back is not simply taken again.
  const kind = failed.taken_back ? ('hard' as const) : failureOf(failed.failure_code).kind
  return { kind, payment_method_id: failed.payment_method_id }
}
