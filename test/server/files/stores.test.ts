import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { folderStore, incomingFolder, sweepIncoming } from '../../../server/src/files/stores/folder.ts'
import { ContentGone } from '../../../server/src/files/stores/gone.ts'
import { s3Store } from '../../../server/src/files/stores/s3.ts'
import type { FileStore } from '../../../server/src/files/stores/store.ts'
import { newId } from '../../../server/src/http/ids.ts'
import { spool } from '../../../server/src/http/spool.ts'
import { bucket, keys, region, startS3 } from '../../support/s3-double.ts'

let dataDir: string
let s3: Awaited<ReturnType<typeof startS3>>
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portal-stores-'))
  s3 = await startS3()
})
after(async () => {
  await s3.close()
  await rm(dataDir, { recursive: true })
})

async function* pieces(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}
const incoming = (...parts: string[]) => spool(pieces(...parts), incomingFolder({ dataDir }))
const read = async (store: FileStore, key: string) => (await buffer(await store.get(key))).toString()
const config = () => ({ endpoint: s3.endpoint, bucket, region, ...keys })

const stores: [name: string, open: () => FileStore][] = [
  ['the folder', () => folderStore({ dataDir })],
  ['S3', () => s3Store(config())],
]
for (const [name, open] of stores)
  describe(name, () => {
    test('gives back what it was given, until it is removed', async () => {
      const store = open()
      const key = newId('file')
      const content = await incoming('one ', 'and two')
      await store.put(key, content)
      await content.discard()
      assert.equal(await read(store, key), 'one and two')
      await store.remove(key)
      await assert.rejects(store.get(key), ContentGone)
      await assert.rejects(store.get(key, 4), ContentGone)
      await assert.doesNotReject(store.remove(key))
    })

    test('gives back the rest from a byte on', async () => {
      const store = open()
      const key = newId('file')
      const content = await incoming('one ', 'and two')
      await store.put(key, content)
      await content.discard()
      assert.equal((await buffer(await store.get(key, 4))).toString(), 'and two')
    })

    test('takes the same content again', async () => {
      const store = open()
      const key = newId('file')
      for (const text of ['first', 'second']) {
        const content = await incoming(text)
        await store.put(key, content)
        await content.discard()
      }
      assert.equal(await read(store, key), 'second')
    })
  })

describe('the folder', () => {
  test('is for its owner’s eyes only, and holds nothing half written', async () => {
    const key = newId('file')
    const content = await incoming('text')
    await folderStore({ dataDir }).put(key, content)
    const path = join(dataDir, 'files', key.slice(-2), key)
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    assert.equal((await stat(join(path, '..'))).mode & 0o777, 0o700)
    await assert.rejects(stat(content.path))
  })

  test('what a killed process has left of an upload is removed after an hour', async () => {
    const [old, young] = [await incoming('old'), await incoming('young')]
    const now = Temporal.Now.instant()
    const long = new Date(now.subtract({ hours: 2 }).epochMilliseconds)
    await utimes(old.path, long, long)
    await sweepIncoming({ dataDir }, now.subtract({ hours: 1 }).toString())
    const left = await readdir(incomingFolder({ dataDir }))
    assert.deepEqual(left, [young.path.split('/').at(-1)])
    await young.discard()
    await sweepIncoming({ dataDir: join(dataDir, 'never was') }, now.toString())
  })

  test('a body that breaks off leaves nothing', async () => {
    async function* broken() {
      yield Buffer.from('begun')
      throw new Error('gone')
    }
    await assert.rejects(spool(broken(), incomingFolder({ dataDir })), /gone/)
    assert.deepEqual(await readdir(incomingFolder({ dataDir })), [])
  })
})

describe('S3', () => {
  test('refuses a wrong key, and content that was changed on its way', async () => {
    const key = newId('file')
    const content = await incoming('text')
    await assert.rejects(
      s3Store({ ...config(), secretAccessKey: 'wrong' }).put(key, content),
      /answered PUT with 403/,
    )
    await writeFile(content.path, 'tExt')
    await assert.rejects(s3Store(config()).put(key, content), /answered PUT with 403/)
    await content.discard()
  })

  test('takes nothing for gone because its bucket is not found', async () => {
    await assert.rejects(
      s3Store({ ...config(), bucket: 'elsewhere' }).get(newId('file')),
      (error: Error) => !(error instanceof ContentGone) && /answered GET with 404/.test(error.message),
    )
  })

  test('says that it is away, and never a key', async () => {
    s3.fail(true)
    await assert.rejects(s3Store(config()).get('file_x'), (error: Error) => {
      assert.equal(error.message.includes(keys.secretAccessKey), false)
      return /answered GET with 503/.test(error.message)
    })
    s3.fail(false)
  })
})
