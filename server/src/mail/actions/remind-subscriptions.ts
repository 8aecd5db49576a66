import { shift } from '../../http/clock.ts'
import type { Db, Services } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { addDays, daysBetween, endOfDay, lastDayOfMonth, today } from '../../money/dates.ts'
import type { Template } from '../kinds.ts'
import { findWritten } from '../queries/mails.ts'
import { findExpiringCards, findToRenew } from '../queries/subscription-reminders.ts'
import { type Wanted, writeMails } from './write.ts'

const pageSize = 200
/** How many days before the invoice that it will miss a card's expiry is told. */
const cardDays = 30

/** Writes what subscriptions are to be reminded of today: each day of grace, and cards that will not last. */
export async function remindOfSubscriptions({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  const writing = { db, key: config.secret }
  const now = clock.now()
  await pages(writing, now, after => findToRenew(db, system, after, pageSize), graceMail(now))
  const within = { now, days: cardDays }
  await pages(writing, now, after => findExpiringCards(db, system, within, after, pageSize), cardMail)
}

/** Writes the mails of each page of rows, each once whoever writes them. */
async function pages<Row extends { id: string }>(
  { db, key }: { db: Db; key: string },
  now: string,
  read: (after: string) => Promise<Row[]>,
  mailOf: (row: Row) => Wanted | null,
): Promise<void> {
  let after = ''
  while (true) {
    const rows = await read(after)
    const wanted = rows.flatMap(row => mailOf(row) ?? [])
    const written = await findWritten(
      db,
      wanted.map(each => each.event_id),
    )
    const missing = wanted.filter(({ event_id, template }) => !written.has(`${event_id} ${template}`))
    if (missing.length > 0) await db.transaction().execute(trx => writeMails(trx, now, key, missing))
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}

type Named = { id: string; customer_id: string; number: string; plan_name: string; currency: string }

const mail = (
  row: Named,
  template: Template,
  key: string,
  facts: { reason: string | null; date: string; days_left: number | null; card: string | null },
): Wanted => ({
  // Stands for the event, so that it is written once.
  event_id: `${row.id}:${key}`,
  template,
  customer_id: row.customer_id,
  facts: {
    type: 'subscription',
    id: row.id,
    number: row.number,
    subject: row.plan_name,
    currency: row.currency,
    ...facts,
  },
})

/** The first day is told when it happens; each later one once, and none that was missed. */
const graceMail =
  (now: string) =>
  (row: Awaited<ReturnType<typeof findToRenew>>[number]): Wanted | null => {
    const day = today(shift(now, row.clock_offset), row.time_zone)
    const days_left = daysBetween(day, row.grace_ends_on)
    if (day <= row.grace_started_on || days_left < 0) return null
    const { grace_reason: reason, grace_ends_on: date } = row
    return mail(row, 'subscription.grace', day, { reason, date, days_left, card: null })
  }

const cardMail = (row: Awaited<ReturnType<typeof findExpiringCards>>[number]): Wanted | null => {
  // It is charged at the first instant of that day.
  if (row.expires_at > endOfDay(addDays(row.next_invoice_date, -1), row.time_zone)) return null
  const month = `${row.exp_year}-${String(row.exp_month).padStart(2, '0')}`
  const brand = row.brand.charAt(0).toUpperCase() + row.brand.slice(1)
  return mail(row, 'subscription.card_expires', `${row.method_id}:${month}`, {
    reason: null,
    date: lastDayOfMonth(`${month}-01`),
    days_left: null,
    card: `${brand} …${row.last4}`,
  })
}
