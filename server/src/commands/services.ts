import { type Config, readConfig } from '../config.ts'
import { connect } from '../database/connect.ts'
import { connectEmbedded } from '../database/embedded.ts'
import { migrateToLatest } from '../database/migrate.ts'
import { makeLive } from '../events/live.ts'
import { systemClock } from '../http/clock.ts'
import type { Services } from '../http/context.ts'
import { makeLog } from '../log.ts'
import { ensureSettings } from '../settings/actions.ts'

export type Opened = Services & { close(): Promise<void> }

/** Connects to a database that may be new: migrates it and makes sure that it has its settings. */
export async function openServices(config: Config, connectionString: string): Promise<Opened> {
  const log = makeLog(config.logLevel)
  await migrateToLatest(connectionString)
  const { db, reads, close } = connect(connectionString, {
    onLost: error => log.warn({ error: String(error) }, 'a database connection was lost'),
  })
  await ensureSettings(db, { mode: config.mode, now: systemClock.now() })
  const live = makeLive({ db, clock: systemClock, log }, connectionString)
  return {
    db,
    reads,
    clock: systemClock,
    config,
    log,
    live,
    async close() {
      await live.close()
      await close()
    },
  }
}

/**
 * For commands: the database of DATABASE_URL, else the embedded one, which is started when it is not running and
 * stopped again afterwards.
 */
export async function withServices<T>(work: (services: Opened) => Promise<T>): Promise<T> {
  const config = readConfig()
  const embedded = config.databaseUrl ? null : await connectEmbedded({ dataDir: config.dataDir })
  try {
    const services = await openServices(config, config.databaseUrl ?? embedded!.connectionString)
    try {
      return await work(services)
    } finally {
      await services.close()
    }
  } finally {
    await embedded?.stop()
  }
}
