import assert from 'node:assert/strict'
import { rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findRunning } from '../../../server/src/database/embedded/pid-file.ts'
import { preparePlace } from '../../../server/src/database/embedded/places.ts'
import { connectEmbedded, startEmbedded } from '../../../server/src/database/embedded.ts'
import { ask, makeFolder } from '../../support/holder.ts'

let folder: Awaited<ReturnType<typeof makeFolder>>
let dataDir: string
const isRunning = () => findRunning(join(dataDir, 'postgres')) !== null
before(async () => {
  folder = await makeFolder()
  dataDir = join(folder.path, 'data')
})
after(() => folder.remove(dataDir))

test('a command alone starts PostgreSQL and stops it again', async () => {
  const command = await connectEmbedded({ dataDir })
  assert.equal(command.adopted, false)
  assert.equal((await ask(command.connectionString, 'select 1')).length, 1)
  await Promise.all([command.stop(), command.stop()])
  assert.equal(isRunning(), false)
})

test('a command beside a server leaves it running', async () => {
  const server = await startEmbedded({ dataDir })
  const command = await connectEmbedded({ dataDir })
  assert.equal(command.adopted, true)
  assert.equal(command.connectionString, server.connectionString)
  await command.stop()
  assert.equal((await ask(server.connectionString, 'select 1')).length, 1)
  await server.stop()
  assert.equal(isRunning(), false)
})

test('whoever is last stops it, be it the server or the command', async () => {
  const command = await connectEmbedded({ dataDir })
  const server = await startEmbedded({ dataDir })
  await command.stop()
  assert.equal(isRunning(), true)

  const later = await connectEmbedded({ dataDir })
  await server.stop()
  assert.equal((await ask(later.connectionString, 'select 1')).length, 1)
  await later.stop()
  assert.equal(isRunning(), false)
})

test('one that comes while the last is stopping waits and starts it anew', async () => {
  const first = await startEmbedded({ dataDir })
  const [, second] = await Promise.all([first.stop(), startEmbedded({ dataDir })])
  assert.equal((await ask(second.connectionString, 'select 1')).length, 1)
  await second.stop()
})

test('one whose folder for the socket is taken away by who stops the last is started once more', async () => {
  const { socketDir } = preparePlace(dataDir)
  let taken = 0
  const stopping = setInterval(() => {
    try {
      rmdirSync(socketDir)
      if (++taken === 2) clearInterval(stopping)
    } catch {
      // It is not there, or in use.
    }
  })
  const server = await startEmbedded({ dataDir })
  clearInterval(stopping)
  assert.ok(taken > 0)
  assert.equal((await ask(server.connectionString, 'select 1')).length, 1)
  await server.stop()
})

test('it is durable, UTF-8 with case for every letter, on a socket only, and ignores PG* variables', async () => {
  Object.assign(process.env, { PGUSER: 'nobody', PGPORT: '1', PGSSLMODE: 'require', PGDATABASE: 'none' })
  const { connectionString, stop } = await connectEmbedded({ dataDir })
  const [row] = await ask(
    connectionString,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
       current_setting('server_encoding') as encoding, lower('É') as lower, current_setting('TimeZone') as zone`,
  )
  assert.deepEqual(row, { fsync: 'on', addresses: '', encoding: 'UTF8', lower: 'é', zone: 'UTC' })
  await stop()
})
