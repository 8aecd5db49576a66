import { all, type Cursor, one, withTerm } from './cursor.ts'
import type { Mapping } from './mapping.ts'
import { DocumentRefused } from './refused.ts'
import { firstLine } from './values.ts'

/** A file embedded in a document (BT-125). `name` has no folders; `media_type` is what the sender claims. */
export type Attachment = { name: string; media_type: string; description: string | null; content: Uint8Array }

/** `maxAttachmentBytes` is for each, decoded. */
export type AttachmentLimits = { maxAttachments: number; maxAttachmentBytes: number }

/**
 * The embedded files, in order.
 * @throws DocumentRefused `attachment` when there are too many, or one is too large or not Base64
 */
export function readAttachments(
  root: Cursor,
  { attachments: places }: Mapping,
  limits: AttachmentLimits,
): Attachment[] {
  const embedded = all(root, places.list).flatMap(reference => {
    const content = one(reference, places.content)
    return content ? [{ reference, content }] : []
  })
  return embedded.map(({ reference, content }, i) => {
    const refuse = (reason: string) =>
      new DocumentRefused('attachment', withTerm(content.path, places.content.term), reason)
    if (i >= limits.maxAttachments) throw refuse(`There are more than ${limits.maxAttachments} attachments.`)
    const { text, attributes } = content.element
    // Four characters are three bytes: what is plainly too large is not decoded first.
    if (text.length > limits.maxAttachmentBytes * 2) throw refuse(tooLarge(limits))
    const bytes = decoded(text)
    if (!bytes) throw refuse('The attachment is not Base64.')
    if (bytes.byteLength > limits.maxAttachmentBytes) throw refuse(tooLarge(limits))
    return {
      name: fileName(attributes.get('filename') || firstLine(reference, places.id) || `attachment-${i + 1}`),
      media_type: mediaType(attributes.get('mimeCode') ?? ''),
      description: firstLine(reference, places.description),
      content: bytes,
    }
  })
}

function tooLarge({ maxAttachmentBytes }: AttachmentLimits): string {
  return `The attachment is larger than ${maxAttachmentBytes} bytes.`
}

function decoded(base64: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(base64)
  } catch {
    return null
  }
}

/** The last part of a path, without what file systems and headers read as something else. */
function fileName(stated: string): string {
  const last = stated.split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
  if (name.length <= 200) return name || 'attachment'
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, 200 - extension.length)}${extension}`
}

function mediaType(stated: string): string {
  const type = stated.trim().toLowerCase()
  return /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/.test(type) ? type : 'application/octet-stream'
}
