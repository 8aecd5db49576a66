import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import type { IntegrationScope, Scope } from '../http/scope.ts'
import { createPrice, createProduct, loadProduct, updatePrice, updateProduct, withPrices } from './actions.ts'
import { listProducts } from './queries.ts'
import { type Product, presentPrice, presentProduct } from './rules.ts'

const shown = (scope: Scope, product: Product) => ({
  body: presentProduct(scope, product),
  headers: { ETag: etag(product.version) },
})

export const productOperations = {
  listProducts: async ({ db, reads, scope }: Context<IntegrationScope>, { query }) => {
    const { limit = 20, cursor, ...filters } = query
    const rows = await listProducts(db, reads, filters, readCursor(cursor, filters), limit)
    const products = await withPrices(db, rows)
    const position = ({ id }: { id: string }) => ({ key: null, id })
    const body = page(products, limit, filters, position, product => presentProduct(scope, product))
    return { status: 200, body }
  },

  createProduct: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => {
      const product = await createProduct(trx, scope, clock.now(), body)
      return { status: 201 as const, ...shown(scope, product) }
    }),

  getProduct: async ({ db, scope }: Context<IntegrationScope>, { path }) => ({
    status: 200,
    ...shown(scope, await loadProduct(db, path.product_id)),
  }),

  updateProduct: async ({ write, scope, clock }: Context<IntegrationScope>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.product_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(scope, await updateProduct(trx, scope, clock.now(), change)) }
    }),

  createPrice: async ({ write, clock }: Context<IntegrationScope>, { path, body }) =>
    write(async trx => {
      const price = await createPrice(trx, clock.now(), path.product_id, body)
      return { status: 201 as const, body: presentPrice(price) }
    }),

  updatePrice: async ({ write, clock }: Context<IntegrationScope>, { path, body }) =>
    write(async trx => {
      const price = await updatePrice(trx, clock.now(), path.price_id, body)
      return { status: 200 as const, body: presentPrice(price) }
    }),
} satisfies Partial<Handlers>
