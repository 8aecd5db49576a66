import { type Doing, type SalesStep, teller } from './steps.ts'

const [ines, tom, noor] = ['Ines Moreau', 'Tom Albers', 'Noor Haddad']
type Answer = Extract<Doing, { do: 'answer' }>
const by = (who: string, text: string, more: Partial<Answer> = {}): Doing => ({
  do: 'answer',
  who,
  text,
  ...more,
})
const note = (who: string, text: string): Doing => by(who, text, { internal: true })
const assign = (who: string): Doing => ({ do: 'assign', who })
const reply = (text: string): Doing => ({ do: 'reply', text })
const read: Doing = { do: 'read' }

/** Tickets in every state, and what is said about documents. */
export const talks = (today: string): SalesStep[] => [
  ...overTickets(today),
  ...openTickets(today),
  ...onDocuments(today),
  ...logisticsTickets(today),
]

function overTickets(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-210, 'ask-export', {
      do: 'ask',
      category: 'question',
      subject: 'How do we export invoices for our accountant?',
      text: 'Our accountant asks for **all invoices of a quarter** in one file. Is there a way?',
    }),
    ...on(
      -209,
      'ask-export',
      assign(ines),
      by(
        ines,
        'There is:\n\n1. Open *Invoicing*, then **Export**.\n2. Choose the quarter.\n3. Choose `UBL` if your accountant reads it, else `PDF`.\n\nThe [guide](https://docs.northwind.example/export) has pictures of each step.',
        { status: 'solved' },
      ),
    ),
    ...on(-208, 'ask-export', read, reply('That was easy, thank you!')),
    ...on(-208, 'ask-export', by(ines, 'You are welcome.', { close: true })),
    ...on(-207, 'ask-export', read, { do: 'rate', score: 5, comment: 'Quick, and with a guide.' }),

    ...on(-120, 'ask-slow', {
      do: 'ask',
      category: 'problem',
      subject: 'Search is slow since this morning',
      text: 'Searching products takes up to ten seconds.',
      about: { sale: 'start', its: 'subscription' },
    }),
    ...on(
      -120,
      'ask-slow',
      assign(tom),
      note(tom, 'Index of the 14th was not rebuilt. Same as for two others.'),
    ),
    ...on(
      -119,
      'ask-slow',
      by(tom, 'We have rebuilt the index of your products. Is it better?', { status: 'waiting_customer' }),
    ),
    ...on(-118, 'ask-slow', read, reply('Much better.')),
    ...on(
      -117,
      'ask-slow',
      by(tom, 'Good. I close this; write here if it comes back.', { status: 'solved' }),
    ),
    ...on(-116, 'ask-slow', read, { do: 'rate', score: 4 }),

    ...on(-54, 'ask-twice', {
      do: 'ask',
      category: 'problem',
      subject: 'Printer prints labels twice',
      text: 'Every label comes out twice on the new printer.',
    }),
    ...on(-54, 'ask-twice', { do: 'close' }),
  ]
}

function openTickets(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    // Somebody else has asked the same, and both go on as one.
    ...on(-12, 'ask-import', {
      do: 'ask',
      category: 'problem',
      subject: 'Import stops at row 5000',
      text: 'The import of our price list stops at row 5000, and says nothing:\n\n```\n4999 ok\n5000 …\n```\n\nThe file is attached.',
      about: { sale: 'start', its: 'subscription' },
      attached: { name: 'price-list.csv', content: 'article,price\nA-1,12.50\nA-2,14.00\n' },
    }),
    ...on(
      -11,
      'ask-import',
      assign(ines),
      by(ines, 'Thank you for the file. We can see it here, and look for the reason.'),
    ),
    ...on(-10, 'ask-import-again', {
      do: 'ask',
      category: 'problem',
      subject: 'Price list: only 5000 articles',
      text: 'Half of the articles are missing after the import.',
    }),
    ...on(-9, 'ask-import-again', { do: 'merge', into: 'ask-import' }),
    ...on(-6, 'ask-import', read, note(ines, 'Limit of the old importer, see the plan of release 9.2.')),
    ...on(
      -1,
      'ask-import',
      by(
        ines,
        'We have found it: a limit that should not be there. The next release, **on Thursday**, is without it.',
      ),
    ),

    ...on(-5, 'ask-vat', {
      do: 'ask',
      category: 'billing',
      subject: 'VAT of services for a customer in Spain',
      text: 'We now sell a *service* to a company in Spain. Which VAT do we charge?',
    }),
    ...on(
      -2,
      'ask-vat',
      assign(tom),
      by(
        tom,
        'That depends on two things. Could you tell us\n\n- whether the company has a **VAT number**, and\n- where the service is carried out?',
        {
          status: 'waiting_customer',
        },
      ),
    ),

    ...on(-1, 'ask-expert', {
      do: 'ask',
      subject: 'Preparing the stock count',
      text: 'Could we go through the stock count together before the end of the month?',
      about: 'pack',
    }),
    ...on(0, 'ask-user', {
      do: 'ask',
      category: 'question',
      subject: 'A user for our intern',
      text: 'Can an intern have a user of his own for six weeks?',
    }),
  ]
}

function onDocuments(today: string): SalesStep[] {
  const on = teller(0, today)
  return [
    ...on(-2, 'production', {
      do: 'reply',
      on: 'quotation',
      text: 'Does the price of the second position include the training?',
    }),
    ...on(
      -1,
      'production',
      by(ines, 'It does: **two days**, at your place or from afar.', { on: 'quotation' }),
    ),
    ...on(-36, 'shop-hours', {
      do: 'reply',
      on: 'invoice',
      text: 'Our card was refused. Can we pay this by transfer?',
    }),
    ...on(
      -35,
      'shop-hours',
      by(tom, 'Of course: the account is on the invoice. Please give its number as the reference.', {
        on: 'invoice',
      }),
    ),
    ...on(-2, 'shop-books', by(ines, 'The handbooks leave our printer tomorrow.', { on: 'invoice' })),
  ]
}

function logisticsTickets(today: string): SalesStep[] {
  const on = teller(1, today)
  return [
    ...on(-20, 'ask-carrier', {
      do: 'ask',
      category: 'question',
      subject: 'Which carriers can you connect?',
      text: 'We would like to print the labels of two more carriers.',
    }),
    ...on(-19, 'ask-carrier', assign(noor), by(noor, 'Which ones do you have in mind?')),
    ...on(-18, 'ask-carrier', read, reply('The two that serve the north.')),
    ...on(
      -13,
      'ask-carrier',
      by(noor, 'Both can be connected. I book the work on your support hours.', { status: 'solved' }),
    ),
    ...on(-12, 'ask-carrier', read),
  ]
}
