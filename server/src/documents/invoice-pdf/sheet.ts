import PDFDocument from 'pdfkit'
import { type Canvas, createCanvas } from './canvas.ts'
import type { Flow } from './flow.ts'
import type { Formatter } from './format.ts'
import type { Head } from './heading.ts'
import { documentId, documentInfo } from './metadata.ts'
import type { PrintOptions } from './options.ts'
import { COLOR, PAGE } from './page.ts'

const HEX_COLOR = /^#[0-9a-f]{6}$/i

/** A PDF/A-3b document that has been begun; `bytes` are there once it has ended. */
export type Sheet = {
  doc: PDFKit.PDFDocument
  canvas: Canvas
  flow: Flow
  accent: string
  bytes: Promise<Uint8Array>
}

/** @throws RangeError when `created_at` is no instant */
export function openSheet(head: Head, options: PrintOptions, format: Formatter): Sheet {
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
    info: documentInfo(head, options, format),
  })
  // pdfkit derives it from the Info dictionary, in which two different documents can be alike.
  Object.assign(doc, { _id: documentId(head.number, options) })
  const { accent: wanted } = options.branding
  const bytes = collect(doc)
  const canvas = createCanvas(doc)
  const accent = wanted && HEX_COLOR.test(wanted) ? wanted : COLOR.accent
  return { doc, canvas, flow: { canvas, y: PAGE.top, onPage: null }, accent, bytes }
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of doc) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
