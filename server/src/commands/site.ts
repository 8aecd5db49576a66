import { parseArgs } from 'node:util'
import type { components } from '../../../openapi.d.ts'
import { system } from '../http/scope.ts'
import { createSite, updateSite } from '../sites/actions.ts'
import { listSites } from '../sites/queries.ts'
import { presentSite, type Site } from '../sites/rules.ts'
import { StartError } from '../start-error.ts'
import { columns, given, manage, mostListed } from './managing.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  site list                       sites with their publishable keys, the newest first
  site create --name NAME …       a new site; --partner ID, else for direct customers
  site update ID …                change what is named, and nothing else
with
  --origin ORIGIN                 it may be used from, again for each of several
  --page-url URL                  page that mails and links lead to
  --locale TAG                    as fr-BE
  --theme TOKEN=VALUE             as accent=#0a7f5a, again for each of several; replaces the theme
  --section SECTION               it shows, again for each of several; all when nothing is said
  --sign-in password|code         again for both
  --status enabled|disabled       (update)`

const options = {
  name: { type: 'string' },
  partner: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'page-url': { type: 'string' },
  locale: { type: 'string' },
  theme: { type: 'string', multiple: true },
  section: { type: 'string', multiple: true },
  'sign-in': { type: 'string', multiple: true },
  status: { type: 'string' },
} as const

/** Makes, lists and changes embedding sites. */
export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [what, id, ...more] = positionals
  const body = given({
    name: values.name,
    partner_id: values.partner,
    allowed_origins: values.origin,
    page_url: values['page-url'],
    locale: values.locale,
    theme: values.theme && Object.fromEntries(values.theme.map(token)),
    sections: values.section,
    sign_in_methods: values['sign-in'],
    status: values.status,
  })
  if (more.length > 0 || (id !== undefined) !== (what === 'update')) throw new StartError(usage)
  if (what === 'list') return list()
  if (what === 'create') return create({ allowed_origins: [], ...body })
  if (id === undefined) throw new StartError(usage)
  return show(
    await manage('updateSite', body, (trx, now) =>
      updateSite(trx, system, now, {
        id,
        ifMatch: undefined,
        update: body as components['schemas']['SiteUpdate'],
      }),
    ),
  )
}

/** @param body checked by the contract before it is used */
async function create(body: object): Promise<void> {
  const request = body as components['schemas']['SiteCreate']
  show(await manage('createSite', body, (trx, now) => createSite(trx, system, now, request)))
}

async function list(): Promise<void> {
  const rows = await withServices(({ db, reads, clock }) =>
    listSites(db, reads, system, clock.now(), null, mostListed),
  )
  console.log(
    columns(
      rows
        .map(presentSite)
        .map(site => [site.id, site.status, site.publishable_key, site.partner_id, site.name]),
    ),
  )
}

function show(site: Site): void {
  const { id, publishable_key, allowed_origins } = presentSite(site)
  console.log(`${id}\n${publishable_key}`)
  if (allowed_origins.length === 0)
    console.log('It can be used from nowhere yet: name its origins with --origin.')
}

function token(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new StartError('A token of the theme is written as accent=#0a7f5a.')
  return [text.slice(0, at), text.slice(at + 1)]
}
