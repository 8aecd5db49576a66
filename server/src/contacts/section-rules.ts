/**
 * The section in which a permission is of use. Paying is part of quotations and invoices: where there is no list of
 * cards, one can still be added for a payment.
 */
const sectionOf: Record<string, string> = {
  'quotations:read': 'quotations',
  'quotations:write': 'quotations',
  'orders:read': 'orders',
  'invoices:read': 'invoices',
  'payment_methods:read': 'payment_methods',
  'subscriptions:read': 'subscriptions',
  'subscriptions:write': 'subscriptions',
  'tickets:own': 'tickets',
  'tickets:all': 'tickets',
  'packs:read': 'success_packs',
  'packs:write': 'success_packs',
  'profile:write': 'profile',
  'contacts:write': 'profile',
}

/** For who is on no site, and so misses none. */
export const everySection: readonly string[] = [...new Set(Object.values(sectionOf))]

/**
 * Whether a permission is of use at a site that shows these sections. So what is off is gone wherever it could be seen:
 * also from alerts, links, files and streams, which belong to no one section.
 */
export const isShown = (permission: string, sections: readonly string[]): boolean => {
  const section = sectionOf[permission]
  return section === undefined || sections.includes(section)
}
