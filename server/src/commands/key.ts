import { parseArgs } from 'node:util'
import type { components } from '../../../openapi.d.ts'
import { createApiKey, revokeApiKey, rotateApiKey } from '../api-keys/actions.ts'
import { listApiKeys } from '../api-keys/queries.ts'
import { system } from '../http/scope.ts'
import { StartError } from '../start-error.ts'
import { columns, given, manage, mostListed } from './managing.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  key list [--partner ID]         secret keys in force, the newest first
  key create [--name NAME] [--partner ID] [--scope SCOPE …] [--expires-at INSTANT]
                                  a new key, whose secret is shown once
  key rotate ID [--overlap-hours N]
                                  a new secret, shown once; those before it end after 24 hours, or N
  key revoke ID                   end a key at once`

const options = {
  name: { type: 'string' },
  partner: { type: 'string' },
  scope: { type: 'string', multiple: true },
  'expires-at': { type: 'string' },
  'overlap-hours': { type: 'string' },
} as const

/** Makes, lists, rotates and revokes secret keys. */
export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [what = '', id, ...more] = positionals
  if (more.length > 0 || (id !== undefined) !== ['rotate', 'revoke'].includes(what))
    throw new StartError(usage)
  if (what === 'list') return list(values.partner)
  if (what === 'create')
    return create(
      given({
        name: values.name ?? 'Command line',
        partner_id: values.partner,
        scopes: values.scope,
        expires_at: values['expires-at'],
      }),
    )
  if (id === undefined) throw new StartError(usage)
  if (what === 'rotate') return rotate(id, values['overlap-hours'])
  await manage('revokeApiKey', undefined, (trx, now) => revokeApiKey(trx, id, now))
  console.log('The key has ended.')
}

async function list(partner_id: string | undefined): Promise<void> {
  const rows = await withServices(({ db, reads }) =>
    listApiKeys(db, reads, given({ partner_id }), null, mostListed),
  )
  const used = (at: string | null) => (at === null ? 'never used' : `used ${at.slice(0, 16)}Z`)
  console.log(
    columns(
      rows.map(key => [
        key.id,
        `…${key.hint}`,
        used(key.last_used_at),
        key.expires_at === null ? 'no end' : `until ${key.expires_at.slice(0, 16)}Z`,
        key.partner_id ?? 'vendor',
        key.name,
        key.scopes.join(' '),
      ]),
    ),
  )
}

/** @param body checked by the contract before it is used */
async function create(body: object): Promise<void> {
  const request = body as components['schemas']['ApiKeyCreate']
  show(await manage('createApiKey', body, (trx, now) => createApiKey(trx, system, now, request)))
}

async function rotate(id: string, hours = '24'): Promise<void> {
  const body = { overlap_hours: Number(hours) }
  show(
    await manage('rotateApiKey', body, (trx, now) =>
      rotateApiKey(trx, system, now, { id, overlapHours: body.overlap_hours }),
    ),
  )
}

const show = ({ secret }: { secret: string }): void =>
  console.log(`${secret}\nKeep it now: it is not shown again.`)
