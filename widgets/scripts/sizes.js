import { gzipSync } from 'node:zlib'

const KB = 1000
const gzip = code => gzipSync(code, { level: 9 }).length

/** Most that each may weigh, minified and gzipped. Two widgets share their parts; the second one costs less. */
const budgets = {
  core: 14.5 * KB,
  'page with only portal-invoices': 20 * KB,
  'selecting invoices': 3.3 * KB,
  // Loaded when somebody opens it, with the frame of a dialog.
  'statement of account': 4 * KB,
  'portal-login more': 6 * KB,
  'portal-user more': 3.5 * KB,
  // With its buttons for paying.
  'portal-invoice more': 6.1 * KB,
  'portal-payment-methods alone': 3.8 * KB,
  'pay dialog alone': 4 * KB,
  // Loaded where the provider is Stripe.
  'fields of Stripe': 2 * KB,
  'portal-quotations more': 1.8 * KB,
  'portal-quotation more': 9 * KB,
  'portal-orders more': 2.1 * KB,
  'portal-order more': 6 * KB,
  'dialogs of portal-quotation': 5.3 * KB,
  'portal-subscriptions more': 2 * KB,
  'portal-subscription more': 9 * KB,
  'dialogs of portal-subscription': 5.5 * KB,
  'portal-success-packs more': 5 * KB,
  // Loaded when somebody contests or buys.
  'ledger of portal-success-packs': 3 * KB,
  'dialogs of portal-success-packs': 6 * KB,
  'portal-alerts more': 3.2 * KB,
  'portal-tickets more': 2 * KB,
  // Its conversation comes with it.
  'portal-ticket more': 9 * KB,
  // What is written, with its files; after the messages.
  'field for an answer': 3 * KB,
  'form of a new ticket': 3 * KB,
  'portal-messages more': 4 * KB,
  'portal-profile more': 6 * KB,
  // Those about signing in, the largest; the others share the frame.
  'dialogs of portal-profile': 6 * KB,
  // Codes, the second step, new passwords, invitations.
  'further steps of portal-login': 3 * KB,
  // Sections come when somebody goes there.
  'portal-account more': 6 * KB,
  // Its texts come in a file for each language.
  'portal-check, for setting up': 4 * KB,
  'everything in one file': 70 * KB,
}

/** Prints what pages weigh, and gives a complaint for each that is over its budget. */
export function checkSizes(oneFile, perElement, alone) {
  const chunks = new Map(perElement.map(chunk => [chunk.fileName, chunk]))
  const closure = names => {
    const all = new Set(names)
    for (const name of all) for (const needed of chunks.get(name).imports) all.add(needed)
    return all
  }
  const weigh = names => [...names].reduce((sum, name) => sum + gzip(chunks.get(name).code), 0)
  const core = closure(['connect.js'])
  const invoices = closure([...core, 'invoices.js'])
  const more = (name, to = core) => weigh(closure([...to, ...name])) - weigh(to)

  const sizes = {
    core: weigh(core),
    'page with only portal-invoices': weigh(invoices),
    // Loaded after the first page of the list; with what opens the pay dialog.
    'selecting invoices': more(['chunks/select.js'], invoices),
    'statement of account': weigh(['chunks/statement.js']),
    // Its parts for pages without a session load with it.
    'portal-login more': more(['login.js']),
    'portal-user more': more(['user.js']),
    'portal-invoice more': more(['invoice.js'], invoices),
    // Beside what the two share: the fields of a card, and the frame of a dialog.
    'portal-payment-methods alone': weigh(['payment-methods.js']),
    'pay dialog alone': weigh(['chunks/pay.js']),
    'fields of Stripe': weigh(['chunks/stripe-card.js']),
    'portal-quotations more': more(['quotations.js'], invoices),
    'portal-quotation more': more(['quotation.js'], closure([...invoices, 'quotations.js'])),
    'portal-orders more': more(['orders.js'], invoices),
    'portal-order more': more(['order.js'], closure([...invoices, 'orders.js'])),
    // Loaded when somebody answers.
    'dialogs of portal-quotation': weigh(['chunks/answer.js']),
    'portal-subscriptions more': more(['subscriptions.js'], invoices),
    'portal-subscription more': more(['subscription.js'], closure([...invoices, 'subscriptions.js'])),
    // Loaded when somebody changes something; with what the pay dialog has as well.
    'dialogs of portal-subscription': weigh(['chunks/change.js']),
    'portal-success-packs more': more(['success-packs.js'], invoices),
    'ledger of portal-success-packs': weigh(['chunks/ledger.js']),
    'dialogs of portal-success-packs': weigh(['chunks/contest.js', 'chunks/buy.js', 'chunks/form-dialog.js']),
    'portal-alerts more': more(['alerts.js']),
    'portal-tickets more': more(['tickets.js'], invoices),
    'portal-ticket more': more(['ticket.js'], closure([...invoices, 'tickets.js'])),
    'field for an answer': weigh(['chunks/writing.js']),
    'form of a new ticket': weigh(['chunks/new-ticket.js']),
    'portal-messages more': more(['messages.js']),
    'portal-profile more': more(['profile.js', 'chunks/sections.js']),
    'dialogs of portal-profile': weigh(['chunks/deeds.js', 'chunks/security.js']),
    'further steps of portal-login': weigh(['chunks/steps.js']),
    'portal-account more': more(['account.js'], closure([...core, 'alerts.js'])),
    'portal-check, for setting up': gzip(alone[0].code),
    'everything in one file': gzip(oneFile.find(chunk => chunk.isEntry).code),
    // The dialogs with their texts, each loaded when it is wanted.
    'files beside it, together': oneFile
      .filter(chunk => !chunk.isEntry && !chunk.fileName.includes('locales/'))
      .reduce((sum, chunk) => sum + gzip(chunk.code), 0),
    'texts of one more language': gzip(chunks.get('locales/fr.js').code),
  }
  const complaints = []
  console.log('\nsize (min, gzip -9)                bytes  budget')
  for (const [name, size] of Object.entries(sizes)) {
    const budget = budgets[name]
    console.log(`${name.padEnd(32)} ${String(size).padStart(7)} ${String(budget ?? '').padStart(7)}`)
    if (size > budget) complaints.push(`${name} weighs ${size} bytes, ${size - budget} over its budget`)
  }
  return complaints
}
