import { DocumentRefused } from './refused.ts'

// What invoices are really written in. UTF-7 and the like are left out: they exist to get past filters.
const ENCODINGS = /^(utf-?8|utf-?16(le|be)?|us-ascii|iso-?8859-\d{1,2}|latin1|windows-125\d|cp125\d)$/

const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // Without a mark, UTF-16 shows by the zero beside the first `<`.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
]

/**
 * The bytes of an XML file as text, by byte order mark, else by the encoding it declares, else as UTF-8.
 * @throws DocumentRefused `encoding` when the encoding is not one of invoices, or the bytes are not in it
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new DocumentRefused('encoding', 'file', `The file is not readable as ${encoding}.`)
  }
}

function encodingOf(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked) return marked[0]

  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const declaration = head.slice(0, head.indexOf('?>') + 1)
  const declared = /^\s*<\?xml\s.{0,99}?encoding\s{0,9}=\s{0,9}["']([^"']{1,40})["']/s.exec(declaration)
  const encoding = (declared?.[1] ?? 'utf-8').toLowerCase()
  if (!ENCODINGS.test(encoding)) {
    throw new DocumentRefused(
      'encoding',
      'file',
      `The encoding ${JSON.stringify(encoding)} is not supported.`,
    )
  }
  // A declaration read byte by byte cannot be UTF-16: .NET string writers say so of files they then save as UTF-8.
  return encoding.startsWith('utf-16') || encoding.startsWith('utf16') ? 'utf-8' : encoding
}
