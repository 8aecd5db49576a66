import { parseArgs } from 'node:util'
import { adoptSubscriptions } from '../billing/adopt.ts'
import { runBilling } from '../billing/run.ts'
import type { BillingSummary } from '../billing/summary-rules.ts'
import type { Services } from '../http/context.ts'
import { endOfDay, isCivilDate, today } from '../money/dates.ts'
import { readSettings } from '../settings/queries.ts'
import { StartError } from '../start-error.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  billing run [--date YYYY-MM-DD] [--dry-run]   bill what is due, now or at the end of that day
  billing adopt [--customer ID] [--dry-run] [--charge-past]
                                                bill what was imported from here on`

/** Bills what is due, or takes over the billing of imported subscriptions. */
export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      customer: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'charge-past': { type: 'boolean', default: false },
    },
  })
  const [what, ...more] = positionals
  if (more.length > 0 || (what !== 'run' && what !== 'adopt')) throw new StartError(usage)
  const dry_run = values['dry-run']
  await withServices(services =>
    what === 'run'
      ? bill(services, values.date, dry_run)
      : adopt(services, {
          ...(values.customer === undefined ? {} : { customer_id: values.customer }),
          dry_run,
          charge_past: values['charge-past'],
        }),
  )
}

async function bill(services: Services, date: string | undefined, dry_run: boolean): Promise<void> {
  const now = date === undefined ? undefined : await endOf(services, date, dry_run)
  const done = await runBilling(services, {
    ...(now === undefined ? {} : { now }),
    resume: true,
    dry_run,
    onProgress: each => progress(summary(each)),
  })
  progress('')
  console.log(`${dry_run ? 'Would be done first: ' : ''}${summary(done)}`)
  if (done.failed > 0) process.exitCode = 1
}

/**
 * The last instant of a day of the vendor's.
 * @throws in live mode for a day to come: what it would issue and charge could not be taken back
 */
async function endOf({ db, clock }: Services, date: string, dry_run: boolean): Promise<string> {
  if (!isCivilDate(date)) throw new StartError(`${date} is no date: write it as 2026-03-31.`)
  const { mode, default_time_zone } = await readSettings(db)
  if (mode === 'live' && !dry_run && date > today(clock.now(), default_time_zone))
    throw new StartError('In live mode a day to come is for --dry-run only.')
  return Temporal.Instant.from(endOfDay(date, default_time_zone))
    .subtract({ milliseconds: 1 })
    .toString({ smallestUnit: 'millisecond' })
}

async function adopt(
  services: Services,
  options: { customer_id?: string; dry_run: boolean; charge_past: boolean },
): Promise<void> {
  const count = await adoptSubscriptions(services, {
    ...options,
    onAdopted: ({ number, customer, next_invoice_date }) =>
      console.log(`${number.padEnd(18)}${(next_invoice_date ?? 'never').padEnd(12)}${customer}`),
  })
  console.log(`${count} ${options.dry_run ? 'would be' : 'are'} billed from here on`)
}

const summary = (done: BillingSummary): string =>
  Object.entries(done)
    .filter(([name, count]) => count > 0 || name === 'subscriptions' || name === 'invoices')
    .map(([name, count]) => `${count} ${name.replace('_', ' ')}`)
    .join(', ')

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
