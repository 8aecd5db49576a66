import { loadDemo } from '../database/demo/load.ts'
import { isEmpty } from '../database/demo/queries.ts'
import { withServices } from './services.ts'

/** @throws when data is there already, in live mode, or without `--demo` */
export async function run(args: string[]): Promise<void> {
  if (!args.includes('--demo')) throw new Error('Say what to load: seed --demo')
  await withServices(async services => {
    if (services.config.mode === 'live') throw new Error('Demo data is for sandbox mode only.')
    if (!(await isEmpty(services.db)))
      throw new Error('The database has customers already; demo data goes into an empty one.')
    await loadDemo(services, text => console.log(text))
  })
}
