import { sweepSecrets } from './api-keys/queries.ts'
import { sweepEntries } from './audit/actions.ts'
import { runBilling } from './billing/run.ts'
import { ensureReader } from './events/queries/readers.ts'
import { writeExports } from './exports/actions/run.ts'
import { sweepExports } from './exports/actions/sweep.ts'
import { sweepFiles } from './files/actions/sweep.ts'
import type { Services } from './http/context.ts'
import { sweepKeys } from './http/idempotency/queries.ts'
import { runImports, sweepImports } from './imports/actions/run.ts'
import { sweepInvitations } from './invitations/queries.ts'
import { dispatchMails, mailReader } from './mail/actions/dispatch.ts'
import { remind } from './mail/actions/remind.ts'
import { remindOfSubscriptions } from './mail/actions/remind-subscriptions.ts'
import { sendMails } from './mail/actions/send.ts'
import { openTransport } from './mail/transport.ts'
import { cancelUnpaidOrders } from './orders/actions/cancel-unpaid.ts'
import { detachMethods } from './payment-methods/actions/detach.ts'
import { registerDomains } from './payments/actions/domains.ts'
import { reconcilePayments } from './payments/actions/reconcile.ts'
import { deliverSandboxEvents } from './payments/actions/webhook.ts'
import { sweepSessions } from './sessions/queries.ts'
import { sweepShareLinks } from './share-links/actions.ts'
import { answerRequests } from './sign-in/actions/answer.ts'
import { sweepMailed } from './sign-in/queries/codes.ts'
import { sweepSiteKeys } from './sites/queries.ts'
import { solveQuietTickets } from './tickets/actions/quiet.ts'
import { deliverWebhooks } from './webhooks/actions/deliver.ts'
import { dispatchWebhooks, webhookReader } from './webhooks/actions/dispatch.ts'
import { sweepWebhooks } from './webhooks/actions/sweep.ts'
import { makeSender } from './webhooks/post.ts'

const everyMilliseconds = 10 * 60_000
/** How often it is asked what became of money on its way. */
const moneyMilliseconds = 3000
const mailMilliseconds = 3000
/** How soon a file that was sent is worked on. */
const importMilliseconds = 1000
/** How often those are written to who wait for a code before a form. */
const urgentMilliseconds = 1000
const exportMilliseconds = 2000
const webhookMilliseconds = 500
/** How often subscriptions are billed that something is due of. */
const billingMilliseconds = 15_000

/**
 * Housekeeping beside the requests: what has run out is removed, and mails are written and sent. Any number of
 * processes may do it.
 * @returns stops it, and waits for what is under way
 */
export async function startJobs(services: Services): Promise<() => Promise<void>> {
  const { db, clock, config, log } = services
  // Before any request: from here on everything that happens is told by mail and webhooks.
  await ensureReader(db, mailReader, clock.now())
  await ensureReader(db, webhookReader, clock.now())
  const transport = openTransport(config)
  const sender = makeSender(config.webhookAllowPrivate)
  const stopping = new AbortController()
  const sweep = oneAtATime(() =>
    eachOnItsOwn(log, {
      'removing ended sessions': () => sweepSessions(db, clock.now()),
      'removing ended codes': () => sweepMailed(db, clock.now()),
      'removing ended shares': () => sweepShareLinks(db, clock.now()),
      'removing old invitations': () => sweepInvitations(db, clock.now()),
      'removing old imports': () => sweepImports(services),
      'removing old exports': () => sweepExports(services),
      'removing old webhook deliveries': () => sweepWebhooks(services),
      'removing files that belong to nothing': () => sweepFiles(services),
      'removing old audit entries': () => sweepEntries(services),
      'removing ended keys of sites': () => sweepSiteKeys(db, clock.now()),
      'removing secrets that were rotated away': () => sweepSecrets(db, clock.now()),
      'removing old idempotency keys': () => sweepKeys(db, clock.now()),
      'cancelling unpaid orders': () => cancelUnpaidOrders(services),
      'solving quiet tickets': () => solveQuietTickets(services),
      'writing reminders': () => remind(services),
      'writing reminders of subscriptions': () => remindOfSubscriptions(services),
    }),
  )
  const money = oneAtATime(() =>
    eachOnItsOwn(log, {
      'telling of what the sandbox does later': () => deliverSandboxEvents(services),
      'asking for payments': () => reconcilePayments(services),
      'telling of deleted cards': () => detachMethods(services),
      'registering domains': () => registerDomains(services),
    }),
  )
  const billing = oneAtATime(() =>
    eachOnItsOwn(log, { 'billing subscriptions': () => runBilling(services, { signal: stopping.signal }) }),
  )
  const imports = oneAtATime(() =>
    eachOnItsOwn(log, { 'importing files': () => runImports(services, { signal: stopping.signal }) }),
  )
  const exports = oneAtATime(() =>
    eachOnItsOwn(log, { 'writing exports': () => writeExports(services, stopping.signal) }),
  )
  const mail = oneAtATime(() =>
    eachOnItsOwn(log, {
      'writing mails': () => dispatchMails(services),
      'sending mails': () => sendMails(services, transport, stopping.signal),
    }),
  )
  const events = oneAtATime(() =>
    eachOnItsOwn(log, { 'queueing webhooks': () => dispatchWebhooks(services) }),
  )
  const webhooks = oneAtATime(() =>
    eachOnItsOwn(log, { 'sending webhooks': () => deliverWebhooks(services, sender, stopping.signal) }),
  )
  const urgent = oneAtATime(() =>
    eachOnItsOwn(log, {
      'answering who signs in': () => answerRequests(services),
      'sending codes': () => sendMails(services, transport, stopping.signal, { urgent: true }),
    }),
  )
  const rounds = [
    { round: sweep, every: everyMilliseconds },
    { round: money, every: moneyMilliseconds },
    { round: billing, every: billingMilliseconds },
    { round: imports, every: importMilliseconds },
    { round: exports, every: exportMilliseconds },
    { round: mail, every: mailMilliseconds },
    { round: events, every: webhookMilliseconds },
    { round: webhooks, every: webhookMilliseconds },
    { round: urgent, every: urgentMilliseconds },
  ]
  const timers = rounds.map(({ round, every }) => setInterval(round.begin, every).unref())
  return async () => {
    timers.forEach(clearInterval)
    stopping.abort()
    await Promise.all(rounds.map(({ round }) => round.ended()))
    transport.close()
    sender.close()
  }
}

/** The steps of one round in their order. One that fails says so, and holds up none of those after it. */
export async function eachOnItsOwn(
  log: Services['log'],
  steps: Record<string, () => Promise<unknown>>,
): Promise<void> {
  for (const [step, work] of Object.entries(steps))
    try {
      await work()
    } catch (error) {
      log.warn({ step, error: String(error) }, 'a job failed and will be tried again')
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
