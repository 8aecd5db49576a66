import { parseJson } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import type { Place, ReadRow } from '../rules.ts'

const newline = 10
/** Of one object, as in a request. */
export const longestRow = 1_000_000

/**
 * The objects of an NDJSON file, one on each line, from a place on. A line that is none is told of and passed by; one
 * that is too long is never held in memory.
 */
export async function* readNdjson(
  pieces: AsyncIterable<Uint8Array>,
  start: Place,
): AsyncGenerator<ReadRow, void> {
  let { bytes, lines } = start
  let held: Uint8Array[] = []
  let length = 0
  function* end(): Generator<ReadRow> {
    const row = rowOf(held, length, { bytes, lines })
    held = []
    length = 0
    if (row) yield row
  }
  for await (const piece of pieces) {
    let from = 0
    for (;;) {
      const at = piece.indexOf(newline, from)
      const part = piece.subarray(from, at < 0 ? piece.length : at)
      length += part.length
      bytes += part.length
      if (length <= longestRow) held.push(part)
      else held = []
      if (at < 0) break
      bytes += 1
      lines += 1
      from = at + 1
      yield* end()
    }
  }
  if (length === 0) return
  lines += 1
  yield* end()
}

function rowOf(held: Uint8Array[], length: number, end: Place): ReadRow | null {
  const line = end.lines
  if (length > longestRow)
    return { line, end, refusals: [refused('too_long', `is longer than ${longestRow} bytes`)] }
  const bytes = held.length === 1 ? held[0]! : Buffer.concat(held)
  if (isBlank(bytes)) return null
  try {
    return { line, end, value: parseJson(bytes, 'line') }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { line, end, refusals: [refused(error.code, error.message)] }
  }
}

/** Spaces, tabs and the return of a line that ends with both. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every(each => each === 32 || each === 13 || each === 9)

const refused = (code: string, detail: string) => ({ pointer: '#', code, detail })
