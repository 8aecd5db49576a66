import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { periodStart } from '../../../server/src/money/dates.ts'
import { clerk, localDay } from './dunning-oracle.ts'
import { type Done, Run } from './dunning-run.ts'
import { type Script, scripts } from './dunning-script.ts'

function check(numRuns: number, holds: (run: Run, script: Script) => void): void {
  fc.assert(
    fc.property(scripts, script => {
      const run = new Run(script)
      run.run()
      holds(run, script)
    }),
    { numRuns },
  )
}

const of = <K extends Done['step']['do']>(run: Run, kind: K) =>
  run.done.flatMap(({ step, ...rest }) =>
    step.do === kind ? [{ ...rest, step: step as Extract<Done['step'], { do: K }> }] : [],
  )

test('a life goes as that of a clerk who looks every half hour', () => {
  check(300, (run, script) => assert.deepEqual(run.diary, clerk(script)))
})

test('nobody is closed before his grace is over, which counts from the day on which it was noticed', () => {
  check(1000, (run, { settings }) => {
    for (const { day, step } of of(run, 'to_renew')) {
      assert.equal(step.started_on, day)
      let last = day
      for (let n = 0; n < settings.grace_days; n += 1)
        last = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
      assert.equal(step.ends_on, last)
    }
    for (const { day, step, before } of of(run, 'close'))
      if (step.reason === 'non_payment')
        assert.ok(day > before.grace_ends_on!, `${day} ${before.grace_ends_on}`)
  })
})

test('every period is invoiced once and in order, and none while the one before is unpaid', () => {
  check(1000, (run, { unit, count }) => {
    const invoices = of(run, 'invoice')
    const starts = invoices.map((_, n) => periodStart(run.standing.anchor_date, unit, count, n))
    assert.deepEqual(
      invoices.map(each => each.period),
      starts,
    )
    for (const { before, day, period, invoice } of invoices) {
      assert.equal(before.status, 'active')
      assert.ok(period! <= day)
      if (before.collection === 'charge' && before.cancels_on === null) assert.equal(invoice, null)
      assert.ok(before.cancels_on === null || period! < before.cancels_on)
      assert.ok(before.contract_end === null || period! <= before.contract_end)
    }
  })
})

test('a method is charged once a day at most for an invoice, never after a hard decline, nor what is paid or cancelled', () => {
  check(1000, run => {
    const tried = new Map<object, Set<string>>()
    for (const { before, day, step, invoice } of of(run, 'charge')) {
      assert.ok(invoice !== null)
      assert.equal(before.cancels_on, null)
      assert.equal(before.collection, 'charge')
      const days = tried.get(invoice) ?? new Set()
      const attempt = `${day} ${step.payment_method_id}`
      assert.ok(!days.has(attempt), attempt)
      tried.set(invoice, days.add(attempt))
    }
    for (const invoice of tried.keys()) {
      const { failures } = invoice as NonNullable<Done['invoice']>
      const hard = failures.findIndex(each => each.kind === 'hard')
      const method = failures[hard]?.payment_method_id
      if (hard >= 0) assert.ok(failures.slice(hard + 1).every(each => each.payment_method_id !== method))
    }
  })
})

test('what is closed stays closed, and only what is To Renew recovers or is closed for want of money', () => {
  check(1000, run => {
    const closed = run.done.findIndex(each => each.step.do === 'close')
    assert.ok(closed < 0 || closed === run.done.length - 1)
    for (const { before } of of(run, 'recover')) assert.equal(before.status, 'to_renew')
    for (const { before, step } of of(run, 'close'))
      if (step.reason === 'non_payment') assert.equal(before.status, 'to_renew')
    for (const { before, step, zone } of of(run, 'to_renew')) {
      assert.equal(before.status, 'active')
      const ends = Date.parse(step.closes_at)
      assert.ok(localDay(ends, zone) > step.ends_on && localDay(ends - 1, zone) <= step.ends_on)
    }
  })
})
