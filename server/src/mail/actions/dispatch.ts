import { hasNews, moveReader, readEvents, takeReader } from '../../events/queries/readers.ts'
import type { Log, Services, Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { mailedTypes, mailOf } from '../event-rules.ts'
import type { ObjectFacts } from '../kinds.ts'
import { findImported } from '../queries/context.ts'
import { shortened } from '../send-rules.ts'
import { withRecipients } from './message-recipients.ts'
import { type Wanted, writeMails } from './write.ts'

/** The name of the reader of events that mails are written by. */
export const mailReader = 'mail'

const pageSize = 100

/**
 * Writes the mails of what has happened since the last time, each once: the reader's position moves in the same
 * transaction, and its row lets one process at a time do it.
 */
export async function dispatchMails({
  db,
  clock,
  config,
  log,
}: Pick<Services, 'db' | 'clock' | 'config' | 'log'>): Promise<void> {
  while (await hasNews(db, mailReader)) {
    const read = await db.transaction().execute(trx => dispatchPage(trx, clock.now(), config.secret, log))
    if (read < pageSize) break
  }
}

/** @returns how many events were read; none while another process reads */
async function dispatchPage(trx: Trx, now: string, key: string, log: Log): Promise<number> {
  const reader = await takeReader(trx, mailReader)
  if (!reader) return 0
  const events = await readEvents(trx, reader, mailedTypes, pageSize)
  const last = events.at(-1)
  if (!last) return 0
  const wanted = events.flatMap((event): Wanted[] => {
    const mail = event.data && told(event, log)
    return mail && event.customer_id !== null
      ? [{ event_id: event.id, customer_id: event.customer_id, ...mail }]
      : []
  })
  const imported = await findImported(
    trx,
    system,
    wanted.flatMap(({ facts }) => settledBy(facts)),
  )
  await writeMails(
    trx,
    now,
    key,
    await withRecipients(
      trx,
      wanted.filter(({ facts }) => !isOf(imported, facts)),
    ),
  )
  await moveReader(trx, mailReader, last)
  return events.length
}

/** One event that cannot be told of must not keep all later ones from being told. */
function told(event: { id: string; type: string; data: unknown }, log: Log): ReturnType<typeof mailOf> {
  try {
    return mailOf(event)
  } catch (error) {
    log.error({ event_id: event.id, error: shortened(error) }, 'no mail can be written of an event')
    return null
  }
}

const settledBy = (facts: ObjectFacts): string[] =>
  facts.type === 'payment' ? facts.invoices.map(invoice => invoice.invoice_id) : []

/** Whether a payment was for imported invoices alone. */
const isOf = (imported: Set<string>, facts: ObjectFacts): boolean => {
  const ids = settledBy(facts)
  return ids.length > 0 && ids.every(id => imported.has(id))
}
