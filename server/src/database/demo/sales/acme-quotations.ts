import { type Doing, monthly, once, type SalesStep, teller, yearly } from './steps.ts'

export const terms = `1. Prices are without VAT. The price of a plan holds for its first period.
2. Work is done on business days between 9:00 and 17:30.
3. Hours of a success pack never expire.`

/** What the person who signs in can accept. */
export function toReview(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-3, 'production', {
      do: 'offer',
      offer: {
        subject: 'Production planning',
        lines: [
          yearly('Manufacturing', '1', { description: 'Work orders, bills of materials and planning' }),
          yearly('User', '8', { discount_percent: '10' }),
          yearly('Inventory', '1', { optional: true, selected: true }),
          once('Harbour theme', '1', { optional: true }),
          once('Success pack, 50 hours', '1', { optional: true }),
        ],
        valid_until: 30,
        notes: 'The optional lines can be taken or left out before you accept.',
        terms,
      },
    }),
    ...on(-11, 'days', {
      do: 'offer',
      offer: {
        subject: 'Success pack at the price of last year',
        lines: [once('Success pack, 50 hours', '1', { discount_percent: '15' })],
        valid_until: 3,
        requires_signature: false,
      },
    }),
    ...on(-2, 'branch', {
      do: 'offer',
      offer: {
        subject: 'Your branch in Antwerp',
        lines: [
          monthly('Inventory', '1'),
          monthly('User', '25'),
          once('Data migration', '1'),
          once('Consulting', '7.5'),
          once('Printed handbook', '25'),
        ],
        valid_until: 21,
        terms,
      },
    }),
    ...on(-5, 'migration', {
      do: 'offer',
      offer: {
        subject: 'Moving your archive',
        lines: [once('Data migration', '2'), once('Consulting', '40', { discount_percent: '5' })],
        prepayment_percent: '30',
        valid_until: 45,
      },
    }),
    ...on(-6, 'workshop', {
      do: 'offer',
      offer: {
        subject: 'Workshop at your office, on account',
        lines: [once('Consulting', '16')],
        requires_payment: false,
        valid_until: 40,
      },
    }),
    ...on(-1, 'pilot', {
      do: 'offer',
      offer: {
        subject: 'A first look at manufacturing, free of charge',
        lines: [once('Consulting', '2', { discount_percent: '100' })],
        requires_signature: false,
        valid_until: 14,
      },
    }),
    ...on(-16, 'rollout', {
      do: 'offer',
      offer: {
        subject: 'Roll-out to all teams',
        lines: [
          yearly('Invoicing', '1'),
          yearly('User', '60'),
          once('Consulting', '24'),
          once('Aurora theme', '2'),
        ],
        valid_until: 10,
      },
    }),
    ...on(-9, 'rollout', {
      do: 'ask_changes',
      message: 'We begin with two teams. Could the hours come as a success pack?',
      wishes: [
        { line: 1, quantity: '40' },
        { line: 2, note: 'As a success pack, please' },
        { line: 3, quantity: '1' },
      ],
    }),
    ...on(-4, 'rollout', {
      do: 'revise',
      revision: {
        lines: [
          { was: 0 },
          { was: 1, quantity: '40', discount_percent: '5' },
          { was: 3, quantity: '1' },
          once('Success pack, 50 hours', '1'),
        ],
        valid_until: 25,
        notes: 'Two teams first, with a success pack in place of single hours.',
      },
    }),
    ...on(0, 'more-users', {
      do: 'offer',
      offer: {
        kind: 'upsell',
        about: 'stock',
        subject: 'Five more users',
        lines: [monthly('User', '5')],
        requires_signature: false,
        valid_until: 14,
      },
    }),
    ...on(-10, 'renewal', {
      do: 'offer',
      offer: {
        kind: 'renewal',
        about: 'website',
        subject: 'Your website, another year',
        lines: [yearly('Website', '1')],
        valid_until: 19,
      },
    }),
  ]
}

/** What was answered, ran out or was taken back, and what is still being written. */
export function answered(today: string): SalesStep[] {
  const on = teller(0, today)
  const offer = (subject: string, lines: Parameters<typeof once>[], valid_until?: number): Doing => ({
    do: 'offer',
    offer: { subject, lines: lines.map(line => once(...line)), valid_until },
  })
  return [
    ...on(-45, 'late', offer('Themes for spring', [['Aurora theme', '2']], -12)),
    ...on(
      -7,
      'training',
      offer(
        'Training for your team',
        [
          ['Consulting', '20'],
          ['Printed handbook', '20'],
        ],
        23,
      ),
    ),
    ...on(-1, 'training', {
      do: 'ask_changes',
      message: 'Half of the team is on leave until next month.\n\nCould we do it in two parts?',
      wishes: [
        { line: 0, quantity: '10', note: 'The other half later' },
        { line: 1, note: 'A file is enough, no print' },
      ],
    }),
    ...on(-33, 'audit', offer('Review of your processes', [['Consulting', '32']], -3)),
    ...on(-28, 'audit', {
      do: 'reject',
      reason: 'timing',
      message: 'Not before the year is closed. Ask us again then.',
    }),
    ...on(-64, 'double', offer('Harbour theme', [['Harbour theme', '1']], -30)),
    ...on(-62, 'double', { do: 'withdraw' }),
    ...on(0, 'unsent', { ...offer('Next year', [['Success pack, 50 hours', '2']]), draft: true } as Doing),

    // Accepted: waiting for the transfer, paid by it, given up, on account, with a deposit.
    ...on(-9, 'hours', offer('Hours with your expert', [['Success pack, 10 hours', '2']], 20)),
    ...on(-4, 'hours', { do: 'accept', by: 'transfer', signed: true, po_number: 'PO-2188' }),
    ...on(-130, 'interface', offer('Interface to your bank', [['Consulting', '30']], -100)),
    ...on(-121, 'interface', { do: 'accept', by: 'transfer', signed: true }),
    ...on(-114, 'interface', { do: 'transfer' }),
    ...on(-90, 'forgotten', offer('Second theme', [['Harbour theme', '1']], -60)),
    ...on(-86, 'forgotten', { do: 'accept', by: 'transfer', signed: true }),
    ...on(-50, 'forgotten', { do: 'sweep' }),
    ...on(-26, 'support', {
      do: 'offer',
      offer: { subject: 'Closing the year', lines: [once('Consulting', '12')], requires_payment: false },
    }),
    ...on(-20, 'support', { do: 'accept', by: null, signed: true, po_number: 'PO-2166' }),
    ...on(-30, 'archive', {
      do: 'offer',
      offer: {
        subject: 'Moving your addresses',
        lines: [once('Data migration', '1')],
        prepayment_percent: '40',
      },
    }),
    ...on(-24, 'archive', { do: 'accept', by: 'spare', signed: true }),
  ]
}
