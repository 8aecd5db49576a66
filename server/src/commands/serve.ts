import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { openServices } from './services.ts'
import { serveUntilStopped } from './serving.ts'

/** The API alone, on a database that somebody else runs. */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args })
  const config = readConfig()
  if (!config.databaseUrl)
    throw new Error('Set DATABASE_URL, or use `npm start` to try everything on this machine.')
  const services = await openServices(config, config.databaseUrl)
  try {
    await serveUntilStopped(services, {
      site: false,
      announce: () => services.log.info({ url: config.publicUrl }, 'serving'),
    })
  } finally {
    await services.close()
  }
}
