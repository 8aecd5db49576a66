import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { FilesTable } from '../database/schema.ts'
import type { NewEvent } from '../events/actions.ts'
import { newId } from '../http/ids.ts'
import { presentFile } from './present.ts'

export type File = Selectable<FilesTable>
export type NewFile = Omit<File, 'id' | 'size' | 'sha256'> & { content: Uint8Array }

/** A new file with what its content says of it. */
export const fileRow = ({ content, ...fields }: NewFile) => ({
  ...fields,
  id: newId('file'),
  name: fileName(fields.name),
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  content,
})

/** For the vendor alone, whose image it is. */
export const imageEvent = (row: File): NewEvent => ({
  type: 'file.created',
  partner_id: null,
  customer_id: null,
  subject_id: row.id,
  data: presentFile(row),
})

const signatures = [
  { mediaType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
  { mediaType: 'image/jpeg', bytes: Buffer.from('ffd8ff', 'hex') },
]

/** The media type of an image by its first bytes, whatever its name says; null when it is no PNG or JPEG. */
export const imageType = (content: Uint8Array): string | null =>
  signatures.find(({ bytes }) => bytes.equals(content.subarray(0, bytes.length)))?.mediaType ?? null

const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu

/** The last part of a path, without characters that no file name should have. */
export const fileName = (name: string): string =>
  name.toWellFormed().split(/[/\\]/).at(-1)!.replace(unwanted, '').trim() || 'file'

/**
 * A Content-Disposition that makes browsers save under this name (RFC 6266, RFC 8187): plain ASCII for those
 * that know nothing else, and the name itself. Slashes become hyphens: `INV/2026/00001.pdf` is one file.
 */
export function contentDisposition(name: string): string {
  const safe = fileName(name.replace(/[/\\]/g, '-'))
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["%\\]/gu, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** What a browser can show without running anything that the file brought along. */
const harmless = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** A PDF made for this caller, as an answer. */
export const pdfAnswer = ({ bytes, filename }: { bytes: Uint8Array; filename: string }) => ({
  status: 200 as const,
  body: bytes,
  headers: {
    'Content-Type': 'application/pdf',
    'Content-Disposition': contentDisposition(filename),
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'private, no-store',
  },
})

/** Headers under which bytes that somebody else made are handed out: to be saved, never to be run. */
export const downloadHeaders = ({
  name,
  media_type,
  size,
}: {
  name: string
  media_type: string
  size: number
}) => ({
  'Content-Type': harmless.has(media_type) ? media_type : 'application/octet-stream',
  'Content-Length': String(size),
  'Content-Disposition': contentDisposition(name),
  'Content-Security-Policy': 'sandbox',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
})
