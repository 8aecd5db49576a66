import { parseArgs } from 'node:util'
import { withServices } from './services.ts'

/** Brings the database up to date and says so. */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args })
  await withServices(async () => console.log('The database is up to date.'))
}
