import { assembleDocument, type IssuedDocument } from './assemble.ts'
import { type Attachment, type AttachmentLimits, readAttachments } from './attachments.ts'
import { ciiMapping } from './cii.ts'
import { DocumentRefused } from './refused.ts'
import { ublMapping } from './ubl.ts'
import { quote } from './values.ts'
import { readXml, type XmlLimits } from './xml.ts'

/** What one file holds. */
export type ReadResult = IssuedDocument & {
  syntax: 'ubl' | 'cii'
  attachments: Attachment[]
}

export type ReadOptions = Partial<XmlLimits & AttachmentLimits>

const MIB = 1024 * 1024
const LIMITS: Required<ReadOptions> = {
  maxBytes: 20 * MIB,
  maxDepth: 64,
  // Some 10,000 lines.
  maxElements: 500_000,
  maxAttachments: 50,
  maxAttachmentBytes: 10 * MIB,
}

/**
 * Reads one invoice or credit note: UBL 2.1 Invoice or CreditNote, or UN/CEFACT CrossIndustryInvoice D16B (so also
 * the XML of Factur-X and ZUGFeRD 2, from profile BASIC up; those below have no lines). Pure: nothing is fetched or
 * stored. Arithmetic is not checked here; `checkStated` does that.
 *
 * @param bytes the file
 * @param options bounds, where the defaults (20 MiB, 64 levels, 500,000 elements, 50 attachments of 10 MiB) do not fit
 * @returns the document as `model.ts` has it: minor units, a credit note negative; and its embedded files
 * @throws DocumentRefused with the field at fault; never a document in part
 */
export function readDocument(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const limits = { ...LIMITS, ...options }
  const element = readXml(bytes, limits)
  const mapping = ublMapping(element.namespace, element.name) ?? ciiMapping(element.namespace, element.name)
  if (!mapping) {
    const reason = `The file is neither a UBL nor a CII invoice: its root element is ${quote(element.name)}.`
    throw new DocumentRefused('unknown_syntax', 'file', reason)
  }
  const root = { element, path: mapping.syntax === 'cii' ? `rsm:${element.name}` : element.name }
  const document = assembleDocument(root, mapping)
  return { ...document, syntax: mapping.syntax, attachments: readAttachments(root, mapping, limits) }
}
