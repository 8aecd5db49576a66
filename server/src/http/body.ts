import type { Context as HonoContext } from 'hono'
import type { DeclaredBody, SpoolName } from './contract.ts'
import { Problem } from './problem.ts'
import { type Spool, spool } from './spool.ts'

const jsonLimit = 1_000_000
/** How the contract declares a file of whatever type. */
const anyType = '*/*'
/** Far above what the contract allows for any list, so that its own answer names the field. */
const longestList = 5000

/**
 * Reads the body an operation declares: JSON as a value, a file onto the disk, anything else as bytes. Stops reading at
 * the limit, so that a large body costs no memory.
 * @throws Problem 400, 413, 415
 */
export async function readBody(
  c: HonoContext,
  declared: DeclaredBody,
  spools: Record<SpoolName, Spool>,
): Promise<unknown> {
  const [type = '', ...parameters] = (c.req.header('content-type') ?? '').split(';')
  const given = type.trim().toLowerCase()
  const { mediaType, mediaTypes, maxLength = jsonLimit, spool: name } = declared
  if (!mediaTypes.some(each => accepts(each, given)))
    throw new Problem(
      415,
      'unsupported_media_type',
      mediaType === anyType ? 'Send a Content-Type.' : `Send ${mediaTypes.join(' or ')}.`,
    )
  if (!/^(identity)?$/i.test(c.req.header('content-encoding') ?? ''))
    throw new Problem(415, 'unsupported_media_type', 'Send the body without a Content-Encoding.')
  if (name !== null) {
    if (mediaType !== anyType && parameters.some(isOtherCharset))
      throw new Problem(415, 'unsupported_media_type', 'Send it in UTF-8.')
    const { folder, maxBytes } = spools[name]
    return spool(piecesOf(c.req.raw, Math.min(maxLength, maxBytes)), folder, given)
  }
  const json = mediaType === 'application/json'
  const bytes = await readBytes(c.req.raw, json ? jsonLimit : maxLength)
  return json ? parseJson(bytes) : bytes
}

const isOtherCharset = (parameter: string) => /^\s*charset=(?!"?(utf-?8|us-ascii)\b)/i.test(parameter)

function accepts(declared: string, given: string): boolean {
  if (declared === 'application/json') return /^application\/([\w.+-]+\+)?json$/.test(given)
  if (declared === 'application/xml') return given === 'application/xml' || given === 'text/xml'
  return declared === 'application/octet-stream' || declared === anyType ? given !== '' : given === declared
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of piecesOf(request, limit)) chunks.push(chunk)
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** @throws Problem 400, 413, while reading */
async function* piecesOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new Problem(413, 'content_too_large', `At most ${limit} bytes.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > limit) throw tooLarge()
      yield chunk
    }
  } catch (error) {
    // A caller who went away must not look like a database that did: both are an ECONNRESET.
    throw error instanceof Problem ? error : new Problem(400, 'malformed_request', 'The body broke off.')
  }
}

/**
 * A JSON value of which every part can be kept.
 * @param what it is, for people
 * @throws Problem 400, 413
 */
export function parseJson(bytes: Uint8Array, what = 'body'): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'malformed_json', `The ${what} is not UTF-8.`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem(400, 'malformed_json', `The ${what} is not valid JSON.`)
  }
  refuseUnusable(value, what)
  return value
}

/**
 * Refuses what no field could hold, wherever it stands: PostgreSQL's text has neither U+0000 nor halves of
 * surrogate pairs, and a list of some hundred thousand entries would occupy the validator for minutes. Goes
 * through the value without recursion, as it may be nested deeper than the stack.
 */
function refuseUnusable(value: unknown, what: string): void {
  const left = [value]
  while (left.length > 0) {
    const node = left.pop()
    if (typeof node === 'string') {
      if (node.includes('\0') || !node.isWellFormed())
        throw new Problem(400, 'malformed_json', `The ${what} contains U+0000 or half of a surrogate pair.`)
    } else if (Array.isArray(node)) {
      if (node.length > longestList)
        throw new Problem(413, 'content_too_large', `At most ${longestList} entries in a list.`)
      left.push(...node)
    } else if (node !== null && typeof node === 'object') {
      for (const entry of Object.entries(node)) left.push(...entry)
    }
  }
}
