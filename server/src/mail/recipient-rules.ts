import { normalEmail } from '../contacts/email-rules.ts'
import { type Document, placeOf } from '../share-links/rules.ts'
import type { Audience, ObjectFacts } from './kinds.ts'

/** Each address once, whatever its letter case. */
const distinct = (addresses: string[]): string[] => [
  ...new Map(addresses.map(each => [normalEmail(each), each.trim()])).values(),
]

/** Where a mail goes. For the customer, either kind of address stands in where the other is missing. */
export function recipientsOf(
  audience: Audience,
  { billing, owners, vendor }: { billing: string[]; owners: string[]; vendor: string | null },
): string[] {
  if (audience === 'vendor') return vendor ? [vendor] : []
  const [first, second] = audience === 'billing' ? [billing, owners] : [owners, billing]
  return distinct(first.length > 0 ? first : second)
}

/** The object's place on a page of the customer's; of a payment, what it was for. It holds no secret. */
export function linkTo(page: string | undefined, facts: ObjectFacts): string | null {
  const object = objectOf(facts)
  return object && placeOf(page, object)
}

function objectOf(facts: ObjectFacts): Parameters<typeof placeOf>[1] | null {
  if (facts.type === 'message') return { type: facts.about, id: facts.id }
  if (facts.type !== 'payment') return { type: facts.type, id: facts.id }
  const [invoice] = facts.invoices
  if (invoice) return { type: 'invoice', id: invoice.invoice_id }
  return facts.quotation_id === null ? null : { type: 'quotation', id: facts.quotation_id }
}

/** What a mail shares with those who cannot sign in. */
export const sharedOf = ({ type, id }: ObjectFacts): Document | null =>
  type === 'quotation' || type === 'invoice' ? { type, id } : null
