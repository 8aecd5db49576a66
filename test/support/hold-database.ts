import { defaultDataDir } from '../../server/src/database/embedded/places.ts'
import { startEmbedded } from '../../server/src/database/embedded.ts'
import { StartError } from '../../server/src/start-error.ts'

/**
 * A process that holds an embedded database, for tests that kill it: `node hold-database.ts <data folder>`.
 * Prints one line of JSON once the database is up, and stops on SIGTERM or SIGINT.
 */
const say = (line: object) => console.log(JSON.stringify(line))
try {
  const database = await startEmbedded({
    dataDir: process.argv[2] ?? defaultDataDir(),
    log: text => say({ log: text }),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await database.stop()
      say({ stopped: true })
      process.exit(0)
    })
  const { connectionString, adopted } = database
  say({ connectionString, adopted, pid: process.pid })
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
