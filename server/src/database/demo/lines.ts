import { addDays } from '../../money/dates.ts'
import type { DemoCustomer } from './plan.ts'

/** What is sold, with a price in euros; other currencies charge about as much. */
const products = [
  {
    name: 'Enterprise plan, monthly',
    description: 'All applications, hosting and updates',
    price: 250,
    unit: 'MON',
  },
  { name: 'Users', description: 'Named users of the plan', price: 24.9, unit: 'C62' },
  { name: 'Success pack, hours', description: 'With your expert, never expire', price: 110, unit: 'HUR' },
  { name: 'Theme “Clarico”', description: null, price: 89, unit: 'C62' },
  { name: 'Helpdesk', description: 'Application', price: 48.25, unit: 'C62' },
  { name: 'Data import', description: 'Products, customers and open documents', price: 640, unit: 'C62' },
]
const perEuro: Record<string, { factor: number; decimals: number }> = {
  EUR: { factor: 1, decimals: 2 },
  USD: { factor: 1.1, decimals: 2 },
  JPY: { factor: 160, decimals: 0 },
  KWD: { factor: 0.335, decimals: 3 },
}
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const mois = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** Subject, due date and lines of one demo invoice. */
export function demoLines(plan: DemoCustomer, invoice: number, date: string) {
  const seed = plan.index * 31 + invoice * 7
  const { factor, decimals } = perEuro[plan.currency]!
  const month = Number(date.slice(5, 7)) - 1
  const chosen = invoice % 3 === 0 ? [0, 1, 4] : [1 + (seed % 5)]
  const lines = chosen.map((product, i) => {
    const { price, name, description, unit } = products[product]!
    return {
      name,
      description,
      quantity: product === 2 ? `${2 + (seed % 20)}.5` : String(1 + ((seed + i) % 12)),
      unit,
      unit_price: (price * factor).toFixed(decimals),
      tax_rate: plan.rate,
      discount_percent: seed % 11 === 0 ? '10' : null,
    }
  })
  const subscription =
    plan.language === 'fr' ? `Abonnement, ${mois[month]}` : `Subscription, ${months[month]}`
  return {
    subject: chosen.length > 1 ? subscription : lines[0]!.name,
    due_date: addDays(date, [14, 30, 45][seed % 3]!),
    order_reference: seed % 4 === 0 ? `PO-${1000 + seed}` : null,
    lines,
  }
}
