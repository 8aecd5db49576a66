import type { findItems, SubscriptionRow } from './queries.ts'

type Items = Awaited<ReturnType<typeof findItems>>

/** A subscription as events carry it. */
export const presentSubscription = (row: SubscriptionRow, items: Items) => ({
  id: row.id,
  object: 'subscription' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  number: row.number,
  status: row.status,
  customer_id: row.customer_id,
  partner_id: row.partner_id,
  plan_name: row.plan_name,
  currency: row.currency,
  tax_behavior: row.tax_behavior,
  interval_unit: row.interval_unit,
  interval_count: row.interval_count,
  period_start: row.period_start,
  period_end: row.period_end,
  next_invoice_date: row.next_invoice_date,
  contract_end: row.contract_end,
  payment_method_id: row.payment_method_id,
  collection: row.collection,
  billed_by: row.billed_by,
  access: row.access,
  items: items.map(({ subscription_id: _, position: __, ...item }) => item),
})
