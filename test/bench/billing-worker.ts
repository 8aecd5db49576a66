import { Busy, tick } from '../../server/src/billing/tick.ts'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'

/**
 * Everything that is due but for asking the provider, in a process of its own and so many batches at a time; with its
 * memory on the way.
 */
const clock = { now: () => '2026-11-25T09:00:00.000Z' }
const config = readConfig({ PORTAL_MODE: 'sandbox' })

process.once('message', async () => {
  const { db, close } = connect(process.env.DATABASE_URL!)
  const memory: number[] = []
  let billed = 0
  const work = async () => {
    for (;;) {
      const done = await batch(db, [])
      if (done === 0) return
      billed += done
      memory.push(process.memoryUsage.rss())
    }
  }
  await Promise.all(Array.from({ length: Number(process.env.BATCHES) }, work))
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
