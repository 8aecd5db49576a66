import { isUnavailable } from '../database/connect.ts'
import { type Clock, later } from '../http/clock.ts'
import type { Services } from '../http/context.ts'
import { readSettings } from '../settings/queries.ts'
import { chargeAll } from './charging.ts'
import { lookAt } from './looking.ts'
import { plan } from './planning.ts'
import { findBilledCustomers } from './queries/facts.ts'
import { listDue, putOff } from './queries/take.ts'
import { refreshExpired } from './refreshing.ts'
import { resumeCharges } from './resuming.ts'
import { addUp, type BillingSummary, emptySummary, summaryOf } from './summary-rules.ts'
import { Busy, type Ticked, tick } from './tick.ts'

export type BillingOptions = {
  /** Real time, RFC 3339; without it the clock's. Every customer's own clock is added. */
  now?: string
  customer_id?: string
  /** Batches at a time, two by default: while one is written, the next is planned. */
  workers?: number
  batch?: number
  /** Goes on at once with charges that others have begun: whoever says so knows that their process is gone. */
  resume?: boolean
  /** Only counts what would be done first, and writes nothing. */
  dry_run?: boolean
  onProgress?: (done: BillingSummary) => void
  /** Ends it after the batch that is under way. */
  signal?: AbortSignal
}

/** Seconds after which one that failed is tried again. */
const patience = 3600
/** Tries of a batch that others got in the way of. */
const tries = 5

/**
 * Does everything that is due of subscriptions until nothing is: invoices, charges, To Renew, closing. Any number of
 * processes may do it at the same time, and one that is killed loses nothing: each batch is one transaction, and a
 * charge that was begun is found by its payment.
 */
export async function runBilling(services: Services, options: BillingOptions = {}): Promise<BillingSummary> {
  const { now, workers = 2 } = options
  const clock: Clock = now === undefined ? services.clock : { now: () => now }
  const timed = { ...services, clock }
  const done = emptySummary()
  if (options.dry_run) await look(timed, options, done)
  else {
    await resumeCharges(timed, { customer_id: options.customer_id, at_once: options.resume ?? false })
    await refreshExpired(timed, options.customer_id)
    await work(timed, options, done, workers)
  }
  return done
}

/** Others help from the second batch on, so that few are always done in the same order. */
async function work(
  services: Services,
  options: BillingOptions,
  done: BillingSummary,
  workers: number,
): Promise<void> {
  const { customer_id, batch = 500, onProgress } = options
  while (!options.signal?.aborted) {
    const { plans, begun } = await tickOnce(services, { customer_id, limit: batch }, done)
    if (plans.length === 0) return
    addUp(done, summaryOf(plans))
    addUp(done, await chargeAll(services, begun))
    onProgress?.(done)
    if (workers > 1 && plans.length >= batch) {
      await Promise.all(Array.from({ length: workers }, () => work(services, options, done, 1)))
      return
    }
  }
}

type Batch = { customer_id?: string; limit: number }

/** One batch. When one subscription makes it fail, each is done by itself and that one is put off. */
async function tickOnce(services: Services, batch: Batch, done: BillingSummary): Promise<Ticked> {
  const taken: string[] = []
  try {
    return await tickPatiently(services, batch, taken)
  } catch (error) {
    if (isUnavailable(error) || taken.length === 0) throw error
    if (batch.limit > 1) return tickSmaller(services, batch, done)
    const { db, clock, log } = services
    const [subscription] = taken as [string]
    log.error(
      { subscription, error: String((error as Error).stack ?? error) },
      'a subscription was not billed',
    )
    await putOff(db, subscription, later(clock.now(), patience))
    done.failed += 1
    return tickOnce(services, batch, done)
  }
}

async function tickSmaller(services: Services, batch: Batch, done: BillingSummary): Promise<Ticked> {
  const all: Ticked = { plans: [], begun: [] }
  for (let i = 0; i < batch.limit; i++) {
    const { plans, begun } = await tickOnce(services, { ...batch, limit: 1 }, done)
    if (plans.length === 0) break
    all.plans.push(...plans)
    all.begun.push(...begun)
  }
  return all
}

/** Leaves those alone that are being changed, and tries again what others came in between. */
async function tickPatiently(services: Services, batch: Batch, taken: string[]): Promise<Ticked> {
  const except: string[] = []
  for (let n = 1; ; n++)
    try {
      return await services.db.transaction().execute(trx => tick(trx, services, batch, except, taken))
    } catch (error) {
      if (error instanceof Busy) except.push(...error.ids)
      else if (n >= tries || !passes(error)) throw error
    }
}

/** Deadlocks, and an invoice of the same period or a claim that somebody else was faster with. */
const passes = (error: unknown): boolean => {
  const { code } = error as { code?: string }
  return code === '40P01' || code === '40001' || code === '23505' || code === 'payment_in_progress'
}

/** What would be done first with each, by the same plans. */
async function look(services: Services, options: BillingOptions, done: BillingSummary): Promise<void> {
  const { db, clock, config } = services
  const { customer_id, batch: limit = 500, onProgress } = options
  const now = clock.now()
  const settings = await readSettings(db)
  let after = ''
  for (;;) {
    const rows = await listDue(db, { now, customer_id, limit, after })
    if (rows.length === 0) return
    const customers = await findBilledCustomers(db, [...new Set(rows.map(row => row.customer_id))])
    addUp(done, summaryOf((await lookAt(db, { now, config, settings, rows, customers })).map(plan)))
    onProgress?.(done)
    after = rows.at(-1)!.id
  }
}
