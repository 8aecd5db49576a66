import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runPortal } from '../../support/portal-process.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let folder: string

before(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'portal-import-'))
})
after(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const portal = (...args: string[]) =>
  runPortal(['import', ...args], server.connectionString, {
    PORTAL_DATA_DIR: server.services.config.dataDir,
    INIT_CWD: folder,
  }).ended
const names = async () =>
  (await server.db.selectFrom('customers').select('name').orderBy('name').execute()).map(row => row.name)

test('the command imports files one after the other and ends with a table', async () => {
  const { body: partner } = await server.request('POST', '/v1/partners', {
    key: server.vendorKey,
    body: { name: 'Reseller' },
  })
  await writeFile(join(folder, 'a.csv'), 'external_id,name,country\n1,Acme,BE\n2,Wrong,Belgium\n')
  await writeFile(join(folder, 'b.ndjson'), '{"external_id":"3","name":"Lumen","country":"BE"}\n')
  await writeFile(join(folder, 'c.csv'), 'external_id,nom,country\n')

  const dry = await portal('customers', '--dry-run', 'b.ndjson')
  assert.deepEqual([dry.code, await names()], [0, []])
  assert.match(dry.stdout, /b\.ndjson +succeeded \(dry run\) +1 +0 +0 +0/)

  const done = await portal('customers', '--partner', partner.id, 'a.csv', 'b.ndjson', 'c.csv')
  assert.equal(done.code, 1)
  assert.match(done.stdout, /a\.csv +succeeded +1 +0 +0 +1\n {2}line 3: #\/country must match pattern/)
  assert.match(done.stdout, /b\.ndjson +succeeded +1 +0 +0 +0/)
  assert.match(done.stdout, /c\.csv +refused *\n {2}#\/nom is no column of customers/)
  assert.deepEqual(await names(), ['Acme', 'Lumen'])
  const acme = await server.db
    .selectFrom('customers')
    .select(['partner_id', 'partner_external_id'])
    .where('name', '=', 'Acme')
    .executeTakeFirstOrThrow()
  assert.deepEqual(acme, { partner_id: partner.id, partner_external_id: '1' })

  await writeFile(join(folder, 'd.csv'), 'external_id,name,country\n4,Wrong,Belgium\n')
  const nothing = await portal('customers', 'd.csv')
  assert.match(nothing.stdout, /d\.csv +succeeded +0 +0 +0 +1/)
  assert.equal(nothing.code, 1)
})

test('what cannot be is said in a sentence', async () => {
  const missing = await portal('customers', 'nowhere.csv')
  assert.match(missing.stderr, /There is no file .*nowhere\.csv/)
  assert.match((await portal('customers', '--partner', 'par_x', 'a.csv')).stderr, /There is no partner par_x/)
  assert.match(
    (await portal('--dry-run', 'a.csv')).stderr,
    /--dry-run and --partner go with one of customers/,
  )
})
