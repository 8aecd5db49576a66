import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { makeLive } from '../../server/src/events/live.ts'
import type { Clock } from '../../server/src/http/clock.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import type { Services } from '../../server/src/http/context.ts'
import { hashSecret, newId, newSecret } from '../../server/src/http/ids.ts'
import { ensureSettings } from '../../server/src/settings/actions.ts'
import { createTestDatabase } from './database.ts'
import { eventFaults } from './event-faults.ts'
import { told } from './told.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
export type Reply = { status: number; body: any; headers: Headers; bytes: Uint8Array }
export type Ask = {
  key?: string
  token?: string
  body?: unknown
  headers?: Record<string, string>
}
export type TestServer = Awaited<ReturnType<typeof startTestServer>>

/** A clock that stands where a test puts it. */
export function testClock(start = systemClock.now()): Clock & { set(now: string): void } {
  let now = start
  return {
    now: () => now,
    set(next) {
      now = Temporal.Instant.from(next).toString({ smallestUnit: 'millisecond' })
    },
  }
}

/** The whole app on a database of its own, called in process; with a key of the vendor. */
export async function startTestServer(
  options: { clock?: Clock; env?: Record<string, string>; setting?: string } = {},
) {
  const database = await createTestDatabase(options.setting)
  const { db, reads, close } = connect(database.connectionString)
  const clock = options.clock ?? systemClock
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-'))
  const config = readConfig({
    PORTAL_DATA_DIR: folder,
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_CONTACT: '0',
    RATE_LIMIT_KEY: '0',
    PORTAL_MODE: 'sandbox',
    ...options.env,
  })
  const faults: object[] = []
  const log = { info() {}, warn() {}, error: (fields: object) => void faults.push(fields) }
  const live = makeLive({ db, clock, log }, database.connectionString)
  const services: Services = { db, reads, clock, config, log, live }
  await ensureSettings(db, { mode: 'sandbox', now: clock.now() })
  const app = makeApp(services)

  async function request(method: string, path: string, ask: Ask = {}): Promise<Reply> {
    if (path.startsWith('/v1/events')) await told(db)
    const headers = new Headers(ask.headers)
    const token = ask.key ?? ask.token
    if (token) headers.set('authorization', `Bearer ${token}`)
    let body: RequestInit['body']
    if (ask.body instanceof Uint8Array || typeof ask.body === 'string') body = ask.body as string
    else if (ask.body !== undefined) {
      body = JSON.stringify(ask.body)
      if (!headers.has('content-type')) headers.set('content-type', 'application/json')
    }
    const response = await app.fetch(new Request(`http://portal.test${path}`, { method, headers, body }))
    // A stream would be read until its session ends.
    const endless = /event-stream/.test(response.headers.get('content-type') ?? '')
    if (endless) await response.body?.cancel()
    const bytes = endless ? new Uint8Array() : new Uint8Array(await response.arrayBuffer())
    const json = /json/.test(response.headers.get('content-type') ?? '')
    const text = new TextDecoder().decode(bytes)
    return {
      status: response.status,
      body: json && text ? JSON.parse(text) : text,
      headers: response.headers,
      bytes,
    }
  }

  /** A secret key straight into the database. */
  async function makeKey(scopes: string[] = ['*'], partnerId: string | null = null): Promise<string> {
    const secret = newSecret('sk')
    const [id, created_at] = [newId('key'), clock.now()]
    const key = { id, partner_id: partnerId, name: 'test', hint: secret.slice(-4), scopes }
    await db
      .insertInto('api_keys')
      .values({ ...key, created_at, updated_at: created_at })
      .execute()
    await db
      .insertInto('api_key_secrets')
      .values({ secret_hash: hashSecret(secret), api_key_id: id, created_at })
      .execute()
    return secret
  }

  let invented = false
  return {
    app,
    db,
    services,
    clock,
    connectionString: database.connectionString,
    vendorKey: await makeKey(),
    makeKey,
    request,
    /** Errors that were answered with 500. */
    faults,
    /** Says that the test writes events that nothing in the portal would. */
    inventEvents() {
      invented = true
    },
    /** Also holds what happened against the contract, whatever the test was about. */
    async close() {
      const wrong = invented ? [] : await eventFaults(db)
      await live.close()
      await close()
      await database.drop()
      await rm(folder, { recursive: true })
      // What the test has not closed yet would keep its process running for ever.
      if (wrong.length > 0) setTimeout(() => process.exit(1), 5000).unref()
      assert.deepEqual(wrong, [])
    },
  }
}
