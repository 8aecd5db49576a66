import type { VendorParty } from '../database/schema.ts'
import type { InvoiceDocument, Party } from '../documents/model.ts'

const vatKey = (vat: string | null | undefined): string | null =>
  vat?.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase() || null

/**
 * The VAT number by which a buyer is recognised: only with its country prefix, without which the same digits
 * belong to different companies in different countries (EN 16931 BR-CO-09).
 */
export function matchableVat(party: Party): string | null {
  const key = vatKey(party.vat_number)
  return key !== null && /^[A-Z]{2}(?=.*\d)[A-Z0-9]{2,}$/.test(key) ? key : null
}

/** Identifiers with a scheme. A bare id means something only to whoever gave it, and never matches. */
export const qualifiedIds = (party: Party): { scheme: string; value: string }[] =>
  [...party.identifiers, ...(party.registration ? [party.registration] : [])].flatMap(({ scheme, value }) =>
    scheme === null ? [] : [{ scheme, value }],
  )

/** One text for one seller: the VAT number, else an identifier with scheme, else name and country. */
export function sellerKey(seller: Party): string {
  const vat = vatKey(seller.vat_number)
  if (vat) return `vat:${vat}`
  const id = qualifiedIds(seller)[0]
  if (id) return `id:${id.scheme}:${id.value}`
  const name = seller.name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return `name:${name}:${seller.address.country ?? ''}`
}

/** Whether a document's seller is the vendor: by VAT number, else by an identifier with scheme. Names prove nothing. */
export function isVendor(seller: Party, vendor: VendorParty): boolean {
  const [stated, own] = [vatKey(seller.vat_number), vatKey(vendor.vat_number)]
  if (stated && own) return stated === own
  const known = [...(vendor.identifiers ?? []), ...(vendor.registration ? [vendor.registration] : [])]
  return qualifiedIds(seller).some(id =>
    known.some(each => each.scheme === id.scheme && each.value === id.value),
  )
}

/** The first field in which two documents differ, as a JSON pointer; null when they say the same. */
export function differingField(a: InvoiceDocument, b: InvoiceDocument): string | null {
  return firstDifference(a, b, '')
}

function firstDifference(a: unknown, b: unknown, pointer: string): string | null {
  if (Object.is(a, b)) return null
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return pointer || '/'
  // The totals tell most, so they are looked at first.
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort((x, y) => weight(x) - weight(y))
  for (const key of keys) {
    const [x, y] = [a[key as keyof typeof a] ?? null, b[key as keyof typeof b] ?? null]
    const found = firstDifference(x, y, `${pointer}/${key}`)
    if (found) return found
  }
  return null
}

const first = ['totals', 'total', 'issue_date', 'currency']
const weight = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length)
