import { createHash } from 'node:crypto'
import type { Formatter } from './format.ts'
import type { Head } from './heading.ts'
import type { PrintOptions } from './options.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these, not even escaped
const NOT_IN_XML = /[\x00-\x1f\x7f-\x9f\ufffe\uffff]/g

/**
 * Text for the Info dictionary. pdfkit takes a String object's value for the dictionary itself but puts its text
 * form unescaped into the XMP packet, so that form is XML here: a name such as `A & B <x>` stays the same in both.
 */
class InfoText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>"']/g, char => ESCAPES[char]!)
  }
}

/** The Info dictionary, from which pdfkit writes an XMP packet that says the same. */
export function documentInfo(
  { title: kind, number, seller, buyer }: Head,
  options: PrintOptions,
  format: Formatter,
): PDFKit.DocumentInfo {
  const title = [kind, number].filter(Boolean).join(' ')
  const marks = [
    options.test ? format.messages.test : null,
    options.copy ? format.messages.copy : null,
  ].filter(Boolean)
  const info = {
    Title: infoText([title, ...marks].join(' · ')),
    Author: infoText(seller.name),
    Subject: infoText(`${title} – ${buyer.name}`),
    Creator: infoText('Customer portal'),
    Producer: infoText('pdfkit'),
    CreationDate: new Date(Temporal.Instant.from(options.created_at).epochMilliseconds),
  }
  return info as unknown as PDFKit.DocumentInfo
}

/** The trailer's /ID, 16 bytes that are the same for the same document. */
export function documentId(number: string | null, options: PrintOptions): Uint8Array {
  const { id, created_at, locale, copy, test } = options
  const parts = JSON.stringify([id, created_at, locale, copy, test, number])
  return createHash('sha256').update(parts).digest().subarray(0, 16)
}

function infoText(text: string): InfoText {
  return new InfoText(text.toWellFormed().replace(NOT_IN_XML, ' '))
}
