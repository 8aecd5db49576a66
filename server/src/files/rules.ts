import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { FilesTable } from '../database/files-schema.ts'
import type { NewEvent } from '../events/actions.ts'
import { newId } from '../http/ids.ts'
import { isHarmless, isImage } from './media-rules.ts'
import { presentFile } from './present.ts'

export type File = Selectable<FilesTable>
export type NewFile = Omit<File, 'id' | 'size' | 'sha256' | 'uploaded_by' | 'message_id'> & {
  content: Uint8Array
}

/** Of one message; the contract says the same of `file_ids`. */
export const mostFiles = 20

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

/** What may be attached to messages, to be told before anybody chooses. */
export const uploadLimits = ({
  maxBytes,
  mediaTypes,
}: {
  maxBytes: number
  mediaTypes: readonly string[]
}) => ({
  max_bytes: maxBytes,
  max_files: mostFiles,
  media_types: [...mediaTypes],
})

const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The last part of a path, without characters that no file name should have. */
export const fileName = (name: string): string =>
  name.toWellFormed().split(/[/\\]/).at(-1)!.replace(unwanted, '').trim() || 'file'

/**
 * A Content-Disposition that makes browsers save under this name (RFC 6266, RFC 8187): plain ASCII for those
 * that know nothing else, and the name itself. Slashes become hyphens: `INV/2026/00001.pdf` is one file.
 */
export function contentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const safe = fileName(name.replace(/[/\\]/g, '-'))
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["%\\]/gu, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

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

/**
 * Headers under which bytes that somebody else made are handed out: to be saved or looked at, never to be run. A PDF is
 * saved, as browsers show none in the sandbox.
 */
export const downloadHeaders = ({
  name,
  media_type,
  size,
}: {
  name: string
  media_type: string
  size: number
}) => ({
  'Content-Type': isHarmless(media_type) ? media_type : 'application/octet-stream',
  'Content-Length': String(size),
  'Content-Disposition': contentDisposition(name, isImage(media_type) ? 'inline' : 'attachment'),
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
})
