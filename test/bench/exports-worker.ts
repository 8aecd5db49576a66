import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { writeExports } from '../../server/src/exports/actions/run.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import type { Services } from '../../server/src/http/context.ts'
import { watched } from './watched.ts'

/** Writes the export that waits, in a process of its own; with its memory on the way. */
process.once('message', async () => {
  const { db, reads, close } = connect(process.env.DATABASE_URL!)
  const config = readConfig({ PORTAL_MODE: 'sandbox', PORTAL_DATA_DIR: process.env.PORTAL_DATA_DIR! })
  const log = { info() {}, warn: console.warn, error: console.error }
  // Nobody listens to it here.
  const live = undefined as unknown as Services['live']
  const services = { db, reads, config, log, live, clock: systemClock }
  const measured = await watched(() => writeExports(services, new AbortController().signal))
  const { rows } = await db
    .selectFrom('exports')
    .select('rows')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await close()
  process.send!({ rows, ...measured })
  process.disconnect!()
})
process.send!('ready')
