import type { PackRow } from './queries.ts'

/** A success pack as events carry it. */
export const presentPack = (row: PackRow) => ({
  id: row.id,
  object: 'success_pack' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  name: row.name,
  kind: row.kind,
  customer_id: row.customer_id,
  partner_id: row.partner_id,
  order_id: row.order_id,
  available_from: row.available_from,
  minutes: row.minutes,
})
