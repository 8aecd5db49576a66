import { runBilling } from '../../billing/run.ts'
import { skipEvents } from '../../events/queries/readers.ts'
import type { Clock } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { mailReader } from '../../mail/actions/dispatch.ts'
import { addDays, daysBetween, today } from '../../money/dates.ts'
import { doInvoice } from './invoice-steps.ts'
import { demoSignIn, siteKeys } from './keys.ts'
import { addColleagues } from './people.ts'
import { type DemoStep, demoCustomers, demoSteps } from './plan.ts'
import { dropMails, insertDemoKey, isEmpty, placeDemoSite } from './queries.ts'
import { acmeSales } from './sales/acme.ts'
import { packSales } from './sales/acme-packs.ts'
import { logisticsSales, otherSales } from './sales/others.ts'
import { doSale } from './sales/run.ts'
import type { SalesStep } from './sales/steps.ts'
import { talks } from './sales/talks.ts'
import { makeWorld, type World } from './world.ts'

const stepsPerTransaction = 100

/**
 * Fills an empty database as the vendor's own programs and its customers would: through the same actions, day after
 * day. One that is not empty stays as it is.
 */
export async function loadDemo(server: Services, say: (text: string) => void): Promise<void> {
  const { db, clock } = server
  if (!(await isEmpty(db))) return
  say('Loading demo data …')
  // Whatever takes the cards of this server: those of the demo are test cards.
  const services: Services = { ...server, config: { ...server.config, paymentProvider: 'sandbox' } }
  const day = today(clock.now(), 'Europe/Brussels')
  const plans = demoCustomers()
  const world = await db.transaction().execute(trx => makeWorld(trx, clock.now(), plans))
  const sales = [
    ...acmeSales(day),
    ...logisticsSales(day),
    ...otherSales(plans, day),
    ...packSales(day),
    ...talks(day),
  ]
  const parts = inParts(inOrder([...billingDays(sales, day), ...demoSteps(plans, day), ...sales]))
  for (const [i, part] of parts.entries()) {
    if (i % Math.ceil(parts.length / 5) === 0) say(`  ${Math.round((100 * i) / parts.length)} %`)
    await take(services, world, day, part)
  }
  await addColleagues(services, world.customers[0]!)
  // Last, so that a load that was cut short is not taken for a finished one by whoever holds the key.
  await insertDemoKey(db, demoSignIn.secretKey, clock.now())
  // Nobody is written to about what only looks as if it had happened.
  await skipEvents(db, mailReader)
  await dropMails(db)
}

type Step = DemoStep | SalesStep | BillingDay
/** The mornings on which subscriptions are billed, as a job does it every day. */
type BillingDay = { date: string; bill: true }
/** Steps of invoices that go into one transaction, or one that is taken as a request is. */
type Part = DemoStep[] | SalesStep | BillingDay

/** Stable: of one day, an invoice is issued before it is paid. */
const inOrder = (steps: Step[]): Step[] =>
  steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** Each day from the first sale on: before anything else of that day. */
function billingDays(sales: SalesStep[], today: string): BillingDay[] {
  const first = sales.map(({ date }) => date).toSorted()[0] ?? today
  const days = daysBetween(first, today) + 1
  return Array.from({ length: days }, (_, i) => ({ date: addDays(first, i), bill: true as const }))
}

const isSale = (step: Step): step is SalesStep => 'of' in step

function inParts(steps: Step[]): Part[] {
  const parts: Part[] = []
  for (const step of steps) {
    const last = parts.at(-1)
    if (isSale(step) || 'bill' in step) parts.push(step)
    else if (Array.isArray(last) && last.length < stepsPerTransaction) last.push(step)
    else parts.push([step])
  }
  return parts
}

async function take(services: Services, world: World, today: string, part: Part): Promise<void> {
  if ('bill' in part) {
    await runBilling({ ...services, clock: morningOf(part.date, services.clock) })
    return
  }
  if (!Array.isArray(part)) {
    // What happened today is as fresh as can be: some of it waits for somebody, and not for ever.
    const clock = part.date === today ? services.clock : morningOf(part.date, services.clock)
    return doSale({ ...services, clock }, world, today, part)
  }
  await services.db.transaction().execute(async trx => {
    for (const step of part) await doInvoice(trx, world, step, morningOf(step.date, services.clock))
  })
}

const morningOf = (date: string, { now }: Clock): Clock => {
  const morning = `${date}T09:00:00.000Z`
  return { now: () => (morning < now() ? morning : now()) }
}

/**
 * The demo's own partner site runs wherever this server was told to put it, and beside it the other examples. The
 * documentation shows the widgets at work on this server's own origin.
 */
export async function pointDemoSiteAt({ db, clock, config }: Services, sitePort: number): Promise<void> {
  const ports = [0, 1, 2, 3].map(offset => sitePort + offset)
  const origins = ports.flatMap(port => [`http://localhost:${port}`, `http://127.0.0.1:${port}`])
  await placeDemoSite(db, siteKeys[0], [...origins, new URL(config.publicUrl).origin], clock.now())
}
