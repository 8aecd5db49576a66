import type { DemoCustomer } from '../plan.ts'
import { type Doing, month, monthly, once, type SalesStep, type Teller, teller, yearly } from './steps.ts'

type Card = Extract<Doing, { do: 'card' }>

const card = (number: Card['number'], today: string, months: number): Card => ({
  do: 'card',
  number,
  expires: month(today, months),
})

/** Of the other company of the person who signs in. */
export function logisticsSales(today: string): SalesStep[] {
  const on = teller(1, today)
  return [
    ...on(-380, 'main', card('4242424242424242', today, 14)),
    ...on(-90, 'poor', card('4000000000009995', today, 9)),
    ...on(-15, 'asking', card('4000002760003184', today, 26)),
    ...on(-372, 'plan', {
      do: 'offer',
      offer: { subject: 'Your plan', lines: [yearly('Inventory', '1'), yearly('User', '15')] },
    }),
    ...on(-360, 'plan', { do: 'accept', by: 'main', signed: true }),
    ...on(-30, 'renewal', {
      do: 'offer',
      offer: {
        kind: 'renewal',
        about: 'plan',
        subject: 'Your plan, another year',
        lines: [yearly('Inventory', '1'), yearly('User', '15')],
        valid_until: 4,
      },
    }),
    ...on(-8, 'renewal', { do: 'accept', by: 'main', signed: true }),
    ...on(-3, 'fleet', {
      do: 'offer',
      offer: {
        subject: 'Data of your fleet',
        lines: [once('Data migration', '1'), once('Consulting', '9')],
        valid_until: 28,
      },
    }),
    // The bank has asked for a confirmation, and nobody has answered yet.
    ...on(0, 'fleet', { do: 'accept', by: 'asking', signed: true }),
    ...on(-6, 'depot', {
      do: 'offer',
      offer: { subject: 'The new depot', lines: [monthly('Manufacturing', '1'), monthly('User', '4')] },
    }),
    ...on(-41, 'shop', { do: 'order', lines: [once('Success pack, 10 hours', '1')], invoice: true }),
    ...on(-40, 'shop', { do: 'pay', by: 'poor' }, { do: 'pay', by: 'main' }),
    ...on(-35, 'shop', { do: 'refund', part: 4, reason: 'A discount that was promised' }),
  ]
}

type Told = { on: Teller; today: string; fr: boolean }

/** A running plan, an offer with optional lines, and one for more of the plan. */
const grows = ({ on, today }: Told) => [
  ...on(-210, 'main', card('5555555555554444', today, 17)),
  ...on(-208, 'plan', {
    do: 'offer',
    offer: { lines: [yearly('Invoicing', '1'), yearly('User', '5'), once('Data migration', '1')] },
  }),
  ...on(-200, 'plan', { do: 'accept', by: 'main', signed: true }),
  ...on(-4, 'options', {
    do: 'offer',
    offer: {
      lines: [
        yearly('Website', '1'),
        once('Aurora theme', '1', { optional: true, selected: true }),
        once('Success pack, 10 hours', '1', { optional: true }),
      ],
      valid_until: 26,
    },
  }),
  ...on(-1, 'upsell', {
    do: 'offer',
    offer: { kind: 'upsell', about: 'plan', lines: [once('Harbour theme', '1')], requires_signature: false },
  }),
]

/** Nothing came of it: one offer ran out, another was too dear. */
const hesitates = ({ on, fr }: Told) => [
  ...on(-50, 'late', { do: 'offer', offer: { lines: [once('Consulting', '10')], valid_until: -20 } }),
  ...on(-25, 'dear', {
    do: 'offer',
    offer: { lines: [monthly('Manufacturing', '1'), monthly('User', '30')], valid_until: 5 },
  }),
  ...on(-19, 'dear', {
    do: 'reject',
    reason: 'price',
    message: fr ? 'Au-delà de notre budget cette année.' : 'More than we have for it this year.',
  }),
]

const negotiates = ({ on, fr }: Told) => [
  ...on(-12, 'talk', {
    do: 'offer',
    offer: { lines: [yearly('Inventory', '1'), yearly('User', '20')], valid_until: 18 },
  }),
  ...on(-3, 'talk', {
    do: 'ask_changes',
    message: fr ? 'Nous serons moins nombreux que prévu.' : 'We will be fewer than we thought.',
    wishes: [{ line: 1, quantity: '12', note: fr ? 'Douze suffisent' : 'Twelve are enough' }],
  }),
  ...on(-95, 'shop', { do: 'order', lines: [once('Aurora theme', '1')] }),
  ...on(-44, 'books', { do: 'order', lines: [once('Printed handbook', '4')], invoice: true }),
]

const transfers = ({ on }: Told) => [
  ...on(-14, 'pack', {
    do: 'offer',
    offer: { lines: [once('Success pack, 10 hours', '1')], valid_until: 16 },
  }),
  ...on(-6, 'pack', { do: 'accept', by: 'transfer', signed: true }),
  ...on(-100, 'work', { do: 'offer', offer: { lines: [once('Consulting', '14')], valid_until: -70 } }),
  ...on(-92, 'work', { do: 'accept', by: 'transfer', signed: true }),
  ...on(-85, 'work', { do: 'transfer' }),
  ...on(-36, 'wrong', { do: 'offer', offer: { lines: [once('Harbour theme', '3')] } }),
  ...on(-35, 'wrong', { do: 'withdraw' }),
]

const renews = ({ on, today }: Told) => [
  ...on(-352, 'main', card('4242424242424242', today, 0)),
  ...on(-351, 'plan', { do: 'offer', offer: { lines: [yearly('Website', '1'), yearly('User', '3')] } }),
  ...on(-346, 'plan', { do: 'accept', by: 'main', signed: true }),
  ...on(-9, 'renewal', {
    do: 'offer',
    offer: {
      kind: 'renewal',
      about: 'plan',
      lines: [yearly('Website', '1'), yearly('User', '3')],
      valid_until: 18,
    },
  }),
  ...on(-13, 'second', { do: 'offer', offer: { lines: [once('Consulting', '8')], valid_until: 7 } }),
  ...on(-5, 'second', {
    do: 'revise',
    revision: { lines: [{ was: 0, quantity: '6' }, once('Printed handbook', '2')], valid_until: 20 },
  }),
]

/** Its bank has taken the money of one payment back; a deposit waits to be paid. */
const disputes = ({ on, today }: Told) => [
  ...on(-80, 'main', card('4000000000000259', today, 8)),
  ...on(-73, 'shop', { do: 'order', lines: [once('Success pack, 50 hours', '1')], invoice: true }),
  ...on(-72, 'shop', { do: 'pay', by: 'main' }),
  ...on(-66, 'shop', { do: 'bank' }),
  ...on(-2, 'deposit', {
    do: 'offer',
    offer: {
      lines: [once('Data migration', '1'), once('Consulting', '20')],
      prepayment_percent: '25',
      valid_until: 40,
    },
  }),
]

const onAccount = ({ on }: Told) => [
  ...on(-34, 'year', { do: 'offer', offer: { lines: [once('Consulting', '11')], requires_payment: false } }),
  ...on(-29, 'year', { do: 'accept', by: null, signed: true }),
  ...on(0, 'unsent', {
    do: 'offer',
    offer: { lines: [monthly('Invoicing', '1'), monthly('User', '2')] },
    draft: true,
  }),
  ...on(-17, 'surplus', { do: 'overpay', major: 120 }),
]

const tales: ((told: Told) => SalesStep[])[] = [
  grows,
  hesitates,
  negotiates,
  transfers,
  renews,
  disputes,
  onAccount,
]

/** One tale for each of these customers. Partners take turns with customers, so each sees all of them. */
export function otherSales(customers: DemoCustomer[], today: string): SalesStep[] {
  const partners = new Set(customers.map(customer => customer.partner)).size
  return customers
    .slice(2, 2 + tales.length * partners)
    .flatMap(({ index, language }, i) =>
      tales[Math.floor(i / partners)]!({ on: teller(index, today), today, fr: language === 'fr' }),
    )
}
