import { findReader } from '../../events/queries/readers.ts'
import { shift } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { invoiceFacts } from '../event-rules.ts'
import { findWritten } from '../queries/mails.ts'
import { findUnpaid, type Unpaid } from '../queries/reminders.ts'
import { dueDates, reminderFor } from '../reminder-rules.ts'
import { mailReader } from './dispatch.ts'
import { type Wanted, writeMails } from './write.ts'

const pageSize = 200

/** Writes the reminders of unpaid invoices that today brings, by the business day of each customer. */
export async function remind({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  const now = clock.now()
  const reader = await findReader(db, mailReader)
  if (!reader) return
  let after = ''
  while (true) {
    const invoices = await findUnpaid(db, system, now, dueDates, after, pageSize)
    const wanted = invoices.flatMap(invoice => reminderOf(invoice, now, reader.started_at))
    const written = await findWritten(
      db,
      wanted.map(each => each.event_id),
    )
    const missing = wanted.filter(({ event_id, template }) => !written.has(`${event_id} ${template}`))
    if (missing.length > 0)
      await db.transaction().execute(trx => writeMails(trx, now, config.secret, missing))
    if (invoices.length < pageSize) return
    after = invoices.at(-1)!.id
  }
}

function reminderOf(invoice: Unpaid, now: string, since: string): Wanted[] {
  const { id, customer_id, time_zone, clock_offset } = invoice
  const template = reminderFor(invoice, today(shift(now, clock_offset), time_zone), today(since, time_zone))
  // Its own id stands for the event: each reminder of an invoice is written once.
  return template ? [{ event_id: id, template, customer_id, facts: invoiceFacts(invoice) }] : []
}
