import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../server/src/database/embedded.ts'
import { migrateToLatest } from '../../server/src/database/migrate.ts'

/** Runs what is measured by itself on a new database, where nothing else has happened, with its data folder. */
export async function withOwnDatabase(
  work: (connectionString: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
  // The database has a user of its own when this runs as root.
  await chmod(folder, 0o755)
  const { connectionString, stop } = await startEmbedded({ dataDir: folder, log: () => {} })
  try {
    await migrateToLatest(connectionString)
    await work(connectionString, folder)
  } finally {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}
