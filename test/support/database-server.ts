import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../server/src/database/embedded.ts'

/**
 * A PostgreSQL for tests in a temporary folder of its own, with the template that each test file's database is
 * cloned from. Prints its address as one line of JSON, and runs until its standard input is closed: so it goes
 * with the process that started it, however that ends.
 */
const folder = await mkdtemp(join(tmpdir(), 'portal-test-'))
// Where root runs the tests, PostgreSQL's own user has to pass through.
await chmod(folder, 0o755)
const database = await startEmbedded({
  dataDir: join(folder, 'data'),
  // A crash of the machine may well cost a test database.
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
})

const stop = async () => {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
  process.exit()
}
process.stdin.on('end', stop).resume()
// Ctrl-C reaches the whole group; the one that started this closes its input once it has ended.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', stop)

try {
  const address = (name: string) => database.connectionString.replace('/portal?', `/${name}?`)
  const client = new pg.Client(address('postgres'))
  await client.connect()
  await client.query('create database portal_template')
  const migrate = new URL('../../server/src/database/migrate.ts', import.meta.url)
  if (existsSync(migrate)) await (await import(migrate.href)).migrateToLatest(address('portal_template'))
  // Nobody may connect to it from here on: a database with connections cannot be cloned.
  await client.query('alter database portal_template is_template true allow_connections false')
  await client.end()
  console.log(JSON.stringify({ connectionString: address('postgres') }))
} catch (error) {
  console.error(error)
  process.exitCode = 1
  await stop()
}
