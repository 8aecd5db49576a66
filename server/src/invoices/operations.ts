import { Readable } from 'node:stream'
import { zipStream } from '../documents/zip.ts'
import { contentDisposition, pdfAnswer } from '../files/rules.ts'
import type { Handlers } from '../http/bind.ts'
import { businessNow } from '../http/clock.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import type { ContactScope, IntegrationScope, ShareScope } from '../http/scope.ts'
import { today } from '../money/dates.ts'
import { presentOne } from '../payments/present.ts'
import { openArchive } from './actions/archive.ts'
import { creditInvoice } from './actions/credit.ts'
import { createDraft, deleteDraft, updateDraft } from './actions/draft.ts'
import { importDocument } from './actions/import.ts'
import { issueInvoice } from './actions/issue.ts'
import { listPage } from './actions/list.ts'
import { loadInvoice } from './actions/load.ts'
import { recordPayment } from './actions/settle.ts'
import { readUpload } from './actions/upload.ts'
import { invoicePdf } from './pdf.ts'
import { type Details, presentInvoice } from './present.ts'

type Reader = Context<IntegrationScope | ContactScope>
/** A link lets its reader ask for the one document. */
type OneReader = Context<IntegrationScope | ContactScope | ShareScope>
type Writer = Context<IntegrationScope>

/** The invoice with its ETag, which changes with the day as the tag and the days left do. */
function shown<S extends 200 | 201>({ clock, scope }: OneReader, status: S, details: Details) {
  const now = businessNow(clock, scope)
  const headers = { ETag: etag(details.row.version, today(now, details.row.time_zone)) }
  return { status, body: presentInvoice(scope, details, now), headers }
}

export const invoiceOperations = {
  listInvoices: async (context: Reader, { query }) => ({ status: 200, body: await listPage(context, query) }),

  getInvoice: async (context: OneReader, { path }) =>
    shown(context, 200, await loadInvoice(context.db, context.scope, path.invoice_id)),

  createInvoice: (context: Writer, { body }) =>
    context.write(async trx =>
      shown(context, 201, await createDraft(trx, context.scope, context.clock.now(), body)),
    ),

  updateInvoice: (context: Writer, { path, header, body }) =>
    context.write(async trx => {
      const now = context.clock.now()
      return shown(
        context,
        200,
        await updateDraft(trx, context.scope, now, path.invoice_id, header['If-Match'], body),
      )
    }),

  deleteInvoice: (context: Writer, { path, header }) =>
    context.write(async trx => {
      await deleteDraft(trx, context.scope, context.clock.now(), path.invoice_id, header['If-Match'])
      return { status: 204 }
    }),

  issueInvoice: (context: Writer, { path }) =>
    context.write(async trx =>
      shown(context, 200, await issueInvoice(trx, context.scope, context.clock, path.invoice_id)),
    ),

  creditInvoice: (context: Writer, { path, body }) =>
    context.write(async trx =>
      shown(context, 201, await creditInvoice(trx, context.scope, context.clock, path.invoice_id, body)),
    ),

  recordPayment: (context: Writer, { path, body }) =>
    context.write(async trx => {
      const payment = await recordPayment(trx, context.scope, context.clock, path.invoice_id, body)
      return { status: 201, body: await presentOne(trx, payment) }
    }),

  importInvoice: (context: Writer, { query, body }) => {
    const upload = readUpload(body, null)
    return context.write(async trx => {
      const options = { anySeller: query.any_seller ?? false }
      const result = await importDocument(trx, context.scope, context.clock, upload, options)
      return { status: result.outcome === 'imported' ? 201 : 200, body: result }
    })
  },

  zipInvoices: async (context: Reader, { body }) => {
    const entries = await openArchive(context, context.scope, body.invoice_ids)
    return {
      status: 200,
      body: Readable.toWeb(zipStream(entries)),
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': contentDisposition('invoices.zip'),
        'Cache-Control': 'private, no-store',
      },
    }
  },

  downloadInvoicePdf: async (context: OneReader, { path }) =>
    pdfAnswer(await invoicePdf(context, context.scope, path.invoice_id)),
} satisfies Partial<Handlers>
