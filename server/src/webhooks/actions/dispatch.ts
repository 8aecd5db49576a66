import { hasNews, moveReader, readEvents, takeReader } from '../../events/queries/readers.ts'
import type { Services, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { insertDeliveries } from '../queries/deliveries.ts'
import { findReceiving } from '../queries/endpoints.ts'
import { isFor, takes } from '../rules.ts'

/** The name of the reader of events that deliveries are queued by. */
export const webhookReader = 'webhooks'

const pageSize = 1000

/**
 * Queues deliveries of what has happened since the last time, each once: the reader's position moves in the same
 * transaction, and its row lets one process at a time do it.
 */
export async function dispatchWebhooks({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  while (await hasNews(db, webhookReader)) {
    const read = await db.transaction().execute(trx => dispatchPage(trx, clock.now()))
    if (read < pageSize) break
  }
}

/** @returns how many events were read; none while another process reads */
async function dispatchPage(trx: Trx, now: string): Promise<number> {
  const reader = await takeReader(trx, webhookReader)
  if (!reader) return 0
  const events = await readEvents(trx, reader, [], pageSize)
  const last = events.at(-1)
  if (!last) return 0
  const endpoints = await findReceiving(trx)
  const deliveries = events.flatMap(event =>
    endpoints
      .filter(endpoint => isFor(endpoint, event) && takes(endpoint.event_types, event.type))
      .map(({ id, partner_id }) => ({
        id: newId('whd'),
        endpoint_id: id,
        event_id: event.id,
        partner_id,
      })),
  )
  await insertDeliveries(trx, now, deliveries)
  await moveReader(trx, webhookReader, last)
  return events.length
}
