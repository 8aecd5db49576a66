import { type CsvError, type Parser, parse } from 'csv-parse'
import type { Place, Refusal } from '../rules.ts'
import { longestRow } from './lines.ts'

/** A record of a CSV file: its cells, or why it is none. */
export type CsvRecord = { line: number; end: Place } & ({ cells: string[] } | { refusals: Refusal[] })

/** Where a file is so broken that nothing in it can be told apart. */
export class MalformedCsv extends Error {
  readonly line: number

  constructor(line: number) {
    super('The quotes of too many lines do not match: the file is not CSV.')
    this.line = line
  }
}

type Open = (from: number) => Promise<AsyncIterable<Uint8Array>>

/** Each one costs to find the next line. */
const mostBroken = 1000

/**
 * The records of a CSV file from a place on. Where one is broken, the line on which it begins is told of, and reading
 * begins anew behind it: an unmatched quote takes no other line with it.
 * @param open the file from a byte on
 * @throws MalformedCsv
 */
export async function* readCsv(open: Open, start: Place): AsyncGenerator<CsvRecord, void> {
  let place = start
  for (let broken = 0; ; broken += 1) {
    let error: CsvError | null = null
    for await (const found of recordsFrom(await open(place.bytes), place)) {
      if ('error' in found) error = found.error
      else {
        place = found.end
        yield found
      }
    }
    if (error === null) return
    if (broken === mostBroken) throw new MalformedCsv(place.lines + 1)
    const { line, end } = await nextLine(await open(place.bytes), place)
    place = end
    yield { line, end, refusals: [refusalOf(error)] }
  }
}

type Found = CsvRecord | { error: CsvError }

async function* recordsFrom(pieces: AsyncIterable<Uint8Array>, start: Place): AsyncGenerator<Found, void> {
  const counter = lineCounter(start)
  let records: { cells: string[]; bytes: number }[] = []
  const parser = parse({
    bom: start.bytes === 0,
    delimiter: ',',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { bytes }) => void records.push({ cells, bytes: start.bytes + bytes }),
  })
  // What goes wrong is told by each write.
  parser.on('error', () => undefined)
  parser.resume()
  const taken = (): CsvRecord[] => {
    const found = records.map(({ cells, bytes }) => ({ ...counter.to(bytes), ...usable(cells) }))
    records = []
    return found
  }
  for await (const piece of pieces) {
    counter.add(piece)
    const error = await write(parser, piece)
    yield* taken()
    if (error) return yield { error }
  }
  const error = await finish(parser)
  yield* taken()
  if (error) yield { error }
}

const write = (parser: Parser, piece: Uint8Array) =>
  new Promise<CsvError | null>(resolve => parser.write(piece, error => resolve((error as CsvError) ?? null)))

const finish = (parser: Parser) =>
  new Promise<CsvError | null>(resolve => {
    parser.once('error', error => resolve(error as CsvError))
    parser.end(() => resolve(null))
  })

/** Text that PostgreSQL cannot hold, or that was no UTF-8: what was not shows as U+FFFD. */
const usable = (cells: string[]): { cells: string[] } | { refusals: Refusal[] } =>
  cells.some(cell => cell.includes('\0') || cell.includes('\ufffd'))
    ? {
        refusals: [
          { pointer: '#', code: 'malformed_csv', detail: 'The row is not UTF-8, or contains U+0000.' },
        ],
      }
    : { cells }

const sentences: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: `The row is longer than ${longestRow} characters, or its quote is never closed.`,
  CSV_QUOTE_NOT_CLOSED: 'A quote is never closed.',
}

const refusalOf = ({ code }: CsvError): Refusal => ({
  pointer: '#',
  code: 'malformed_csv',
  detail:
    sentences[code] ?? 'A quote stands where none can: put quotes around the cell, and double those inside.',
})

/** The line that begins at a place, blank ones before it passed by. */
async function nextLine(
  pieces: AsyncIterable<Uint8Array>,
  start: Place,
): Promise<{ line: number; end: Place }> {
  const counter = lineCounter(start)
  let from = start.bytes
  let begun = false
  for await (const piece of pieces) {
    counter.add(piece)
    for (const [i, byte] of piece.entries()) {
      if (byte === 10 && begun) return counter.to(from + i + 1)
      begun ||= byte !== 10 && byte !== 13
    }
    from += piece.length
  }
  return counter.to(from)
}

/** Counts lines as far as records reach, in what was read of the file. */
function lineCounter(start: Place) {
  let { bytes, lines } = start
  let pieces: Uint8Array[] = []
  return {
    add(piece: Uint8Array) {
      pieces.push(piece)
    },
    /** What ends at a byte: on which line it begins, blank ones before it left out. */
    to(end: number): { line: number; end: Place } {
      let line = lines + 1
      let leading = true
      while (bytes < end && pieces[0]) {
        const part = pieces[0].subarray(0, end - bytes)
        for (const byte of part) {
          if (byte === 10) {
            lines += 1
            if (leading) line = lines + 1
          } else if (byte !== 13) leading = false
        }
        bytes += part.length
        pieces =
          part.length === pieces[0].length
            ? pieces.slice(1)
            : [pieces[0].subarray(part.length), ...pieces.slice(1)]
      }
      return { line, end: { bytes, lines } }
    },
  }
}
