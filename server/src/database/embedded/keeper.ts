import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartError } from '../../start-error.ts'

/** Two advisory locks in the database `postgres`: one server at a time; and everybody who uses it, shared. */
const serverLock = 1886351988
const usersLock = serverLock + 1

/** Servers exclude one another; commands such as an import run beside a server. */
export type Role = 'server' | 'command'

/**
 * A connection kept for as long as the database is in use. What it holds goes with it, however this process
 * ends: so a database without a keeper is an orphan, and one with a server's keeper is taken.
 */
export type Keeper = {
  client: pg.Client
  /** Resolves when the connection is gone. */
  lost: Promise<void>
  /** Ends the use. @returns whether nobody else is left; then nobody new is let in either until `close` */
  leave(): Promise<boolean>
  close(): Promise<void>
}

/**
 * @returns null while the last user is stopping the database: it has to be started anew
 * @throws StartError when it is a second server
 */
export async function keep(connectionString: string, role: Role, dataDir: string): Promise<Keeper | null> {
  const client = new pg.Client({
    connectionString,
    application_name: `portal ${role}, process ${process.pid}`,
    connectionTimeoutMillis: 5000,
  })
  const lost = new Promise<void>(resolve => {
    client.on('end', resolve)
    client.on('error', () => resolve())
  })
  const close = () => client.end().catch(() => undefined)
  const ask = async (text: string): Promise<boolean> =>
    (await client.query({ text, rowMode: 'array' })).rows[0]?.[0]
  await client.connect()
  try {
    if (!(await ask(`select pg_try_advisory_lock_shared(${usersLock})`))) {
      await close()
      return null
    }
    // PostgreSQL may need a moment to notice that the server before this one was killed.
    for (
      let tries = 0;
      role === 'server' && !(await ask(`select pg_try_advisory_lock(${serverLock})`));
      tries += 1
    ) {
      if (tries === 10) throw await taken(client, dataDir)
      await sleep(100)
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    client,
    lost,
    close,
    leave: async () => {
      await client.query(`select pg_advisory_unlock_shared(${usersLock})`)
      return ask(`select pg_try_advisory_lock(${usersLock})`)
    },
  }
}

async function taken(client: pg.Client, dataDir: string): Promise<StartError> {
  const { rows } = await client.query(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = ${serverLock} and granted`,
  )
  const holder = /process \d+/.exec(rows[0]?.application_name)
  return new StartError(
    `Another portal server${holder ? ` (${holder})` : ''} is using this data folder: ${dataDir}. Stop it first, or give this one a folder of its own with PORTAL_DATA_DIR.`,
  )
}
