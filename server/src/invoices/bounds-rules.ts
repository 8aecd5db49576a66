import type { Address, Identifier, InvoiceDocument, Party } from '../documents/model.ts'

export type BeyondBound = { field: string; code: 'too_long' | 'too_many'; reason: string }

const addressBounds: Record<keyof Address, number> = {
  line1: 200,
  line2: 200,
  line3: 200,
  city: 120,
  postal_code: 30,
  region: 120,
  country: 2,
}

/**
 * Where a document is larger than the contract lets an invoice be: it could be stored, but never shown.
 * The fields are JSON pointers into the document.
 */
export function beyondBounds(document: InvoiceDocument): BeyondBound[] {
  const { lines, allowances, taxes, notes, seller, buyer } = document
  return [
    ...tooMany('/lines', lines, 10_000),
    ...lines.flatMap((line, i) => tooMany(`/lines/${i}/allowances`, line.allowances, 100)),
    ...tooMany('/allowances', allowances, 1000),
    ...tooMany('/taxes', taxes, 100),
    ...tooMany('/notes', notes, 100),
    ...ofParty('/seller', seller),
    ...ofParty('/buyer', buyer),
  ]
}

function ofParty(pointer: string, { address, registration, endpoint, identifiers }: Party): BeyondBound[] {
  return [
    ...Object.entries(addressBounds).flatMap(([name, most]) =>
      tooLong(`${pointer}/address/${name}`, address[name as keyof Address], most),
    ),
    ...ofIdentifier(`${pointer}/registration`, registration),
    ...ofIdentifier(`${pointer}/endpoint`, endpoint),
    ...tooMany(`${pointer}/identifiers`, identifiers, 100),
    ...identifiers.flatMap((each, i) => ofIdentifier(`${pointer}/identifiers/${i}`, each)),
  ]
}

const ofIdentifier = (pointer: string, identifier: Identifier | null): BeyondBound[] =>
  identifier === null
    ? []
    : [
        ...tooLong(`${pointer}/scheme`, identifier.scheme, 20),
        ...tooLong(`${pointer}/value`, identifier.value, 200),
      ]

const tooLong = (field: string, text: string | null, most: number): BeyondBound[] =>
  [...(text ?? '')].length > most
    ? [{ field, code: 'too_long', reason: `This is longer than ${most} characters.` }]
    : []

const tooMany = (field: string, items: unknown[], most: number): BeyondBound[] =>
  items.length > most ? [{ field, code: 'too_many', reason: `There are more than ${most} of these.` }] : []
