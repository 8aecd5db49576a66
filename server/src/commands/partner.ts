import { parseArgs } from 'node:util'
import { system } from '../http/scope.ts'
import { createPartner, updatePartner } from '../partners/actions.ts'
import { listPartners } from '../partners/queries.ts'
import { StartError } from '../start-error.ts'
import { columns, manage, mostListed } from './managing.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  partner list            partners, the newest first
  partner create NAME     a new partner, whose id is printed
  partner suspend ID      stop its sites, keys, sessions, links and webhooks at once
  partner restore ID      let them go on`

const statuses: Record<string, 'suspended' | 'active'> = { suspend: 'suspended', restore: 'active' }

/** Makes, lists, suspends and restores partners. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [what = '', named, ...more] = positionals
  if (more.length > 0 || (named === undefined) !== (what === 'list')) throw new StartError(usage)
  if (named === undefined) return list()
  if (what === 'create') return create(named)
  const status = statuses[what]
  if (status === undefined) throw new StartError(usage)
  const { name } = await manage('updatePartner', { status }, (trx, now) =>
    updatePartner(trx, system, now, { id: named, ifMatch: undefined, update: { status } }),
  )
  console.log(`${name} is ${status}.`)
}

async function list(): Promise<void> {
  const rows = await withServices(({ db, reads }) => listPartners(db, reads, system, null, mostListed))
  console.log(columns(rows.map(({ id, status, name }) => [id, status, name])))
}

async function create(name: string): Promise<void> {
  const { id } = await manage('createPartner', { name }, (trx, now) => createPartner(trx, now, { name }))
  console.log(id)
}
