import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { isUnavailable } from './connect.ts'
import {
  createCluster,
  ensureRunning,
  leaveSocketDir,
  type Settings,
  stopCluster,
  user,
} from './embedded/cluster.ts'
import { explain } from './embedded/explain.ts'
import { type Keeper, keep, type Role } from './embedded/keeper.ts'
import { type Place, preparePlace } from './embedded/places.ts'

export type EmbeddedOptions = {
  dataDir: string
  /** Told in a sentence what happens to the database while it is in use. */
  log?: (text: string) => void
  /** Settings of PostgreSQL on top of ours, for a database that is started here. */
  settings?: Settings
}

export type Embedded = {
  connectionString: string
  socketDir: string
  port: number
  /** Whether PostgreSQL was running already. */
  adopted: boolean
  /** Ends the use. The last user stops PostgreSQL; close your own connections before. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * The database of a server without DATABASE_URL: a durable PostgreSQL on a socket. It is started, or one that
 * outlived a killed server is adopted; and while in use it is started again whenever it dies.
 * @throws StartError in plain words: another server uses the folder, the disk is full, …
 */
export function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return open('server', options)
}

/** The same database for a command beside the server, or without one: then it runs until `stop`. */
export function connectEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return open('command', options)
}

type Opened = { keeper: Keeper; adopted: boolean; socketDir: string; port: number }

async function open(
  role: Role,
  { dataDir, log = () => undefined, settings = {} }: EmbeddedOptions,
): Promise<Embedded> {
  const place = preparePlace(dataDir)
  const slow = setTimeout(
    () => log(`PostgreSQL takes its time, as after a crash. Its log is ${place.logFile}.`),
    5000,
  )
  const opening = createCluster(place)
    .then(() => occupy(role, place, settings))
    .catch(error => {
      leaveSocketDir(place)
      throw explain(error, place.dataDir)
    })
  let { keeper, ...found } = await opening.finally(() => clearTimeout(slow))
  if (found.adopted && role === 'server') log('Using the embedded PostgreSQL that is running already.')

  // Where it was before, as others hold its address.
  const again: Place = { ...place, socketDir: found.socketDir }
  let stopping: Promise<void> | null = null
  let restarting: Promise<void> = Promise.resolve()
  const watch = () => {
    keeper.lost.then(() => {
      if (!stopping) restarting = restart()
    })
  }
  const restart = async () => {
    log(`The embedded PostgreSQL is gone: starting it again. Its log is ${place.logFile}.`)
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        keeper = (await occupy(role, again, settings)).keeper
        log('The embedded PostgreSQL is back.')
        return watch()
      } catch (error) {
        log(`The embedded PostgreSQL does not start: ${error instanceof Error ? error.message : error}`)
        await sleep(wait)
      }
    }
  }
  watch()

  const stop = async () => {
    await restarting
    const alone = await keeper.leave().catch(() => true)
    if (alone) await stopCluster(again)
    await keeper.close()
  }
  const embedded = {
    ...found,
    connectionString: addressOf(found, 'portal'),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
  await createDatabase(keeper).catch(async error => {
    await embedded.stop()
    throw explain(error, place.dataDir)
  })
  return embedded
}

/** Starts or finds PostgreSQL, and holds it. Tries anew when it goes away in between. */
async function occupy(role: Role, place: Place, settings: Settings): Promise<Opened> {
  for (let tries = 0; ; tries += 1) {
    const { adopted, socketDir, port, pid } = await ensureRunning(place, settings)
    try {
      const keeper = await keep(addressOf({ socketDir, port }, 'postgres'), role, place.dataDir)
      if (keeper) return { keeper, adopted, socketDir, port }
    } catch (error) {
      if (!isUnavailable(error) || tries >= 50) throw explain(error, place.dataDir)
      if (tries >= 20 && (error as { code?: string }).code === 'ENOENT')
        throw new StartError(
          `PostgreSQL (process ${pid}) runs on the data folder ${place.dataDir}, but its socket in ${socketDir} is gone. End it with "kill -INT ${pid}", then start again.`,
        )
    }
    await sleep(100)
  }
}

async function createDatabase({ client }: Keeper): Promise<void> {
  const { rowCount } = await client.query(`select from pg_database where datname = 'portal'`)
  if (rowCount) return
  await client.query('create database portal').catch(error => {
    // 42P04: another process has just created it.
    if (error.code !== '42P04') throw error
  })
}

/** Complete in itself, so that PGUSER, PGSSLMODE and their like have no say. */
const addressOf = ({ socketDir, port }: { socketDir: string; port: number }, database: string): string =>
  `postgresql:///${database}?host=${encodeURIComponent(socketDir)}&port=${port}&user=${user}&sslmode=disable`
