import { addDays, daysBetween } from '../../money/dates.ts'
import { type DemoCountry, demoCountries } from './countries.ts'

export type DemoCustomer = DemoCountry & {
  index: number
  name: string
  partner: number
  vat_number: string | null
  invoices: number
}
export type DemoStep = {
  date: string
  customer: number
  /** Which of the customer's invoices. */
  invoice: number
  do: 'issue' | 'pay' | 'pay_part' | 'credit' | 'credit_part' | 'draft'
}

const customersInAll = 200
/** Invoices of the customers that have many; the others have a few each. */
const many = new Map([
  [0, 520],
  [1, 505],
  [2, 60],
])

/** The same numbers in the same order each time (mulberry32), so that the demo is always the same. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The first two are companies of the person who signs in. */
export function demoCustomers(): DemoCustomer[] {
  const random = randomFrom(7)
  return Array.from({ length: customersInAll }, (_, index) => {
    const country = demoCountries[index < 2 ? 0 : index % demoCountries.length]!
    const name = country.names[Math.floor(index / demoCountries.length) % country.names.length]!
    const form = country.forms[Math.floor(random() * country.forms.length)]!
    return {
      ...country,
      language: index < 2 ? 'en' : country.language,
      index,
      name: ['Acme NV', 'Acme Logistics SRL'][index] ?? `${name} ${form} ${index}`,
      partner: index < 2 ? 0 : index % 3,
      vat_number: country.vat(index + 1),
      invoices: many.get(index) ?? 2 + Math.floor(random() * 8),
    }
  })
}

/** What happened to invoices until `today`: of each, in the order in which it happened. */
export function demoSteps(customers: DemoCustomer[], today: string): DemoStep[] {
  const random = randomFrom(11)
  const steps: DemoStep[] = []
  for (const { index: customer, invoices } of customers) {
    const span = Math.min(1400, Math.max(200, invoices * 2))
    for (let invoice = 0; invoice < invoices; invoice++) {
      const issued = addDays(today, -Math.round(span * (1 - invoice / invoices)) - 1)
      const age = daysBetween(issued, today)
      steps.push({ date: issued, customer, invoice, do: 'issue' })
      const after = (days: number) => {
        const date = addDays(issued, days)
        return date > today ? today : date
      }
      const dice = random()
      if (age > 60 ? dice < 0.93 : dice < 0.35)
        steps.push({ date: after(3 + Math.floor(random() * 20)), customer, invoice, do: 'pay' })
      else if (dice < 0.5) steps.push({ date: after(8), customer, invoice, do: 'pay_part' })
      else if (dice > 0.97) steps.push({ date: after(10), customer, invoice, do: 'credit' })
      else if (dice > 0.95) steps.push({ date: after(10), customer, invoice, do: 'credit_part' })
    }
    if (customer < 20) steps.push({ date: today, customer, invoice: invoices, do: 'draft' })
  }
  return steps
}
