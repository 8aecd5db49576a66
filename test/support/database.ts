import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export type TestDatabase = { connectionString: string; drop(): Promise<void> }

let own: Promise<string> | undefined

/**
 * A database of one's own, migrated and empty: a clone of the run's template. The run's server is at
 * TEST_DATABASE_URL; without it (`node --test FILE`) one is started, and goes when this process does.
 * @param setting of all its connections, as `enable_seqscan = off`
 */
export async function createTestDatabase(setting?: string): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_URL
  if (!given) own ??= startServer()
  const server = given || (await own!)
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await command(server, `create database ${name} template portal_template`)
  if (setting) await command(server, `alter database ${name} set ${setting}`)
  const [address, parameters] = server.split('?')
  return {
    connectionString: `${address?.replace(/[^/]*$/, name)}${parameters ? `?${parameters}` : ''}`,
    drop: () => command(server, `drop database if exists ${name} with (force)`),
  }
}

async function command(server: string, text: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** @returns the address of its database `postgres` */
async function startServer(): Promise<string> {
  const script = fileURLToPath(new URL('database-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    release(child)
    return JSON.parse(line).connectionString
  }
  throw new Error('The test database did not start: see above.')
}

/** Lets this process end while the child runs; that closes the child's input, and the child ends too. */
function release(child: ChildProcess): void {
  child.unref()
  for (const stream of [child.stdin, child.stdout] as (Writable & Readable & { unref?(): void })[])
    stream.unref?.()
}
