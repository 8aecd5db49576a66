import type { TaxRule } from '../database/schema.ts'
import { taxKey } from './tax-keys.ts'

/** What a sale is asked about; countries by their ISO 3166-1 codes. */
export type TaxedSale = {
  seller_country: string | null
  buyer_country: string | null
  /** Whether the buyer has a VAT number that was verified. */
  vat_verified: boolean
  tax_code: string
}
export type DecidedTax = {
  category: string
  /** Percent; null in category O only */
  rate: string | null
  reason: string | null
  reason_code: string | null
}

/**
 * The tax of the first rule that fits a sale; null where none does or a country is not known: then somebody has
 * to state it.
 *
 * Countries alone are compared. Places that have no code of their own but are outside of the VAT area all the same
 * (Livigno, Büsingen, Mount Athos) are an agent's to state.
 * @throws RangeError for a rule whose category and rate contradict each other
 */
export function whichTax(rules: readonly TaxRule[], sale: TaxedSale): DecidedTax | null {
  const buyer = isoCode(sale.buyer_country)
  const seller = isoCode(sale.seller_country)
  if (buyer === null || seller === null) return null
  const where = { code: buyer, area: vatCountry(buyer), region: regionOf(seller, buyer) }
  const rule = rules.find(
    ({ buyer, vat, tax_code }) =>
      isThere(buyer, where) &&
      (vat === 'any' || (vat === 'verified') === sale.vat_verified) &&
      (tax_code === null || tax_code === sale.tax_code),
  )
  if (!rule) return null
  return { ...taxKey(rule.category, rule.rate), reason: rule.reason, reason_code: rule.reason_code }
}

// The 27 members. Not among them though they belong to one: the Åland Islands (AX), French Guiana, Guadeloupe,
// Martinique, Mayotte, Réunion and Saint Martin (GF GP MQ YT RE MF), and the Canary Islands, Ceuta and Melilla
// (IC EA), all outside of the VAT area by Article 6 of Directive 2006/112/EC. Nor Northern Ireland (XI), which is in
// it for goods only and not for the services that are sold here. Nor San Marino, Andorra, the Vatican, Gibraltar,
// the Isle of Man, and overseas countries such as Aruba and Greenland.
const MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

// Codes that ISO leaves to everybody's own use say of no country; XI and XK are so common that they do.
const NO_COUNTRY = /^(?:AA|Q[M-Z]|X[A-HJL-Z]|ZZ)$/

/** VAT numbers begin with EL where ISO writes GR, and customer data is copied from them. */
function isoCode(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country) || NO_COUNTRY.test(country)) return null
  return country === 'EL' ? 'GR' : country
}

/** By Article 7 a sale to Monaco is one to France. */
const vatCountry = (code: string): string => (code === 'MC' ? 'FR' : code)

type Region = 'domestic' | 'eu' | 'abroad'

function regionOf(seller: string, buyer: string): Region {
  if (vatCountry(seller) === vatCountry(buyer)) return 'domestic'
  return MEMBERS.has(vatCountry(buyer)) ? 'eu' : 'abroad'
}

function isThere(wanted: string, { code, area, region }: { code: string; area: string; region: Region }) {
  const named = isoCode(wanted)
  return wanted === region || (named !== null && (named === code || named === area))
}
