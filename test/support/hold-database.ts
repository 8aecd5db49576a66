import { type EmbeddedLog, startEmbedded } from '../../server/src/database/embedded.ts'
import { StartError } from '../../server/src/start-error.ts'

/**
 * A process that holds an embedded database, for tests that kill it: `node hold-database.ts <data folder>`.
 * Prints one line of JSON once the database is up, and stops on SIGTERM or SIGINT.
 */
const say = (line: object) => console.log(JSON.stringify(line))
const log: EmbeddedLog = {
  info: (_, text) => say({ log: text }),
  warn: (_, text) => say({ log: text }),
  error: (fields, text) => say({ log: text, ...fields }),
}

try {
  const database = await startEmbedded({ dataDir: process.argv[2] ?? '', log })
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
