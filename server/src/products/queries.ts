import { type Insertable, sql, type Updateable } from 'kysely'
import type { Reads } from '../database/connect.ts'
import { runNamed } from '../database/named.ts'
import type { PricesTable, ProductKind, ProductsTable } from '../database/sales-schema.ts'
import type { Db, Trx } from '../http/context.ts'
import type { Position } from '../http/pagination.ts'

// The catalogue is the vendor's and the same for everybody who may read it: nothing here belongs to somebody.

export type Filters = { kind?: ProductKind; active?: boolean }

/** One page of `limit + 1` rows, newest first. */
export function listProducts(
  db: Db,
  reads: Reads,
  { kind, active }: Filters,
  after: Position | null,
  limit: number,
) {
  const query = db
    .selectFrom('products')
    .selectAll()
    .$if(kind !== undefined, query => query.where('kind', '=', kind!))
    .$if(active !== undefined, query => query.where('active', '=', active!))
    .$if(after !== null, query => query.where('id', '<', after!.id))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return runNamed(reads, query.compile())
}

export function findProduct(db: Db | Trx, id: string) {
  return db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Nobody else changes it, or what is asked for it, until the transaction ends. */
export function lockProduct(trx: Trx, id: string) {
  return trx.selectFrom('products').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export function insertProduct(trx: Trx, product: Insertable<ProductsTable>) {
  return trx.insertInto('products').values(product).returningAll().executeTakeFirstOrThrow()
}

export function updateProduct(trx: Trx, id: string, changes: Updateable<ProductsTable>) {
  return trx
    .updateTable('products')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** All prices of these products, as they were made. */
export function findPrices(db: Db | Trx, productIds: string[]) {
  return db
    .selectFrom('prices')
    .selectAll()
    .where('product_id', '=', sql<string>`any(${productIds}::text[])`)
    .orderBy('id')
    .execute()
}

export function findPrice(db: Db | Trx, id: string) {
  return db.selectFrom('prices').selectAll().where('id', '=', id).executeTakeFirst()
}

export function insertPrice(trx: Trx, price: Insertable<PricesTable>) {
  return trx.insertInto('prices').values(price).returningAll().executeTakeFirstOrThrow()
}

export function updatePrice(trx: Trx, id: string, changes: Pick<Updateable<PricesTable>, 'active'>) {
  return trx.updateTable('prices').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

/** Prices with what their products say, for all lines of a quotation or order at once. */
export const findPricesForLines = (db: Db | Trx, priceIds: string[]) =>
  pricesForLines(db).where('price.id', '=', sql<string>`any(${priceIds}::text[])`).execute()

type Rhythm = Pick<PricesTable, 'currency' | 'tax_behavior' | 'interval_unit' | 'interval_count'>

/**
 * Prices that are sold and fit, by kind and name.
 * @param among ids of prices; null: all of applications and users
 */
export function findPricesFitting(db: Db, rhythm: Rhythm, among: string[] | null, limit: number) {
  return pricesForLines(db)
    .where('price.currency', '=', rhythm.currency)
    .where('price.tax_behavior', '=', rhythm.tax_behavior)
    .where('price.interval_unit', '=', rhythm.interval_unit)
    .where('price.interval_count', '=', rhythm.interval_count)
    .where('price.active', '=', true)
    .where('product.active', '=', true)
    .$if(among === null, query => query.where('product.kind', 'in', ['application', 'user']))
    .$if(among !== null, query => query.where('price.id', '=', sql<string>`any(${among}::text[])`))
    .orderBy('product.kind')
    .orderBy('product.name')
    .orderBy('price.id')
    .limit(limit)
    .execute()
}

function pricesForLines(db: Db | Trx) {
  return db
    .selectFrom('prices as price')
    .innerJoin('products as product', 'product.id', 'price.product_id')
    .select(['price.id', 'price.product_id', 'price.currency', 'price.unit_price', 'price.tax_behavior'])
    .select(['price.interval_unit', 'price.interval_count', 'price.active'])
    .select(['product.kind', 'product.name', 'product.description', 'product.unit', 'product.tax_code'])
    .select(['product.pack_minutes', 'product.active as product_active'])
}

/** The success packs that are sold for one currency, the smallest first. */
export function findPackPrices(db: Db, currency: string) {
  return db
    .selectFrom('products as product')
    .innerJoin('prices as price', 'price.product_id', 'product.id')
    .select(['price.id as price_id', 'product.id as product_id', 'product.name', 'product.description'])
    .select(['price.unit_price', 'price.currency', 'price.tax_behavior'])
    .select(eb => eb.ref('product.pack_minutes').$notNull().as('minutes'))
    .where('product.kind', '=', 'success_pack')
    .where('product.active', '=', true)
    .where('price.active', '=', true)
    .where('price.interval_unit', 'is', null)
    .where('price.currency', '=', currency)
    .orderBy('product.pack_minutes')
    .orderBy('price.id')
    .limit(200)
    .execute()
}
