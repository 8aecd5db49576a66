import { DocumentRefused } from './refused.ts'
import type { XmlElement } from './xml.ts'

/** An element of a document, and where it stands. */
export type Cursor = { element: XmlElement; path: string }

/**
 * A place in a document, relative to an element: names with the usual prefixes, joined by `/`, or `.` for the
 * element itself; and the business term of EN 16931 for messages.
 */
export type Place = { path: string; term: string | null }

// These prefixes belong to the paths in our tables and messages; a document may choose any.
const NAMESPACES: Record<string, string> = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
}

/** `at('cbc:ID', 'BT-1')` */
export function at(path: string, term: string | null = null): Place {
  return { path, term }
}

/** How a place is named to people: `Invoice/cac:InvoiceLine[2]/cbc:ID (BT-126)`. */
export function fieldOf(cursor: Cursor, place: Place): string {
  return withTerm(`${cursor.path}/${place.path}`, place.term)
}

/** The path of an element that was found, with the term of the place it was looked for. */
export function withTerm(path: string, term: string | null): string {
  return term ? `${path} (${term})` : path
}

/** All elements at the place, in the order of the document. */
export function all(cursor: Cursor, { path }: Place): Cursor[] {
  if (path === '.') return [cursor]
  return path.split('/').reduce<Cursor[]>((found, name) => found.flatMap(c => childrenOf(c, name)), [cursor])
}

/**
 * The element at the place, or null.
 * @throws DocumentRefused `repeated` when there are several: which of them counts would be a guess
 */
export function one(cursor: Cursor, place: Place): Cursor | null {
  const [first, second] = all(cursor, place)
  if (second) {
    throw new DocumentRefused('repeated', fieldOf(cursor, place), 'This is stated more than once.')
  }
  return first ?? null
}

/** @throws DocumentRefused `missing`, `repeated` */
export function need(cursor: Cursor, place: Place): Cursor {
  const found = one(cursor, place)
  if (!found) throw missing(cursor, place)
  return found
}

export function missing(cursor: Cursor, place: Place): DocumentRefused {
  return new DocumentRefused('missing', fieldOf(cursor, place), 'This is required and missing.')
}

function childrenOf({ element, path }: Cursor, qualified: string): Cursor[] {
  const [prefix = '', name] = qualified.split(':')
  const namespace = NAMESPACES[prefix]
  const found = element.children.filter(child => child.name === name && child.namespace === namespace)
  return found.map((child, i) => ({
    element: child,
    path: found.length > 1 ? `${path}/${qualified}[${i + 1}]` : `${path}/${qualified}`,
  }))
}
