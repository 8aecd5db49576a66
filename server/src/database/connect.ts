import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { announcing } from './listen.ts'
import { isStalePlan, naming } from './naming.ts'
import { openReads, type Reads } from './reads.ts'
import type { Database } from './schema.ts'
import { sessionSettings, types } from './types.ts'

export type { Reads }

export type Connected = {
  db: Kysely<Database>
  pool: pg.Pool
  /** Shared read connections, see `openReads`. */
  reads: Reads
  close(): Promise<void>
}

export type ConnectOptions = {
  /** Connections of the pool at most. */
  size?: number
  /** Called when an idle connection is lost. The pool replaces it by itself. */
  onLost?: (error: Error) => void
}

/**
 * Opens nothing yet: connections are made as they are needed. bigint becomes a safe integer or throws; numeric,
 * date, timestamp and interval (ISO 8601) stay text; timestamptz becomes RFC 3339 text in UTC.
 */
export function connect(connectionString: string, { size = 10, onLost }: ConnectOptions = {}): Connected {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: size,
    pipeline: true,
    connectionTimeoutMillis: 5000,
    application_name: 'portal',
    onConnect: async client => {
      await client.query(sessionSettings(30_000))
    },
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', error => onLost?.(error))
  // So would the loss of one in use, of which its query tells as well.
  pool.on('connect', client => client.on('error', () => undefined))
  const reads = openReads(connectionString)
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: naming(pool, { committed: announcing(pool) }) }),
  })
  return {
    db,
    pool,
    reads,
    async close() {
      await Promise.all([db.destroy(), reads.close()])
      if (!pool.ending) await pool.end()
    },
  }
}

/** Error codes of Node and SQLSTATEs that say "not now" and not "never so". */
const unavailable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '53100', // disk_full
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55000', // object_not_in_prerequisite_state
  '55P03', // lock_not_available: lock_timeout
  '57014', // query_canceled: statement_timeout
  '25006', // read_only_sql_transaction: a stand-by, in the middle of a failover
])
const unavailableText =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client (was closed|has encountered a connection error))/

/** Whether something was to be added to a customer who has moved to another partner meanwhile. */
const isOfMovedCustomer = (error: Error & { code?: string; constraint?: string }): boolean =>
  error.code === '23503' && /_customer_id_partner_id_fkey$/.test(error.constraint ?? '')

/** Whether the database was away, lost in the middle, or kept from it by others: the same may work in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  // ENOENT is the socket of a database that is not running, and not some file of ours.
  if (code === 'ENOENT') return syscall === 'connect'
  if (code !== undefined && (unavailable.has(code) || /^08...$/.test(code))) return true
  return (
    isStalePlan(error) ||
    isOfMovedCustomer(error) ||
    unavailableText.test(error.message) ||
    isUnavailable(error.cause)
  )
}
