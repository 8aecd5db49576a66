import { month, monthly, type SalesStep, teller, yearly } from './steps.ts'

/** Subscriptions in every state, as the person who signs in finds them. */
export function acmeSubscriptions(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    // Declined at its first renewal, a few days ago.
    ...on(-400, 'empty', {
      do: 'card',
      number: '4000000000009995',
      expires: month(today, 18),
    }),
    ...on(-33, 'reports', {
      do: 'subscribe',
      plan: 'Reports',
      lines: [monthly('Invoicing', '1'), monthly('User', '3')],
      by: 'empty',
      database: 'acme-reports',
    }),
    // The same, and nobody has fixed it in time.
    ...on(-75, 'trial', {
      do: 'subscribe',
      plan: 'Manufacturing trial',
      lines: [monthly('Manufacturing', '1'), monthly('User', '2')],
      by: 'empty',
      database: 'acme-trial',
    }),
    // Its card expires before the next invoice.
    ...on(-20, 'warehouse', {
      do: 'subscribe',
      plan: 'Second warehouse',
      lines: [monthly('Inventory', '1'), monthly('User', '4')],
      by: 'spare',
      database: 'acme-warehouse',
    }),
    ...on(-110, 'shop', {
      do: 'subscribe',
      plan: 'Web shop',
      lines: [monthly('Website', '1'), monthly('User', '2')],
      by: 'everyday',
      database: 'acme-shop',
    }),
    ...on(-6, 'shop', {
      do: 'cancel',
      reason: 'not_needed',
      message: 'The shop moves to our sister company.',
    }),
    // Starts later.
    ...on(-2, 'fair', {
      do: 'subscribe',
      plan: 'Spring fair',
      lines: [monthly('Website', '1'), monthly('User', '1')],
      by: 'everyday',
      starts: 12,
    }),
    // A contract that comes to its end, with the offer to renew it.
    ...on(-345 + 1, 'website', { do: 'contract', ends: 19, database: 'acme-site' }),
    // Fewer users from the next period on.
    ...on(-9, 'start', { do: 'reduce', article: 'User', quantity: '9' }),
    // What another system still bills.
    ...on(-200, 'hosting', {
      do: 'subscribe',
      plan: 'Hosting in our data centre',
      lines: [yearly('Website', '1')],
      by: null,
      elsewhere: true,
    }),
  ]
}
