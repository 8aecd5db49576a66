import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { demoCustomers, demoSteps } from '../../../server/src/database/demo/plan.ts'
import { acmeSales } from '../../../server/src/database/demo/sales/acme.ts'
import { logisticsSales, otherSales } from '../../../server/src/database/demo/sales/others.ts'
import { month } from '../../../server/src/database/demo/sales/steps.ts'
import { addDays, daysBetween } from '../../../server/src/money/dates.ts'

const planOf = (today: string) => {
  const customers = demoCustomers()
  return {
    invoices: demoSteps(customers, today),
    sales: [...acmeSales(today), ...logisticsSales(today), ...otherSales(customers, today)],
  }
}
/** Without what goes by the calendar: days become days from today, and cards lose their month. */
const relative = (steps: { date: string }[], today: string) =>
  steps.map(step => ({ ...step, date: daysBetween(today, step.date), expires: null }))

const day = fc.integer({ min: 0, max: 1500 }).map(days => addDays('2026-01-01', days))

test('on any day the same has happened, as many days before it', () => {
  const base = planOf('2026-01-01')
  fc.assert(
    fc.property(day, today => {
      const plan = planOf(today)
      assert.deepEqual(relative(plan.sales, today), relative(base.sales, '2026-01-01'))
      assert.deepEqual(relative(plan.invoices, today), relative(base.invoices, '2026-01-01'))
    }),
    { numRuns: 5 },
  )
})

test('nothing happens after today, and no card is used before it is there or after it is over', () => {
  fc.assert(
    fc.property(day, today => {
      const { sales } = planOf(today)
      const cards = new Map(
        sales.flatMap(step => (step.do === 'card' ? [[`${step.customer}/${step.of}`, step]] : [])),
      )
      for (const step of sales) {
        assert.ok(step.date <= today)
        if ((step.do !== 'accept' && step.do !== 'pay') || step.by === null || step.by === 'transfer')
          continue
        const card = cards.get(`${step.customer}/${step.by}`)
        assert.ok(card, `${step.of}: ${step.by}`)
        assert.ok(card.date < step.date)
        const { exp_year, exp_month } = card.expires
        assert.ok(step.date.slice(0, 7) <= `${exp_year}-${String(exp_month).padStart(2, '0')}`)
      }
    }),
  )
})

test('months are counted over the turn of the year', () => {
  assert.deepEqual(month('2026-01-31', -1), { exp_year: 2025, exp_month: 12 })
  assert.deepEqual(month('2026-12-01', 0), { exp_year: 2026, exp_month: 12 })
  assert.deepEqual(month('2026-11-15', 14), { exp_year: 2028, exp_month: 1 })
})
