import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** One file of an archive; `name` is safe and given to no other one. */
export type ZipEntry = {
  name: string
  content: Uint8Array | ReadableStream<Uint8Array>
  /** Instant, RFC 3339 */
  modified_at: string
  /** Whether it is smaller compressed: PDFs and pictures are so already. */
  compress: boolean
}

/**
 * An archive that is written while it is read: the next entry is asked for when the one before has gone. What the entries
 * throw ends the stream with it, and a reader who goes away ends the entries.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const gone = new AbortController()
  out.once('close', () => gone.abort())
  zip.once('error', error => out.destroy(error))
  fill(zip, entries, gone.signal).catch(error => out.destroy(error))
  return out
}

async function fill(zip: ZipFile, entries: AsyncIterable<ZipEntry>, signal: AbortSignal): Promise<void> {
  for await (const { name, content, modified_at, compress } of entries) {
    const source = content instanceof Uint8Array ? Readable.from([content]) : Readable.from(content)
    const mtime = new Date(Temporal.Instant.from(modified_at).epochMilliseconds)
    zip.addReadStream(source, name, { mtime, compress })
    try {
      await finished(source, { signal, cleanup: true })
    } finally {
      source.destroy()
    }
  }
  zip.end()
}
