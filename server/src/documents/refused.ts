/**
 * Why a document was not taken, one stable word each.
 * About the file: `too_large`, `encoding`, `doctype`, `malformed`, `too_deep`, `too_complex`, `unknown_syntax`.
 * About a field: `missing`, `repeated`, `too_long`, `invalid_value`, `invalid_date`, `invalid_number`,
 * `too_many_decimals`, `wrong_currency`, `contradiction`, `unsupported`, `attachment`.
 */
export type RefusalCode =
  | 'too_large'
  | 'encoding'
  | 'doctype'
  | 'malformed'
  | 'too_deep'
  | 'too_complex'
  | 'unknown_syntax'
  | 'missing'
  | 'repeated'
  | 'too_long'
  | 'invalid_value'
  | 'invalid_date'
  | 'invalid_number'
  | 'too_many_decimals'
  | 'wrong_currency'
  | 'contradiction'
  | 'unsupported'
  | 'attachment'

/**
 * A document that cannot be taken over whole. Nothing is read in part: an invoice with one figure missing is
 * worse than none.
 */
export class DocumentRefused extends Error {
  readonly code: RefusalCode
  /** Where, in terms of the document: `Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount (BT-115)`, or `file`. */
  readonly field: string
  /** A plain sentence for the person who uploaded the document. */
  readonly reason: string

  constructor(code: RefusalCode, field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'DocumentRefused'
    this.code = code
    this.field = field
    this.reason = reason
  }
}
