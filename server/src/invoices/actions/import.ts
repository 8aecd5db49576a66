import type { components } from '../../../../openapi.d.ts'
import { insertCustomer } from '../../customers/queries.ts'
import { customerEvent } from '../../customers/rules.ts'
import { type ReadResult, readDocument } from '../../documents/read-document.ts'
import { DocumentRefused } from '../../documents/refused.ts'
import { recordEvents } from '../../events/actions.ts'
import { fileRow } from '../../files/rules.ts'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { Problem } from '../../http/problem.ts'
import { makeScope, type Scope } from '../../http/scope.ts'
import { endOfDay } from '../../money/dates.ts'
import { checkStated } from '../../money/stated.ts'
import { findBuiltInPartner } from '../../partners/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { beyondBounds } from '../bounds-rules.ts'
import { differingField, isVendor, matchableVat, qualifiedIds, sellerKey } from '../import-rules.ts'
import { documentOf } from '../present.ts'
import * as read from '../queries/read.ts'
import * as write from '../queries/write.ts'
import { cut, lineRows, totalColumns } from '../rows.ts'
import { statusFor } from '../rules.ts'
import { recordInvoiceEvents } from './load.ts'

type Result = components['schemas']['ImportResult']
export type Upload = { document: ReadResult; bytes: Uint8Array; name: string | null }

const system = makeScope({ kind: 'system' })

/**
 * Reads a document and checks its arithmetic; touches no database.
 * @throws Problem 400, 413 or 422 with the field and the reason
 */
export function readUpload(bytes: Uint8Array, name: string | null): Upload {
  const document = parse(bytes)
  const beyond = beyondBounds(document)
  if (beyond.length > 0) throw refusal(beyond)
  const { refused } = checkStated(document)
  if (refused.length > 0)
    throw refusal(
      refused.map(({ rule, field, stated, computed }) => ({
        field,
        code: rule,
        reason: `${rule}: stated ${stated}, computed ${computed} (in minor units of ${document.currency})`,
      })),
    )
  return { document, bytes, name }
}

function parse(bytes: Uint8Array): ReadResult {
  try {
    return readDocument(bytes)
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    const { code, field, reason } = error
    if (code === 'too_large') throw new Problem(413, 'content_too_large', reason)
    if (['malformed', 'encoding', 'doctype', 'too_deep', 'too_complex'].includes(code))
      throw new Problem(400, 'malformed_xml', reason)
    throw refusal([{ field, code, reason }])
  }
}

const refusal = (fields: { field: string; code: string; reason: string }[]) =>
  new Problem(422, 'document_refused', fields[0]!.reason, {
    errors: fields
      .slice(0, 100)
      .map(({ field, code, reason }) => ({ in: 'body', pointer: field, code, detail: reason })),
  })

/**
 * Stores a document from elsewhere with the figures it states. The same content again changes nothing.
 * @param partnerId the partner whose customers the buyer is looked for among
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
  await write.insertFiles(trx, [
    fileRow({ ...owner, kind: 'source', ...source }),
    ...document.attachments.map(({ name, media_type, content }) =>
      fileRow({ ...owner, kind: 'attachment', name, media_type, content }),
    ),
  ])
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

/** By VAT number, then by identifiers with scheme. Two customers that fit equally are not guessed between. */
async function findBuyer(trx: Trx, partnerId: string, document: ReadResult) {
  const candidates = [
    { vat_key: matchableVat(document.buyer) },
    ...qualifiedIds(document.buyer).map(identifier => ({ identifier })),
  ]
  for (const by of candidates) {
    const found = await read.findBuyers(trx, partnerId, by)
    if (found.length === 1) return found[0]!
    if (found.length > 1)
      throw new Problem(
        409,
        'buyer_ambiguous',
        'Several customers have the VAT number or identifier of the buyer.',
      )
  }
  return null
}

type Settings = Awaited<ReturnType<typeof readSettings>>

async function createBuyer(
  trx: Trx,
  now: string,
  partnerId: string,
  { buyer, currency }: ReadResult,
  settings: Settings,
) {
  const customer = await insertCustomer(trx, {
    id: newId('cus'),
    partner_id: partnerId,
    name: cut(buyer.name, 200),
    vat_number: matchableVat(buyer) ? buyer.vat_number : null,
    country: buyer.address.country,
    currency,
    language: settings.default_language,
    time_zone: settings.default_time_zone,
    address: JSON.stringify(buyer.address),
    identifiers: JSON.stringify(qualifiedIds(buyer).slice(0, 20)),
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [customerEvent('customer.created', customer)])
  return customer
}
