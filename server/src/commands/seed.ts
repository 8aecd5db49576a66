import { parseArgs } from 'node:util'
import { loadDemo } from '../database/demo/load.ts'
import { isEmpty } from '../database/demo/queries.ts'
import { StartError } from '../start-error.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  seed --demo   load the demo data into an empty database`

/** @throws when data is there already, in live mode, or without `--demo` */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
  if (!values.demo) throw new StartError(usage)
  await withServices(async services => {
    if (services.config.mode === 'live') throw new Error('Demo data is for sandbox mode only.')
    if (!(await isEmpty(services.db)))
      throw new Error('The database has customers already; demo data goes into an empty one.')
    await loadDemo(services, text => console.log(text))
  })
}
