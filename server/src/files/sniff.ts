import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { textType } from './media-rules.ts'

/** So long a text is looked at. */
const beginning = 4096

/** The media type of a file by its content: neither its name nor whoever sent it is believed. */
export async function sniff(path: string): Promise<string> {
  // What looks like a type and is broken in it is of none.
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (found) return found.mime
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(beginning), position: 0 })
    return textType(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
