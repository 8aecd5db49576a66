import type { Audience, Facts } from './kinds.ts'

/** Each address once, whatever its letter case. */
const distinct = (addresses: string[]): string[] => [
  ...new Map(addresses.map(each => [each.trim().toLowerCase(), each.trim()])).values(),
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

const folders = { quotation: 'quotations', invoice: 'invoices', order: 'orders' } as const

/** The object's place on a page of the customer's; of a payment, what it was for. It holds no secret. */
export function linkTo(page: string | undefined, facts: Facts): string | null {
  if (page === undefined || !/^https?:\/\//.test(page)) return null
  const route = routeOf(facts)
  return route === null ? null : `${page.replace(/#.*$/, '')}#/${route}`
}

function routeOf(facts: Facts): string | null {
  if (facts.type !== 'payment') return `${folders[facts.type]}/${facts.id}`
  const [invoice] = facts.invoices
  if (invoice) return `invoices/${invoice.invoice_id}`
  return facts.quotation_id === null ? null : `quotations/${facts.quotation_id}`
}
