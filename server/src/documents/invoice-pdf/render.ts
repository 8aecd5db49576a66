import PDFDocument from 'pdfkit'
import type { InvoiceDocument } from '../model.ts'
import { createCanvas } from './canvas.ts'
import { FACTUR_X_FILE, facturXMetadata } from './factur-x.ts'
import type { Flow } from './flow.ts'
import { type Formatter, formatter } from './format.ts'
import { drawFurniture } from './furniture.ts'
import { drawHeading } from './heading.ts'
import { drawLineTable } from './line-table.ts'
import { prepareLogo } from './logo.ts'
import { documentId, documentInfo } from './metadata.ts'
import type { InvoicePdfOptions } from './options.ts'
import { COLOR, PAGE } from './page.ts'
import { drawParties } from './parties.ts'
import { drawSummary } from './summary.ts'

const HEX_COLOR = /^#[0-9a-f]{6}$/i

/**
 * The document as PDF/A-3b: every font embedded, text that can be searched and copied in all scripts. Amounts are
 * printed as the document states them. The same input gives the same bytes.
 * @throws RangeError when the currency is unknown or `created_at` is no instant
 */
export async function renderInvoicePdf(
  document: InvoiceDocument,
  options: InvoicePdfOptions,
): Promise<Uint8Array> {
  const format = formatter(options.locale, document.currency)
  const doc = openDocument(document, options, format)
  const bytes = collect(doc)
  const canvas = createCanvas(doc)
  const flow: Flow = { canvas, y: PAGE.top, onPage: null }
  const words = format.messages
  const { accent: wanted, logo } = options.branding
  const accent = wanted && HEX_COLOR.test(wanted) ? wanted : COLOR.accent
  const taxName = document.seller.vat_number ? words.vat : words.tax

  drawHeading(flow, document, {
    words,
    accent,
    logo: logo && prepareLogo(logo),
    copy: options.copy,
  })
  drawParties(flow, document, format)
  drawLineTable(flow, document, format, taxName)
  drawSummary(flow, document, format, options, { taxName, accent })
  drawFurniture(canvas, document, format, options)
  attach(doc, options)
  doc.end()
  return bytes
}

function openDocument(
  document: InvoiceDocument,
  options: InvoicePdfOptions,
  format: Formatter,
): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    lang: options.locale,
    displayTitle: true,
    bufferPages: true, // the footer of the first page tells how many there are
    font: '', // else pdfkit loads Helvetica, which cannot be embedded
    fontLayoutCache: false, // faces remember words for all documents
    info: documentInfo(document, options, format),
  })
  // pdfkit derives it from the Info dictionary, in which two different documents can be alike.
  Object.assign(doc, { _id: documentId(document, options) })
  return doc
}

function attach(doc: PDFKit.PDFDocument, { attachments = [], created_at }: InvoicePdfOptions): void {
  const created = new Date(Temporal.Instant.from(created_at).epochMilliseconds)
  for (const { name, media_type, content, relationship, description } of attachments) {
    const described = description ? { description } : {}
    const file = {
      name,
      type: media_type,
      relationship,
      creationDate: created,
      modifiedDate: created,
      ...described,
    }
    doc.file(Buffer.from(content), file)
    if (name === FACTUR_X_FILE) doc.appendXML(facturXMetadata())
  }
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of doc) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
