import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isUnavailable } from '../../../server/src/database/connect.ts'
import { connectEmbedded, startEmbedded } from '../../../server/src/database/embedded.ts'
import { StartError } from '../../../server/src/start-error.ts'
import { ask, makeFolder } from '../../support/holder.ts'

let folder: Awaited<ReturnType<typeof makeFolder>>
let dataDir: string
before(async () => {
  folder = await makeFolder()
  dataDir = join(folder.path, 'data')
  await (await connectEmbedded({ dataDir })).stop()
})
after(() => folder.remove(dataDir))

const refusal = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartError, String(error))
  assert.match(error.message, pattern)
  return true
}

/** A disk of its own for one test; needs root and a kernel that lets it. */
function mount(path: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', path], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
const unmount = (path: string) => execFileSync('umount', ['-l', path])

for (const megabytes of [1, 25])
  test(`a disk of ${megabytes} MB is full, and said to be`, async t => {
    const path = join(folder.path, `full${megabytes}`)
    await mkdir(path)
    if (!mount(path, `size=${megabytes}m,mode=755`)) return t.skip('no right to mount')
    try {
      await assert.rejects(
        startEmbedded({ dataDir: join(path, 'data') }),
        refusal(/^The disk with the data folder .* is full/),
      )
    } finally {
      unmount(path)
    }
  })

test('a disk that is full only by the time of the next start', async t => {
  const path = join(folder.path, 'filled')
  await mkdir(path)
  if (!mount(path, 'size=120m,mode=755')) return t.skip('no right to mount')
  try {
    const inside = join(path, 'data')
    await (await startEmbedded({ dataDir: inside })).stop()
    await writeFile(join(path, 'ballast'), Buffer.alloc(120_000_000)).catch(() => undefined)
    await assert.rejects(
      startEmbedded({ dataDir: inside }),
      refusal(/^The disk with the data folder .* is full/),
    )
  } finally {
    unmount(path)
  }
})

test('a disk that is full only for a while: writing may be tried again, and reading goes on', async t => {
  const path = join(folder.path, 'filling')
  await mkdir(path)
  if (!mount(path, 'size=120m,mode=755')) return t.skip('no right to mount')
  try {
    const { connectionString, stop } = await startEmbedded({ dataDir: join(path, 'data') })
    const write = () =>
      ask(connectionString, `insert into kept select repeat('x', 1000) from generate_series(1, 10000)`)
    const written = () => ask(connectionString, 'select count(*)::int as rows from kept')
    try {
      await ask(connectionString, 'create table kept (text text)')
      await writeFile(join(path, 'ballast'), Buffer.alloc(120_000_000)).catch(() => undefined)
      await assert.rejects(write(), error => isUnavailable(error))
      assert.deepEqual(await written(), [{ rows: 0 }])
      await rm(join(path, 'ballast'))
      await write()
      assert.deepEqual(await written(), [{ rows: 10_000 }])
    } finally {
      await stop()
    }
  } finally {
    unmount(path)
  }
})

test('a disk that is read-only by the time of the next start', async t => {
  const path = join(folder.path, 'frozen')
  await mkdir(path)
  if (!mount(path, 'size=120m,mode=755')) return t.skip('no right to mount')
  try {
    const inside = join(path, 'data')
    await (await startEmbedded({ dataDir: inside })).stop()
    execFileSync('mount', ['-o', 'remount,ro', path])
    await assert.rejects(startEmbedded({ dataDir: inside }), refusal(/is on a read-only disk/))
  } finally {
    unmount(path)
  }
})

test('a read-only disk', async t => {
  const path = join(folder.path, 'readonly')
  await mkdir(path)
  if (!mount(path, 'size=1m,ro')) return t.skip('no right to mount')
  try {
    await assert.rejects(startEmbedded({ dataDir: join(path, 'data') }), refusal(/is on a read-only disk/))
  } finally {
    unmount(path)
  }
})

test('a file in the place of the folder', async () => {
  const path = join(folder.path, 'file')
  await writeFile(path, '')
  await assert.rejects(startEmbedded({ dataDir: join(path, 'data') }), refusal(/is not a folder/))
})

test('data of another major version', async () => {
  const path = join(folder.path, 'old')
  await mkdir(join(path, 'postgres'), { recursive: true })
  await writeFile(join(path, 'postgres', 'PG_VERSION'), '15\n')
  await assert.rejects(startEmbedded({ dataDir: path }), refusal(/was written by PostgreSQL 15/))
})

test('a setting that PostgreSQL refuses names its reason and its log', async () => {
  const settings = { shared_buffers: 'plenty' }
  await assert.rejects(
    startEmbedded({ dataDir, settings }),
    refusal(/could not start: .*shared_buffers.*postgres\.log/),
  )
})

test('a file left by a crash that names a stranger who runs now does not keep it from starting', async () => {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const first = await connectEmbedded({ dataDir })
  const lines = (await readFile(file, 'utf8')).split('\n')
  await first.stop()
  await writeFile(file, [process.pid, ...lines.slice(1, 6), '', 'ready'].join('\n'))
  const { connectionString, adopted, stop } = await startEmbedded({ dataDir })
  assert.equal(adopted, false)
  assert.equal((await ask(connectionString, 'select 1')).length, 1)
  await stop()
})

test('a copy of a folder in use is not mistaken for the original', async () => {
  const original = await startEmbedded({ dataDir })
  const copy = join(folder.path, 'copy')
  await ask(original.connectionString, 'checkpoint')
  await cp(dataDir, copy, { recursive: true, filter: path => !/[\\/]postgresql-/.test(path) })
  if (process.getuid?.() === 0)
    execFileSync('chown', ['-R', '--reference', join(dataDir, 'postgres'), join(copy, 'postgres')])
  const second = await startEmbedded({ dataDir: copy })
  assert.equal(second.adopted, false)
  assert.notEqual(second.connectionString, original.connectionString)
  await Promise.all([second.stop(), original.stop()])
})
