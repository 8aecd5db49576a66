import { parseArgs } from 'node:util'
import { createApiKey } from '../api-keys/actions.ts'
import { makeScope } from '../http/scope.ts'
import { withServices } from './services.ts'

/** Makes a secret key for the vendor, or for one partner, and shows it once. */
export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string', default: 'Command line' }, partner: { type: 'string' } },
  })
  if (positionals[0] !== 'create') throw new Error('Say: key create [--name NAME] [--partner ID]')
  await withServices(async ({ db, clock }) => {
    const { secret } = await db.transaction().execute(trx =>
      createApiKey(trx, makeScope({ kind: 'vendor', key_id: 'command', scopes: ['*'] }), clock.now(), {
        name: values.name,
        partner_id: values.partner,
      }),
    )
    console.log(`${secret}\nKeep it now: it is not shown again.`)
  })
}
