import type { components } from '../../../../openapi.d.ts'
import type { ReadResult } from '../../documents/read-document.ts'
import { fileRow } from '../../files/rules.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { Problem } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { endOfDay } from '../../money/dates.ts'
import { checkStated } from '../../money/stated.ts'
import { findBuiltInPartner } from '../../partners/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { differingField, isVendor, sellerKey } from '../import-rules.ts'
import { documentOf } from '../present.ts'
import * as read from '../queries/read.ts'
import * as write from '../queries/write.ts'
import { cut, lineRows, totalColumns } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { createBuyer, findBuyer } from './buyer.ts'
import { recordInvoiceEvents } from './load.ts'
import { refusal, type Upload } from './upload.ts'

type Result = components['schemas']['ImportResult']

/**
 * Stores a document from elsewhere with the figures it states. The same content again changes nothing.
 * The buyer is looked for among the customers of the caller's partner; the vendor's own are the direct ones.
 * @throws Problem 409 `number_taken` or `buyer_ambiguous`, 422 when the seller is not the vendor
 */
export async function importDocument(
  trx: Trx,
  scope: Scope,
  clock: Clock,
  { document, bytes, name }: Upload,
  { anySeller }: { anySeller: boolean },
): Promise<Result> {
  const now = clock.now()
  const settings = await readSettings(trx)
  const ours = isVendor(document.seller, settings.vendor)
  if (!anySeller && !ours)
    throw refusal([
      {
        field: '/seller/vat_number',
        code: 'seller',
        reason: 'The seller of the document is not the vendor of this portal.',
      },
    ])
  const partnerId = scope.kind === 'partner' ? scope.partner_id : (await findBuiltInPartner(trx)).id
  await write.lockImports(trx, partnerId)

  const key = {
    partner_id: partnerId,
    seller_key: sellerKey(document.seller),
    type: document.type,
    number: document.number,
  }
  const earlier = await read.findByIdentity(trx, key)
  if (earlier) return unchanged(trx, earlier.id, document)
  if (ours && (await read.isOwnNumber(trx, document.number))) throw numberTaken('/number')

  const buyer = await findBuyer(trx, partnerId, document)
  const customer = buyer ?? (await createBuyer(trx, now, partnerId, document, settings))
  const { differences } = checkStated(document)
  const { totals } = document
  const id = newId('inv')
  await write.insertInvoice(trx, {
    id,
    partner_id: partnerId,
    customer_id: customer.id,
    type: document.type,
    type_code: document.type_code,
    origin: 'external',
    status: statusFor(totals.total, totals.amount_due),
    number: document.number,
    subject: cut(document.lines[0]!.name, 300),
    buyer_reference: document.buyer_reference,
    order_reference: document.order_reference,
    listed_on: document.issue_date,
    issue_date: document.issue_date,
    due_date: document.due_date,
    overdue_from: document.due_date === null ? null : endOfDay(document.due_date, customer.time_zone),
    currency: document.currency,
    language: customer.language,
    ...totalColumns(totals),
    period_start: document.period_start,
    period_end: document.period_end,
    seller_name: document.seller.name,
    buyer_name: document.buyer.name,
    seller: JSON.stringify(document.seller),
    buyer: JSON.stringify(document.buyer),
    content: JSON.stringify({
      tax_point_date: document.tax_point_date,
      contract_reference: document.contract_reference,
      preceding_invoices: document.preceding_invoices,
      notes: document.notes,
      payment_terms: document.payment_terms,
      delivery: document.delivery,
      allowances: document.allowances,
      taxes: document.taxes,
      differences,
    }),
    seller_key: key.seller_key,
    created_at: now,
    updated_at: now,
  })
  await write.insertLines(trx, lineRows(id, document.lines))
  const owner = { partner_id: partnerId, customer_id: customer.id, invoice_id: id, created_at: now }
  const source = {
    name: name ?? `${document.number.replaceAll(/[/\\]/g, '-')}.xml`,
    media_type: 'application/xml',
    content: bytes,
  }
  const files = [
    fileRow({ ...owner, kind: 'source', ...source }),
    ...document.attachments.map(({ name, media_type, content }) =>
      fileRow({ ...owner, kind: 'attachment', name, media_type, content }),
    ),
  ]
  // Files are listed by id, and ids of one millisecond come in no order.
  const ids = files.map(file => file.id).sort()
  await write.insertFiles(
    trx,
    files.map((file, i) => ({ ...file, id: ids[i]! })),
  )
  await recordInvoiceEvents(trx, now, id, ['invoice.imported'])
  return {
    outcome: 'imported',
    invoice_id: id,
    number: document.number,
    type: document.type,
    total: totals.total,
    currency: document.currency,
    customer_id: customer.id,
    customer_created: buyer === null,
    files: document.attachments.length,
  }
}

async function unchanged(trx: Trx, id: string, document: ReadResult): Promise<Result> {
  const [row, lines, files] = [
    await read.findInvoice(trx, system, id),
    await read.findLines(trx, id),
    await read.findInvoiceFiles(trx, id),
  ]
  const { syntax: _, attachments, ...stated } = document
  const field = differingField(documentOf(row!, lines), stated)
  if (field) throw numberTaken(field)
  const stored = files.filter(file => file.kind === 'attachment').map(file => file.sha256)
  const given = attachments.map(
    ({ name, media_type, content }) =>
      fileRow({
        partner_id: null,
        customer_id: null,
        invoice_id: null,
        created_at: row!.created_at,
        kind: 'attachment',
        name,
        media_type,
        content,
      }).sha256,
  )
  if (stored.sort().join() !== given.sort().join()) throw numberTaken('/attachments')
  return {
    outcome: 'unchanged',
    invoice_id: id,
    number: document.number,
    type: row!.type,
    total: row!.total,
    currency: row!.currency,
    customer_id: row!.customer_id,
    customer_created: false,
    files: given.length,
  }
}

const numberTaken = (field: string) =>
  new Problem(
    409,
    'number_taken',
    `Another document of this seller has the same number and differs in ${field}.`,
    {
      errors: [
        { in: 'body', pointer: field, code: 'number_taken', detail: 'differs from the stored document' },
      ],
    },
  )
