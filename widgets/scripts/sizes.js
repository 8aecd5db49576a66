import { gzipSync } from 'node:zlib'

const KB = 1000
const gzip = code => gzipSync(code, { level: 9 }).length

/** Most that each may weigh, minified and gzipped. Two widgets share their parts; the second one costs less. */
const budgets = {
  core: 15 * KB,
  'page with only portal-invoices': 20 * KB,
  'selecting invoices to pay': 3 * KB,
  'portal-login more': 6 * KB,
  'portal-user more': 6 * KB,
  // With its buttons for paying.
  'portal-invoice more': 6 * KB,
  'portal-payment-methods alone': 6 * KB,
  'pay dialog alone': 6 * KB,
  // Loaded where the provider is Stripe.
  'fields of Stripe': 3 * KB,
  'portal-quotations more': 6 * KB,
  'portal-quotation more': 9 * KB,
  'portal-orders more': 6 * KB,
  'portal-order more': 6 * KB,
  'dialogs of portal-quotation': 6 * KB,
  'portal-subscriptions more': 3 * KB,
  'portal-subscription more': 9 * KB,
  'dialogs of portal-subscription': 6 * KB,
  'portal-alerts more': 3 * KB,
  'everything in one file': 70 * KB,
}

/** Prints what pages weigh, and gives a complaint for each that is over its budget. */
export function checkSizes(oneFile, perElement) {
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
    // Loaded after the first page of the list, for those who may pay; with what opens the pay dialog.
    'selecting invoices to pay': more(['chunks/select.js'], invoices),
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
    'portal-alerts more': more(['alerts.js']),
    'everything in one file': gzip(oneFile.find(chunk => chunk.isEntry).code),
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
