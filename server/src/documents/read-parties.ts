import { all, at, type Cursor, missing, need } from './cursor.ts'
import type { Mapping, PartyPlaces } from './mapping.ts'
import type { Address, Identifier, InvoiceDocument, Party } from './model.ts'
import { firstLine, lineOf } from './values.ts'

const SELF = at('.')

/**
 * Seller (BG-4) or buyer (BG-7). Payee and tax representative are not kept.
 * @throws DocumentRefused `missing` without the party or any name of it
 */
export function readParty(root: Cursor, role: 'seller' | 'buyer', mapping: Mapping): Party {
  const places = mapping.party
  const party = need(root, mapping[role])
  const legal = firstLine(party, places.name)
  const trading = firstLine(party, places.trading_name)
  const name = legal ?? trading
  if (name === null) throw missing(party, { ...places.name, term: role === 'seller' ? 'BT-27' : 'BT-44' })

  const registrations = all(party, places.tax_registrations)
  const number = (vat: boolean) =>
    registrations
      .filter(r => places.is_vat(r) === vat)
      .flatMap(r => firstLine(r, places.tax_number) ?? [])[0] ?? null
  return {
    name,
    trading_name: legal === null ? null : trading,
    vat_number: number(true),
    tax_number: number(false),
    registration: all(party, places.registration).flatMap(readIdentifier)[0] ?? null,
    identifiers: places.identifiers
      .flatMap(place => all(party, place))
      .flatMap(readIdentifier)
      .filter(isNotOfABank),
    endpoint: all(party, places.endpoint).flatMap(readIdentifier)[0] ?? null,
    address: readAddress(all(party, places.address)[0] ?? null, places),
    contact: readContact(all(party, places.contact)[0] ?? null, places),
  }
}

/** BG-13; null when nothing of it is stated. @throws DocumentRefused */
export function readDelivery(root: Cursor, mapping: Mapping): InvoiceDocument['delivery'] {
  const { list, name, date, address } = mapping.delivery
  const delivery = all(root, list)[0]
  if (!delivery) return null
  const found = all(delivery, address)[0]
  const read = {
    name: firstLine(delivery, name),
    date: mapping.date(delivery, date),
    address: found ? readAddress(found, mapping.party) : null,
  }
  return read.name || read.date || read.address ? read : null
}

function readAddress(address: Cursor | null, places: PartyPlaces): Address {
  const read = (place: typeof SELF) => address && firstLine(address, place)
  const [line1, line2, line3] = places.lines
  return {
    line1: read(line1),
    line2: read(line2),
    line3: read(line3),
    city: read(places.city),
    postal_code: read(places.postal_code),
    region: read(places.region),
    country: read(places.country)?.toUpperCase() ?? null,
  }
}

function readContact(contact: Cursor | null, places: PartyPlaces): Party['contact'] {
  if (!contact) return null
  const name = firstLine(contact, ...places.contact_names)
  const phone = firstLine(contact, places.phone)
  const email = firstLine(contact, places.email)
  return name || phone || email ? { name, phone, email } : null
}

function readIdentifier(cursor: Cursor): Identifier[] {
  const value = lineOf(cursor)
  const scheme = cursor.element.attributes.get('schemeID')?.slice(0, 100) || null
  return value === null ? [] : [{ scheme, value }]
}

/** UBL keeps the creditor identifier of direct debits (BT-90) among the seller's. It is the bank's. */
function isNotOfABank({ scheme }: Identifier): boolean {
  return scheme !== 'SEPA'
}
