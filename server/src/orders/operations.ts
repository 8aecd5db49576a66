import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import type { ContactScope, IntegrationScope, ShareScope } from '../http/scope.ts'
import { createOrder } from './actions/create.ts'
import { listPage } from './actions/list.ts'
import { loadOrder } from './actions/load.ts'
import { type Details, presentOrder } from './present.ts'

type Reader = Context<IntegrationScope | ContactScope>
/** A link lets its reader ask for the one document. */
type OneReader = Context<IntegrationScope | ContactScope | ShareScope>
type Writer = Context<IntegrationScope>

/** The order with its ETag, which changes with its invoices as how far it is paid does. */
const shown = <S extends 200 | 201>({ scope }: OneReader, status: S, details: Details) => ({
  status,
  body: presentOrder(scope, details),
  headers: { ETag: etag(details.row.version, String(details.row.invoices_version)) },
})

export const orderOperations = {
  listOrders: async (context: Reader, { query }) => ({ status: 200, body: await listPage(context, query) }),

  getOrder: async (context: OneReader, { path }) =>
    shown(context, 200, await loadOrder(context.db, context.scope, path.order_id)),

  createOrder: (context: Writer, { body }) =>
    context.write(async trx =>
      shown(context, 201, await createOrder(trx, context.scope, context.clock, body)),
    ),
} satisfies Partial<Handlers>
