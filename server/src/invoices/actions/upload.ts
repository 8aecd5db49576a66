import { type ReadResult, readDocument } from '../../documents/read-document.ts'
import { DocumentRefused } from '../../documents/refused.ts'
import { Problem } from '../../http/problem.ts'
import { checkStated } from '../../money/stated.ts'
import { beyondBounds } from '../bounds-rules.ts'

export type Upload = { document: ReadResult; bytes: Uint8Array; name: string | null }

/**
 * Reads a document and checks its arithmetic; touches no database.
 * @throws Problem 400, 413 or 422 with the field and the reason
 */
export function readUpload(bytes: Uint8Array, name: string | null): Upload {
  const document = parse(bytes)
  const beyond = beyondBounds(document)
  if (beyond.length > 0) throw refusal(beyond)
  const { refused } = checked(document)
  if (refused.length > 0)
    throw refusal(
      refused.map(({ rule, field, stated, computed }) => ({
        field,
        code: rule,
        reason: `${rule}: stated ${stated}, computed ${computed} (in minor units of ${document.currency})`,
      })),
    )
  return { document, bytes, name }
}

function checked(document: ReadResult) {
  try {
    return checkStated(document)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refusal([
      { field: '/totals', code: 'invalid_number', reason: 'The amounts are too large to be added up.' },
    ])
  }
}

function parse(bytes: Uint8Array): ReadResult {
  try {
    return readDocument(bytes)
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    const { code, field, reason } = error
    if (code === 'too_large') throw new Problem(413, 'content_too_large', reason)
    if (['malformed', 'encoding', 'doctype', 'too_deep', 'too_complex'].includes(code))
      throw new Problem(400, 'malformed_xml', reason)
    throw refusal([{ field, code, reason }])
  }
}

/** A document that is not taken, with every field at fault. */
export const refusal = (fields: { field: string; code: string; reason: string }[]) =>
  new Problem(422, 'document_refused', fields[0]!.reason, {
    errors: fields
      .slice(0, 100)
      .map(({ field, code, reason }) => ({ in: 'body', pointer: field, code, detail: reason })),
  })
