import type { Kysely, Transaction } from 'kysely'
import type { Config } from '../config.ts'
import type { Reads } from '../database/connect.ts'
import type { Database } from '../database/schema.ts'
import type { Live } from '../events/live.ts'
import type { Clock } from './clock.ts'
import type { Scope } from './scope.ts'

export type Db = Kysely<Database>
export type Trx = Transaction<Database>

/** What the server as a whole has. */
export type Services = { db: Db; reads: Reads; clock: Clock; config: Config; log: Log; live: Live }
export type Log = {
  info(fields: object, text?: string): void
  warn(fields: object, text?: string): void
  error(fields: object, text?: string): void
}

/** What one request has. */
export type Context<S extends Scope = Scope> = Services & {
  scope: S
  requestId: string
  /** Address of the caller, for limits on signing in. */
  address: string
  method: string
  origin: string | null
  userAgent: string | null
  /** Who asks under which Idempotency-Key: a later try of the same request finds by it what this one has left. */
  attempt: string | null
  /**
   * Runs `work` in one transaction together with the completion of the request's idempotency key: either all
   * of it happened and the answer is kept, or none of it.
   */
  write<R extends Answer>(work: (trx: Trx) => Promise<R>): Promise<R>
}

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }
