import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from './ids.ts'
import { Problem } from './problem.ts'

/** Where bodies that may be large wait on the disk, and how many bytes one may have. */
export type Spool = { folder: string; maxBytes: number }

/** A body on the disk. It is gone when the request is, unless a handler has moved it away. */
export class Spooled {
  readonly path: string
  readonly size: number
  readonly sha256: string
  /** As it was declared, in small letters and without parameters. */
  readonly mediaType: string

  constructor(path: string, size: number, sha256: string, mediaType: string) {
    this.path = path
    this.size = size
    this.sha256 = sha256
    this.mediaType = mediaType
  }

  discard(): Promise<void> {
    return rm(this.path, { force: true })
  }
}

/**
 * Writes a body to the disk as it comes.
 * @param pieces its bytes; what they throw is thrown, and leaves nothing behind
 * @param mediaType as it was declared
 * @throws Problem 503 when the disk is full
 */
export async function spool(
  pieces: AsyncIterable<Uint8Array>,
  folder: string,
  mediaType = 'application/octet-stream',
): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, newId('spool'))
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    try {
      for await (const piece of pieces) {
        hash.update(piece)
        size += piece.length
        await file.writeFile(piece)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    const full = /^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? '')
    throw full ? new Problem(503, 'unavailable', 'There is no room for files at the moment.') : error
  }
  return new Spooled(path, size, hash.digest('hex'), mediaType)
}
