import { answered, terms, toReview } from './acme-quotations.ts'
import { acmeSubscriptions } from './acme-subscriptions.ts'
import { type Doing, month, monthly, once, type SalesStep, teller, yearly } from './steps.ts'

type Card = Extract<Doing, { do: 'card' }>

/** What the person who signs in finds: every state of a quotation, an order, a card and a payment. */
export function acmeSales(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...cards(today),

    // What runs.
    ...on(-356, 'website', {
      do: 'offer',
      offer: { subject: 'Your website', lines: [yearly('Website', '1')], valid_until: -330 },
    }),
    ...on(-345, 'website', { do: 'accept', by: 'everyday', signed: true }),
    ...on(-310, 'start', {
      do: 'offer',
      offer: {
        subject: 'Getting started',
        lines: [
          yearly('Invoicing', '1'),
          yearly('User', '12'),
          once('Data migration', '1'),
          once('Success pack, 10 hours', '1', { optional: true, selected: true }),
          once('Printed handbook', '3', { optional: true }),
        ],
        valid_until: -280,
        notes: 'As we discussed with Alex on the phone.',
        terms,
      },
    }),
    ...on(-300, 'start', { do: 'accept', by: 'everyday', signed: true, po_number: 'PO-2041' }),
    ...on(-298, 'theme', {
      do: 'offer',
      offer: {
        kind: 'upsell',
        about: 'start',
        subject: 'A theme for your documents',
        lines: [once('Aurora theme', '1'), once('Consulting', '4')],
        requires_signature: false,
      },
    }),
    ...on(-297, 'theme', { do: 'accept', by: 'everyday' }),
    ...on(-4, 'stock', {
      do: 'offer',
      offer: { subject: 'Stock and users', lines: [monthly('Inventory', '1'), monthly('User', '6')] },
    }),
    ...on(0, 'stock', { do: 'accept', by: 'everyday', signed: true }),

    ...toReview(today),
    ...answered(today),
    ...bought(today),
    ...acmeSubscriptions(today),
  ]
}

function cards(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-420, 'former', card('4000000000000002', month(today, -1))),
    ...on(-370, 'everyday', { ...card('4242424242424242', month(today, 31)), make_default: true }),
    ...on(-340, 'spare', card('5555555555554444', month(today, 0))),
    ...on(-75, 'asking', card('4000002760003184', month(today, 20))),
  ]
}

const card = (number: Card['number'], expires: Card['expires']): Card => ({ do: 'card', number, expires })

/** Bought elsewhere, as it is sold in the vendor's own shop, and what became of the money. */
function bought(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-205, 'shop-themes', {
      do: 'order',
      subject: 'Themes, bought in the shop',
      lines: [once('Aurora theme', '1'), once('Harbour theme', '1')],
    }),
    ...on(-70, 'shop-app', {
      do: 'order',
      subject: 'Website for the fair',
      lines: [monthly('Website', '1'), monthly('User', '2')],
      po_number: 'PO-2102',
    }),
    ...on(-62, 'shop-pack', { do: 'order', lines: [once('Success pack, 10 hours', '1')], invoice: true }),
    ...on(-60, 'shop-pack', { do: 'pay', by: 'former' }, { do: 'pay', by: 'everyday' }),
    ...on(-152, 'shop-refund', { do: 'order', lines: [once('Consulting', '6')], invoice: true }),
    ...on(-151, 'shop-refund', { do: 'pay', by: 'everyday' }),
    ...on(
      -140,
      'shop-refund',
      { do: 'refund', reason: 'The appointment was called off' },
      { do: 'credit', reason: 'The appointment was called off' },
    ),
    ...on(-38, 'shop-hours', { do: 'order', lines: [once('Consulting', '3')], invoice: true }),
    ...on(-37, 'shop-hours', { do: 'pay', by: 'asking' }, { do: 'give_up' }),
    ...on(-31, 'shop-hours', { do: 'transfer' }),
    ...on(-3, 'shop-books', { do: 'order', lines: [once('Printed handbook', '10')], invoice: true }),
    ...on(-2, 'shop-asking', { do: 'order', lines: [once('Consulting', '5')], invoice: true }),
    ...on(0, 'shop-asking', { do: 'pay', by: 'asking' }),
    ...on(-14, 'surplus', { do: 'overpay', major: 500 }),
  ]
}
