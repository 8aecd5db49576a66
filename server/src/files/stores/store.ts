import type { Services } from '../../http/context.ts'
import type { Spooled } from '../../http/spool.ts'
import { folderStore } from './folder.ts'
import { s3Store } from './s3.ts'

/** Where the contents of uploads lie. Nothing of it is asked inside a transaction. */
export type FileStore = {
  /** Keeps a content for good: when this returns it survives a loss of power. May take the file itself. */
  put(key: string, content: Spooled): Promise<void>
  /**
   * @param from the first byte that is wanted, of those that are there
   * @throws ContentGone when it is not there; anything else when the store is away
   */
  get(key: string, from?: number): Promise<ReadableStream<Uint8Array>>
  /** Also of what is not there, or not any more. */
  remove(key: string): Promise<void>
}
export type StoreName = 'folder' | 's3'

/** Where new contents go. */
export const storeName = ({ files }: Services['config']): StoreName => (files.s3 === null ? 'folder' : 's3')

/**
 * One of the stores, also one that is not used for new contents any more.
 * @throws when it is not configured any more
 */
export function openStore(config: Services['config'], name: StoreName): FileStore {
  if (name === 'folder') return folderStore(config)
  if (config.files.s3 === null)
    throw new Error('a file lies in an S3 store, and FILES_S3_ENDPOINT is not set')
  return s3Store(config.files.s3)
}
