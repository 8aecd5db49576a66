import { Busy, tick } from '../../server/src/billing/tick.ts'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'

/** Everything that is due but for asking the provider, in a process of its own; with its memory on the way. */
const clock = { now: () => '2026-11-25T09:00:00.000Z' }
const config = readConfig({ PORTAL_MODE: 'sandbox' })

process.once('message', async () => {
  const { db, close } = connect(process.env.DATABASE_URL!)
  const memory: number[] = []
  let billed = 0
  for (;;) {
    const done = await batch(db, [])
    if (done === 0) break
    billed += done
    memory.push(process.memoryUsage.rss())
  }
  await close()
  process.send!({ billed, memory })
  process.disconnect!()
})
process.send!('ready')

async function batch(db: ReturnType<typeof connect>['db'], except: string[]): Promise<number> {
  try {
    const { plans } = await db
      .transaction()
      .execute(trx => tick(trx, { clock, config }, { limit: 500 }, except, []))
    return plans.length
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    return batch(db, [...except, ...error.ids])
  }
}
