import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ContentGone } from './gone.ts'
import type { FileStore } from './store.ts'

type Place = { dataDir: string }

const folderOf = ({ dataDir }: Place) => join(dataDir, 'files')

/** Where uploads wait: on the same disk, as they are moved and not copied. */
export const incomingFolder = (place: Place): string => join(folderOf(place), 'incoming')

/** Contents as files of the data folder, spread over folders by the random end of their keys. */
export function folderStore(place: Place): FileStore {
  const pathOf = (key: string) => join(folderOf(place), key.slice(-2), key)
  return {
    async put(key, content) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await sync(content.path)
      await rename(content.path, path)
      await sync(dirname(path))
    },
    async get(key, from = 0) {
      const file = await open(pathOf(key)).catch(error => {
        throw error.code === 'ENOENT' ? new ContentGone('the file is not in its folder') : error
      })
      return Readable.toWeb(file.createReadStream({ start: from })) as ReadableStream<Uint8Array>
    },
    remove: key => rm(pathOf(key), { force: true }),
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Removes what a killed process has left of uploads that came in before `before`. */
export async function sweepIncoming(place: Place, before: string): Promise<void> {
  const folder = incomingFolder(place)
  const names = await readdir(folder).catch(() => [])
  const oldest = Temporal.Instant.from(before).epochMilliseconds
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < oldest) await rm(path, { force: true })
  }
}
