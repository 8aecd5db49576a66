import type { components } from '../../../openapi.d.ts'
import { keepExternalIdsUnique, ownColumns } from '../customers/sides.ts'
import { recordEvents } from '../events/actions.ts'
import type { Db, Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import * as queries from './queries.ts'
import {
  checkPack,
  checkRoom,
  type Price,
  type Product,
  priceColumns,
  priceEvent,
  productColumns,
  productEvent,
} from './rules.ts'

type Schemas = components['schemas']
type ProductRow = Omit<Product, 'prices'>

/** Products with their prices, which one query brings for all of them. */
export async function withPrices(db: Db | Trx, rows: ProductRow[]): Promise<Product[]> {
  if (rows.length === 0) return []
  const found = await queries.findPrices(
    db,
    rows.map(row => row.id),
  )
  const prices = Map.groupBy(found, price => price.product_id)
  return rows.map(row => ({ ...row, prices: prices.get(row.id) ?? [] }))
}

/** @throws Problem 404 */
export async function loadProduct(db: Db | Trx, id: string): Promise<Product> {
  return complete(db, await queries.findProduct(db, id))
}

async function complete(db: Db | Trx, row: ProductRow | undefined): Promise<Product> {
  if (!row) throw notFound()
  return (await withPrices(db, [row]))[0]!
}

/** @throws Problem 409, 422 */
export async function createProduct(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: Schemas['ProductCreate'],
): Promise<Product> {
  checkPack(request)
  const row = await keepExternalIdsUnique(
    queries.insertProduct(trx, {
      unit: 'C62',
      tax_code: 'standard',
      ...productColumns(request),
      vendor_external_id: null,
      ...ownColumns(scope, request),
      id: newId('prod'),
      kind: request.kind,
      name: request.name.trim(),
      pack_minutes: request.pack_minutes ?? null,
      created_at: now,
      updated_at: now,
    }),
  )
  const product = { ...row, prices: [] }
  await recordEvents(trx, now, [productEvent('product.created', product)])
  return product
}

/** @throws Problem 404, 409, 412 */
export async function updateProduct(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: Schemas['ProductUpdate'] },
): Promise<Product> {
  const before = await queries.lockProduct(trx, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const columns = { ...productColumns(update), ...ownColumns(scope, update) }
  const product = await complete(trx, await keepExternalIdsUnique(revise(trx, now, before, columns)))
  await recordEvents(trx, now, [productEvent('product.updated', product)])
  return product
}

/** A change of the product or of what is shown with it: its version tells that it is another. */
const revise = (
  trx: Trx,
  now: string,
  { id, version }: ProductRow,
  columns: Parameters<typeof queries.updateProduct>[2] = {},
) => queries.updateProduct(trx, id, { ...columns, version: version + 1, updated_at: now })

/** @throws Problem 404, 409 when there are too many, 422 */
export async function createPrice(
  trx: Trx,
  now: string,
  productId: string,
  request: Schemas['PriceCreate'],
): Promise<Price> {
  const product = await complete(trx, await queries.lockProduct(trx, productId))
  const columns = priceColumns(request)
  checkRoom(product)
  const price = await queries.insertPrice(trx, {
    ...columns,
    id: newId('price'),
    product_id: productId,
    created_at: now,
  })
  await revise(trx, now, product)
  await recordEvents(trx, now, [priceEvent('price.created', price)])
  return price
}

/**
 * Retires a price or brings it back; asking for what is so already changes nothing.
 * @throws Problem 404
 */
export async function updatePrice(
  trx: Trx,
  now: string,
  id: string,
  { active }: Schemas['PriceUpdate'],
): Promise<Price> {
  const named = await queries.findPrice(trx, id)
  if (!named) throw notFound()
  // The product first, as everybody does who changes prices; then the price as it is under that lock.
  const product = await queries.lockProduct(trx, named.product_id)
  const before = await queries.findPrice(trx, id)
  if (before!.active === active) return before!
  const price = await queries.updatePrice(trx, id, { active })
  await revise(trx, now, product!)
  await recordEvents(trx, now, [priceEvent('price.updated', price)])
  return price
}
