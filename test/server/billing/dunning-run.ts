import assert from 'node:assert/strict'
import { type Facts, nextStep, type Standing, type Step } from '../../../server/src/billing/dunning-rules.ts'
import { addDays, endOfDay, periodStart, today } from '../../../server/src/money/dates.ts'
import { nextPeriod } from '../../../server/src/subscriptions/rules.ts'
import { type Answer, type Happening, type Script, TICK } from './dunning-script.ts'

type Invoice = {
  due: number
  due_date: string
  claimed: boolean
  failures: { kind: 'soft' | 'hard'; payment_method_id: string }[]
}
/** One thing that was done: when, on which day and where, in which state before it, for which invoice */
export type Done = {
  at: number
  day: string
  zone: string
  step: Exclude<Step, { do: 'wait' }>
  before: Standing
  invoice: Invoice | null
  period: string | null
}

/** What the billing run does with a subscription: it looks when it is due or something has happened, and waits. */
export class Run {
  readonly done: Done[] = []
  readonly diary: string[] = []
  private readonly invoices: Invoice[] = []
  private readonly results: { at: number; invoice: Invoice; method: string; result: Answer['result'] }[] = []
  private readonly script: Script
  private zone: string
  private method: { id: string; last_day: string } | null
  private charges = 0
  private periods = 0
  private at = 0
  standing: Standing

  constructor(script: Script) {
    this.script = script
    this.zone = script.zone
    const anchor_date = addDays(this.today, script.starts_in)
    this.method = { id: 'a', last_day: addDays(this.today, 90) }
    this.standing = {
      status: 'pending',
      billed_by: 'portal',
      collection: script.collection,
      anchor_date,
      period_end: addDays(periodStart(anchor_date, script.unit, script.count, 1), -1),
      next_invoice_date: anchor_date,
      contract_end: script.contract_days === null ? null : addDays(anchor_date, script.contract_days),
      grace_started_on: null,
      grace_ends_on: null,
      closes_at: null,
      last_attempt_on: null,
      cancels_on: null,
      noticed_days: null,
      renewal_offered_for: null,
      scheduled: null,
    }
  }

  private get now(): string {
    return instant(this.script, this.at)
  }

  private get today(): string {
    return today(this.now, this.zone)
  }

  run(): void {
    const { script } = this
    let next: number | null = 0
    while (next !== null && next < script.ticks) {
      this.at = next
      this.happen()
      const down = script.downs.filter(each => each.from <= this.at && this.at < each.to)
      const until = down.length > 0 ? Math.max(...down.map(each => each.to)) : this.work()
      const waiting = [...script.happenings, ...this.results].map(each => each.at).filter(at => at > this.at)
      if (until !== null) waiting.push(until)
      next = waiting.length > 0 ? Math.min(...waiting) : null
    }
  }

  private work(): number | null {
    for (let steps = 0; steps < 2000; steps += 1) {
      const facts = this.facts()
      const step = nextStep(this.standing, facts)
      if (step.do === 'wait') return this.checkWait(step.until, facts)
      this.record(step)
      this.take(step)
    }
    return assert.fail('never comes to wait')
  }

  private checkWait(until: string | null, { now, invoice }: Facts): number | null {
    if (until === null) {
      assert.ok(this.standing.status === 'closed' || invoice?.claimed, 'waits for nothing')
      return null
    }
    assert.ok(Date.parse(until) > Date.parse(now), `waits until ${until} at ${now}`)
    const ticks = (Date.parse(until) - Date.parse(this.script.begins)) / TICK
    assert.ok(Number.isInteger(ticks), until)
    return ticks
  }

  private facts(): Facts {
    const { zone, method, now } = this
    const open = this.open()
    const failure =
      open?.failures.findLast(each => each.payment_method_id === method?.id) ?? open?.failures.at(-1) ?? null
    return {
      now,
      zone,
      today: this.today,
      settings: this.script.settings,
      invoice: open ? { overdue_from: endOfDay(open.due_date, zone), claimed: open.claimed, failure } : null,
      method: method && { id: method.id, expires_at: endOfDay(method.last_day, zone) },
    }
  }

  private open(): Invoice | null {
    return this.invoices.find(each => each.due > 0) ?? null
  }

  private record(step: Done['step']): void {
    const { at, standing, zone } = this
    const period = step.do === 'invoice' ? standing.next_invoice_date : null
    this.done.push({ at, day: this.today, zone, step, before: { ...standing }, invoice: this.open(), period })
    const details = {
      charge: () => ` ${(step as { payment_method_id: string }).payment_method_id}`,
      close: () => ` ${(step as { reason: string }).reason}`,
      to_renew: () => ` ${(step as { reason: string }).reason} ${(step as { ends_on: string }).ends_on}`,
      notice: () => ` ${(step as { days: number }).days}`,
      invoice: () => ` ${period}`,
    } as Record<string, () => string>
    this.diary.push(`${at} ${step.do}${details[step.do]?.() ?? ''}`)
  }

  private take(step: Done['step']): void {
    const { standing } = this
    const still = { grace_started_on: null, grace_ends_on: null, closes_at: null }
    if (step.do === 'activate') this.set({ status: 'active' })
    if (step.do === 'apply_change') this.set({ scheduled: null })
    if (step.do === 'recover') this.set({ status: 'active', ...still })
    if (step.do === 'close') this.set({ status: 'closed', ...still })
    if (step.do === 'offer_renewal') this.set({ renewal_offered_for: standing.contract_end })
    if (step.do === 'notice') this.set({ noticed_days: step.days })
    if (step.do === 'charge') this.charge(step.payment_method_id)
    if (step.do === 'to_renew') {
      const { started_on, ends_on, closes_at } = step
      this.set({ status: 'to_renew', grace_started_on: started_on, grace_ends_on: ends_on, closes_at })
    }
    if (step.do === 'invoice') {
      const due_date = addDays(this.today, this.script.payment_days)
      this.invoices.push({ due: 1000, due_date, claimed: false, failures: [] })
      const { end, next } = this.nextPeriod()
      this.set({ period_end: end, next_invoice_date: next })
      this.periods += 1
    }
  }

  private set(values: Partial<Standing>): void {
    this.standing = { ...this.standing, ...values }
  }

  private nextPeriod() {
    const { unit, count } = this.script
    const period = { period_number: Math.max(0, this.periods - 1), period_end: '' }
    return nextPeriod({ ...this.standing, ...period, interval_unit: unit, interval_count: count })
  }

  private startOf(n: number): string {
    return periodStart(this.standing.anchor_date, this.script.unit, this.script.count, n)
  }

  private charge(method: string): void {
    const { answers } = this.script
    const { result, after } = answers[this.charges % answers.length]!
    this.charges += 1
    const invoice = this.open()!
    this.set({ last_attempt_on: this.today })
    invoice.claimed = after > 0
    if (after === 0) settle(invoice, method, result)
    else this.results.push({ at: this.at + after, invoice, method, result })
  }

  private happen(): void {
    for (const { at, invoice, method, result } of this.results)
      if (at === this.at) settle(invoice, method, result)
    for (const each of this.script.happenings)
      if (each.at === this.at && this.standing.status !== 'closed') this.meet(each)
  }

  private meet(happening: Happening): void {
    const { standing } = this
    if (happening.what === 'zone') {
      this.zone = happening.zone
      this.set({ closes_at: standing.grace_ends_on && endOfDay(standing.grace_ends_on, this.zone) })
    }
    if (happening.what === 'method')
      this.method =
        happening.id === null
          ? null
          : { id: happening.id, last_day: addDays(this.today, happening.good_days) }
    if (happening.what === 'pay') for (const invoice of this.invoices) invoice.due = 0
    if (happening.what === 'schedule') this.set({ scheduled: {} })
    if (happening.what === 'undo') this.set({ cancels_on: null })
    if (happening.what === 'switch_collection')
      this.set({ collection: standing.collection === 'charge' ? 'send_invoice' : 'charge' })
    if (happening.what === 'renew' && standing.contract_end !== null)
      this.set({ contract_end: addDays(standing.contract_end, 30), noticed_days: null })
    if (happening.what === 'cancel') this.cancel()
  }

  private cancel(): void {
    if (this.standing.status === 'to_renew') {
      this.set({ status: 'closed' })
      this.diary.push(`${this.at} close by customer`)
      return
    }
    let n = 0
    while (this.startOf(n) <= this.today) n += 1
    this.set({ cancels_on: this.startOf(n) })
  }
}

function settle(invoice: Invoice, method: string, result: Answer['result']): void {
  invoice.claimed = false
  if (result === 'ok') invoice.due = 0
  else invoice.failures.push({ kind: result, payment_method_id: method })
}

export const instant = (script: Script, tick: number): string =>
  new Date(Date.parse(script.begins) + tick * TICK).toISOString()
