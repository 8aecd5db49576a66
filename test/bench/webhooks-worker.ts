import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { ensureReader } from '../../server/src/events/queries/readers.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import { newId } from '../../server/src/http/ids.ts'
import { deliverWebhooks } from '../../server/src/webhooks/actions/deliver.ts'
import { dispatchWebhooks, webhookReader } from '../../server/src/webhooks/actions/dispatch.ts'
import { makeSender } from '../../server/src/webhooks/post.ts'
import { newWebhookSecret, sealSecret } from '../../server/src/webhooks/signing.ts'
import { watched } from './watched.ts'

const { db, close } = connect(process.env.DATABASE_URL!)
const config = readConfig({ PORTAL_MODE: 'sandbox', PORTAL_DATA_DIR: process.env.PORTAL_DATA_DIR! })
const services = {
  db,
  config,
  clock: systemClock,
  log: { info() {}, warn: console.warn, error: console.error },
}

/** Queues and delivers a backlog, in a process of its own; with its memory on the way. */
process.once('message', async () => {
  const begun = performance.now()
  await dispatchWebhooks(services)
  const queueing = (performance.now() - begun) / 1000
  const sender = makeSender(true)
  const drained = await watched(() => deliverWebhooks(services, sender))
  sender.close()
  await close()
  process.send!({ queueing, ...drained })
  process.disconnect!()
})

const id = newId('whe')
const now = systemClock.now()
await ensureReader(db, webhookReader, now)
await db
  .insertInto('webhook_endpoints')
  .values({
    id,
    partner_id: null,
    url: process.env.BENCH_URL!,
    description: null,
    event_types: ['*'],
    secret: sealSecret(config.secret, id, newWebhookSecret()),
    created_at: now,
    updated_at: now,
  })
  .execute()
process.send!('ready')
