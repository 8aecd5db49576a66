import { pdfAnswer } from '../files/rules.ts'
import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, ShareScope } from '../http/scope.ts'
import { acceptQuotation } from './actions/accept.ts'
import { createQuotation, deleteQuotation, updateQuotation } from './actions/draft.ts'
import { listPage } from './actions/list.ts'
import { loadQuotation, shownTo } from './actions/load.ts'
import { previewQuotation } from './actions/preview.ts'
import { rejectQuotation, requestChanges } from './actions/respond.ts'
import { cancelQuotation, reviseQuotation } from './actions/revise.ts'
import { sendQuotation } from './actions/send.ts'
import { quotationPdf } from './pdf.ts'
import { type Details, presentRevision } from './present.ts'
import { findQuotation, findRevision } from './queries/read.ts'

type Reader = Context<IntegrationScope | ContactScope>
/** A link lets its reader ask for the one document. */
type OneReader = Context<IntegrationScope | ContactScope | ShareScope>
type Writer = Context<IntegrationScope>
type Customer = Context<ContactScope>

const shown = <S extends 200 | 201>(context: OneReader, status: S, details: Details) => ({
  status,
  ...shownTo(context, details),
})

export const quotationOperations = {
  listQuotations: async (context: Reader, { query }) => ({
    status: 200,
    body: await listPage(context, query),
  }),

  getQuotation: async (context: OneReader, { path }) =>
    shown(context, 200, await loadQuotation(context.db, context.scope, path.quotation_id)),

  createQuotation: (context: Writer, { body }) =>
    context.write(async trx =>
      shown(context, 201, await createQuotation(trx, context.scope, context.clock, body)),
    ),

  updateQuotation: (context: Writer, { path, header, body }) =>
    context.write(async trx => {
      const [now, ifMatch] = [context.clock.now(), header['If-Match']]
      const details = await updateQuotation(trx, context.scope, now, path.quotation_id, ifMatch, body)
      return shown(context, 200, details)
    }),

  deleteQuotation: (context: Writer, { path, header }) =>
    context.write(async trx => {
      const [now, ifMatch] = [context.clock.now(), header['If-Match']]
      await deleteQuotation(trx, context.scope, now, path.quotation_id, ifMatch)
      return { status: 204 }
    }),

  sendQuotation: (context: Writer, { path }) =>
    context.write(async trx =>
      shown(context, 200, await sendQuotation(trx, context.scope, context.clock, path.quotation_id)),
    ),

  reviseQuotation: (context: Writer, { path, body }) =>
    context.write(async trx => {
      const now = context.clock.now()
      return shown(context, 200, await reviseQuotation(trx, context.scope, now, path.quotation_id, body))
    }),

  cancelQuotation: (context: Writer, { path }) =>
    context.write(async trx =>
      shown(context, 200, await cancelQuotation(trx, context.scope, context.clock.now(), path.quotation_id)),
    ),

  previewQuotation: async ({ db, scope }: Reader, { path, body }) => ({
    status: 200,
    body: await previewQuotation(db, scope, path.quotation_id, body),
  }),

  acceptQuotation: (context: Customer, { path, body }) => acceptQuotation(context, path.quotation_id, body),

  rejectQuotation: (context: Customer, { path, body }) =>
    context.write(async trx =>
      shown(context, 200, await rejectQuotation(trx, context.scope, context.clock, path.quotation_id, body)),
    ),

  requestQuotationChanges: (context: Customer, { path, body }) =>
    context.write(async trx =>
      shown(context, 200, await requestChanges(trx, context.scope, context.clock, path.quotation_id, body)),
    ),

  getQuotationRevision: async ({ db, scope }: OneReader, { path }) => {
    const quotation = await findQuotation(db, scope, path.quotation_id)
    const revision = quotation && (await findRevision(db, quotation.id, path.revision))
    if (!revision) throw notFound()
    return { status: 200, body: presentRevision(quotation, revision) }
  },

  downloadQuotationPdf: async (context: OneReader, { path }) =>
    pdfAnswer(await quotationPdf(context, context.scope, path.quotation_id)),
} satisfies Partial<Handlers>
