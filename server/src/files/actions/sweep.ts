import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import * as queries from '../queries/write.ts'
import { sweepIncoming } from '../stores/folder.ts'
import { openStore } from '../stores/store.ts'

const looseSeconds = 86_400
/** Longer than any upload takes to be done. */
const unfinishedSeconds = 3600
/** Of one round. */
const batch = 500

/**
 * Removes uploads that no message has named for a day, and contents without a file: of those, of uploads that were taken
 * back, and of uploads that a killed process has left half done.
 */
export async function sweepFiles({
  db,
  clock,
  config,
  log,
}: Pick<Services, 'db' | 'clock' | 'config' | 'log'>) {
  const now = clock.now()
  const unfinished = later(now, -unfinishedSeconds)
  await queries.sweepLoose(db, later(now, -looseSeconds))
  const contents = await queries.findOwnerless(db, unfinished, batch)
  const gone: string[] = []
  for (const { key, store } of contents)
    try {
      await openStore(config, store).remove(key)
      gone.push(key)
    } catch (error) {
      log.warn({ key, error: String(error) }, 'the content of a file could not be removed')
    }
  await queries.forgetContents(db, gone)
  await sweepIncoming(config, unfinished)
}
