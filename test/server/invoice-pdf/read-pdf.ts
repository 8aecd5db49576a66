import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page; `x` and `y` are the start of its baseline in points from the bottom left. */
export type TextItem = { text: string; x: number; y: number; width: number; height: number }

/** Text of each page with its places, as an independent reader extracts it. */
export async function readPages(bytes: Uint8Array): Promise<TextItem[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: TextItem[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push(
      items.flatMap(item => {
        if (!('str' in item) || item.str === '') return []
        const { str: text, width, height, transform } = item
        return [{ text, x: transform[4], y: transform[5], width, height }]
      }),
    )
  }
  await task.destroy()
  return pages
}

/** All text of the document, items of one baseline side by side, in reading order of the file. */
export async function readText(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes)
  return pages.flatMap(items => lines(items)).join('\n')
}

/** Items of a page joined to lines: a new one begins where the baseline changes. */
export function lines(items: TextItem[]): string[] {
  const result: string[] = []
  let baseline: number | null = null
  for (const { text, y } of items) {
    if (baseline !== null && Math.abs(y - baseline) < 0.5) result[result.length - 1] += text
    else result.push(text)
    baseline = y
  }
  return result
}

/** Whether `part` is in `text`, wherever lines were broken. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Title, author and so on, from the Info dictionary and from the XMP packet. */
export async function readMetadata(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info, metadata } = await pdf.getMetadata()
  const attachments = (await pdf.getAttachments()) as Map<string, unknown> | null
  await task.destroy()
  return { info: info as Record<string, string>, xmp: metadata, attachments }
}

/** The objects of a file as text, with their streams unpacked; enough for the plain structure pdfkit writes. */
export function readObjects(bytes: Uint8Array): Map<number, string> {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, string>()
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const end = file.indexOf('\nendobj', start)
    const body = file.slice(start, end)
    const stream = body.match(/\nstream\n/)
    if (!stream) {
      objects.set(Number(match[1]), body)
      continue
    }
    const head = body.slice(0, stream.index!)
    const raw = Buffer.from(body.slice(stream.index! + stream[0].length), 'latin1')
    const length = Number(head.match(/\/Length (\d+)/)?.[1])
    const packed = raw.subarray(0, length)
    const data = head.includes('/FlateDecode') && !head.includes('/Image') ? inflateSync(packed) : packed
    objects.set(Number(match[1]), `${head}\nstream\n${data.toString('latin1')}`)
  }
  return objects
}
