import { ensureReader } from './events/queries/readers.ts'
import type { Services } from './http/context.ts'
import { sweepKeys } from './http/idempotency/queries.ts'
import { dispatchMails, mailReader } from './mail/actions/dispatch.ts'
import { remind } from './mail/actions/remind.ts'
import { sendMails } from './mail/actions/send.ts'
import { openTransport } from './mail/transport.ts'
import { cancelUnpaidOrders } from './orders/actions/cancel-unpaid.ts'
import { detachMethods } from './payment-methods/actions/detach.ts'
import { registerDomains } from './payments/actions/domains.ts'
import { reconcilePayments } from './payments/actions/reconcile.ts'
import { deliverSandboxEvents } from './payments/actions/webhook.ts'
import { sweepSessions } from './sessions/queries.ts'

const everyMilliseconds = 10 * 60_000
/** How often it is asked what became of money on its way. */
const moneyMilliseconds = 3000
const mailMilliseconds = 3000

/**
 * Housekeeping beside the requests: what has run out is removed, and mails are written and sent. Any number of
 * processes may do it.
 * @returns stops it, and waits for what is under way
 */
export async function startJobs(services: Services): Promise<() => Promise<void>> {
  const { db, clock, config, log } = services
  // Before any request: from here on everything that happens is told by mail.
  await ensureReader(db, mailReader, clock.now())
  const transport = openTransport(config)
  const stopping = new AbortController()
  const sweep = oneAtATime(async () => {
    try {
      await sweepSessions(db, clock.now())
      await sweepKeys(db, clock.now())
      await cancelUnpaidOrders(services)
      await remind(services)
    } catch (error) {
      log.warn({ error: String(error) }, 'housekeeping failed and will be tried again')
    }
  })
  const money = oneAtATime(async () => {
    try {
      await deliverSandboxEvents(services)
      await reconcilePayments(services)
      await detachMethods(services)
      await registerDomains(services)
    } catch (error) {
      log.warn({ error: String(error) }, 'asking for payments failed and will be tried again')
    }
  })
  const mail = oneAtATime(async () => {
    try {
      await dispatchMails(services)
      await sendMails(services, transport, stopping.signal)
    } catch (error) {
      log.warn({ error: String(error) }, 'sending mails failed and will be tried again')
    }
  })
  const timers = [
    setInterval(sweep.begin, everyMilliseconds),
    setInterval(money.begin, moneyMilliseconds),
    setInterval(mail.begin, mailMilliseconds),
  ]
  for (const timer of timers) timer.unref()
  return async () => {
    timers.forEach(clearInterval)
    stopping.abort()
    await Promise.all([sweep.ended(), money.ended(), mail.ended()])
    transport.close()
  }
}

/** A round that takes longer than the time between two of them is not joined by the next. */
function oneAtATime(work: () => Promise<void>) {
  let running: Promise<void> | null = null
  return {
    begin() {
      running ??= work().finally(() => {
        running = null
      })
    },
    ended: async () => running ?? undefined,
  }
}
