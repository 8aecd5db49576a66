import type { InvoiceDocument } from '../model.ts'
import { FACTUR_X_FILE, facturXMetadata } from './factur-x.ts'
import { formatter } from './format.ts'
import { drawFurniture } from './furniture.ts'
import { drawHeading, invoiceHead } from './heading.ts'
import { drawLineTable } from './line-table.ts'
import { prepareLogo } from './logo.ts'
import type { InvoicePdfOptions } from './options.ts'
import { drawParties, invoiceFacts } from './parties.ts'
import { openSheet } from './sheet.ts'
import { drawSummary } from './summary.ts'

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
  const words = format.messages
  const head = invoiceHead(document, words)
  const { doc, canvas, flow, accent, bytes } = openSheet(head, options, format)
  const { logo } = options.branding
  const taxName = document.seller.vat_number ? words.vat : words.tax

  drawHeading(flow, head, {
    accent,
    logo: logo && prepareLogo(logo),
    mark: options.copy ? words.copy : null,
  })
  const { seller, buyer, delivery } = document
  const facts = invoiceFacts(document, format)
  drawParties(flow, { seller, buyer, delivery, facts, to: words.bill_to }, format)
  drawLineTable(flow, document.lines, format, taxName)
  drawSummary(flow, document, format, options, { taxName, accent })
  drawFurniture(canvas, head, format, options)
  attach(doc, options)
  doc.end()
  return bytes
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
