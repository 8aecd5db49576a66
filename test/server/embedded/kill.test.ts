import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findRunning } from '../../../server/src/database/embedded/pid-file.ts'
import { ask, type Holder, hold, makeFolder, mustHold } from '../../support/holder.ts'
import { until } from '../../support/until.ts'

let folder: Awaited<ReturnType<typeof makeFolder>>
let dataDir: string
const running = () => findRunning(join(dataDir, 'postgres'))
before(async () => {
  folder = await makeFolder()
  dataDir = join(folder.path, 'data')
})
after(() => folder.remove(dataDir))

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} ends the holder and PostgreSQL with it`, async () => {
    const holder = await mustHold(dataDir)
    assert.equal(holder.adopted, false)
    assert.ok(running())
    assert.equal(await holder.end(signal), 0)
    assert.equal(running(), null)
  })

test('what a killed holder leaves is adopted, data and all, and stopped cleanly later', async () => {
  const killed = await mustHold(dataDir)
  await ask(killed.connectionString, 'create table kept as select 7 as n')
  const pid = running()?.pid
  assert.equal(await killed.end('SIGKILL'), 'SIGKILL')
  assert.equal(running()?.pid, pid)

  const next = await mustHold(dataDir)
  assert.equal(next.adopted, true)
  assert.equal(running()?.pid, pid)
  assert.deepEqual(await ask(next.connectionString, 'select n from kept'), [{ n: 7 }])
  assert.equal(await next.end('SIGTERM'), 0)
  assert.equal(running(), null)
})

test('a second live server is refused in one sentence, and the first goes on', async () => {
  const first = await mustHold(dataDir)
  const second = await hold(dataDir)
  assert.ok('stderr' in second)
  assert.equal(second.code, 1)
  assert.match(
    second.stderr,
    /^Another portal server \(process \d+\) is using this data folder: .*PORTAL_DATA_DIR\.$/,
  )
  assert.deepEqual(await ask(first.connectionString, 'select 1 as n'), [{ n: 1 }])
  await first.end('SIGTERM')
})

test('of two first starts at once one serves and the other is refused', async () => {
  const both = await Promise.all([hold(join(folder.path, 'race')), hold(join(folder.path, 'race'))])
  const served = both.filter((one): one is Holder => 'end' in one)
  assert.equal(served.length, 1, JSON.stringify(both))
  assert.equal(await served[0]?.end('SIGTERM'), 0)
})

test('PostgreSQL killed under the holder comes back by itself, with what was committed', async () => {
  const holder = await mustHold(dataDir)
  await ask(holder.connectionString, 'create table committed as select 8 as n')
  const pid = running()?.pid ?? 0
  process.kill(pid, 'SIGKILL')
  await until(() => (running()?.pid ?? pid) !== pid && holder.log.some(text => text.includes('is back')))
  assert.deepEqual(await ask(holder.connectionString, 'select n from committed'), [{ n: 8 }])
  assert.equal(await holder.end('SIGTERM'), 0)
  assert.equal(running(), null)
})

test('both killed: the next start recovers', async () => {
  const holder = await mustHold(dataDir)
  await ask(holder.connectionString, 'create table recovered as select 9 as n')
  const pid = running()?.pid ?? 0
  await holder.end('SIGKILL')
  process.kill(pid, 'SIGKILL')
  const next = await mustHold(dataDir)
  assert.equal(next.adopted, false)
  assert.deepEqual(await ask(next.connectionString, 'select n from recovered'), [{ n: 9 }])
  await next.end('SIGTERM')
})
