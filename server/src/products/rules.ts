import type { Insertable, Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { PricesTable, ProductsTable } from '../database/sales-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidField, invalidState } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { isCurrency } from '../money/currencies.ts'

type Schemas = components['schemas']
export type Price = Selectable<PricesTable>
/** A product with all its prices. */
export type Product = Selectable<ProductsTable> & { prices: Price[] }

/** As the contract bounds the list that is shown. */
const mostPrices = 200

export const presentPrice = (row: Price) => ({
  id: row.id,
  object: 'price' as const,
  created_at: row.created_at,
  product_id: row.product_id,
  currency: row.currency,
  unit_price: row.unit_price,
  tax_behavior: row.tax_behavior,
  recurring: row.interval_unit !== null,
  interval_unit: row.interval_unit,
  interval_count: row.interval_count,
  active: row.active,
})

/** A product as every integration may see it; what the vendor keeps with it comes on top. */
const common = (row: Product) => ({
  id: row.id,
  object: 'product' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  kind: row.kind,
  name: row.name,
  description: row.description,
  unit: row.unit,
  tax_code: row.tax_code,
  pack_minutes: row.pack_minutes,
  active: row.active,
  prices: row.prices.map(presentPrice),
})

const vendorsOwn = (row: Product) => ({
  external_id: row.vendor_external_id,
  metadata: row.vendor_metadata,
})

export const presentProduct = (scope: Scope, row: Product) => ({
  ...common(row),
  ...(scope.kind === 'vendor' ? vendorsOwn(row) : {}),
})

// What is sold is the vendor's alone to follow: no partner is told of a change.
const forVendor = { partner_id: null, customer_id: null }

export const productEvent = (type: EventType, row: Product): NewEvent => ({
  type,
  ...forVendor,
  subject_id: row.id,
  data: common(row),
  vendor_fields: vendorsOwn(row),
})

export const priceEvent = (type: EventType, row: Price): NewEvent => ({
  type,
  ...forVendor,
  subject_id: row.id,
  data: presentPrice(row),
})

/** @throws Problem 422 for a success pack without its minutes, or minutes of anything else */
export function checkPack({ kind, pack_minutes }: Schemas['ProductCreate']): void {
  const pack = kind === 'success_pack'
  if (pack === (pack_minutes != null)) return
  throw pack
    ? invalidField('#/pack_minutes', 'required', 'is needed for a success pack')
    : invalidField('#/pack_minutes', 'not_allowed', 'is for success packs only')
}

/** The columns that a request sets, but for the vendor's own. */
export function productColumns({ name, description, unit, tax_code, active }: Schemas['ProductUpdate']) {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description?.trim() || null }),
    ...(unit !== undefined && { unit }),
    ...(tax_code !== undefined && { tax_code }),
    ...(active !== undefined && { active }),
  }
}

/**
 * What a price asks, from a request.
 * @throws Problem 422 for a currency that does not exist, or a count of no interval
 */
export function priceColumns(
  request: Schemas['PriceCreate'],
): Omit<Insertable<PricesTable>, 'id' | 'product_id' | 'created_at'> {
  const { currency, unit_price, tax_behavior = 'exclusive', interval_unit = null, interval_count } = request
  if (!isCurrency(currency)) throw invalidField('#/currency', 'currency', 'is not a currency of ISO 4217')
  if (interval_unit === null && interval_count !== undefined)
    throw invalidField('#/interval_count', 'not_allowed', 'is for prices with an interval_unit')
  return {
    currency,
    unit_price,
    tax_behavior,
    interval_unit,
    interval_count: interval_unit === null ? null : (interval_count ?? 1),
  }
}

/** @throws Problem 409 */
export function checkRoom({ prices, active }: Product): void {
  if (prices.length >= mostPrices)
    throw invalidState(`A product has at most ${mostPrices} prices.`, active ? 'active' : 'inactive')
}
