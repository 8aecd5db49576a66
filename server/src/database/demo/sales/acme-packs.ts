import { type Doing, type SalesStep, teller } from './steps.ts'

const noor = 'Noor Haddad'
const book = (minutes: number, description: string): Doing => ({
  do: 'book',
  minutes,
  description,
  who: noor,
})

/** What is used of the hours that the first two customers have bought, and what they say to it. */
export const packSales = (today: string): SalesStep[] => [...acme(today), ...logistics(today)]

function acme(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-299, 'hours', { do: 'expert', who: noor }),
    ...on(-296, 'kick-off', book(50, 'Kick-off and plan of the import')),
    ...on(-290, 'import', book(225, 'Import of products and prices')),
    ...on(-287, 'import-again', book(225, 'Import of products and prices')),
    ...on(-286, 'import-again', { do: 'take_back', description: 'Booked twice by mistake' }),
    ...on(-270, 'training', book(120, 'Training of the accounting team')),
    ...on(-240, 'layout', book(75, 'Layout of invoices')),
    ...on(-238, 'layout', { do: 'contest', message: 'Was the layout not part of the theme that we bought?' }),
    ...on(-236, 'layout', {
      do: 'uphold',
      answer: 'The theme brings fonts and colours; these were your two extra columns.',
    }),
    ...on(-130, 'year-end', book(95, 'Closing of the year, with your accountant')),
    ...on(-45, 'stock-plan', book(110, 'Plan of the stock locations')),
    ...on(-24, 'scanner', book(35, 'Scanner in the second warehouse')),
    ...on(-9, 'reorder', book(50, 'Rules for reordering')),
    ...on(-8, 'reorder', {
      do: 'contest',
      message: 'The call took half an hour. Could you look at it again?',
    }),
  ]
}

function logistics(today: string): SalesStep[] {
  const on = teller(1, today)
  return [
    ...on(-90, 'guided', {
      do: 'hours',
      name: 'Guided start',
      kind: 'partner_success',
      minutes: 240,
      expires: -20,
      who: noor,
      description: 'Included in the project',
    }),
    ...on(-80, 'guided', book(150, 'Workshop on the first deliveries')),
    ...on(-15, 'support-hours', {
      do: 'hours',
      name: 'Support hours',
      minutes: 300,
      expires: 120,
      who: noor,
      description: 'Contract 2044',
    }),
    ...on(-12, 'labels', book(170, 'Labels of the carrier')),
    ...on(-3, 'returns', book(85, 'Returns without a delivery note')),
  ]
}
