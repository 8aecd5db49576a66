import assert from 'node:assert/strict'
import { after, before, describe, mock, test } from 'node:test'
import { run as key } from '../../../server/src/commands/key.ts'
import { run as partner } from '../../../server/src/commands/partner.ts'
import { run as site } from '../../../server/src/commands/site.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
const environment = { ...process.env }
before(async () => {
  server = await startTestServer()
  process.env.DATABASE_URL = server.connectionString
  process.env.PORTAL_DATA_DIR = server.services.config.dataDir
  process.env.LOG_LEVEL = 'silent'
})
after(async () => {
  process.env = environment
  await server.close()
})

/** What a command prints, line by line. */
async function say(command: (args: string[]) => Promise<void>, ...args: string[]): Promise<string[]> {
  const { mock: log } = mock.method(console, 'log', () => {})
  try {
    await command(args)
    return log.calls.flatMap(call => String(call.arguments[0]).split('\n'))
  } finally {
    log.restore()
  }
}
const customers = async (secret: string) =>
  (await server.request('GET', '/v1/customers', { key: secret })).status
const opens = async (publishable: string) =>
  (await server.request('GET', '/v1/site', { key: publishable })).status

test('a partner is set up from the command line: partner, site and key', async () => {
  const [id] = await say(partner, 'create', 'Lumen')
  assert.match(id!, /^par_/)
  const flags = [
    '--name',
    'Lumen area',
    '--partner',
    id!,
    '--origin',
    'https://www.lumen.example',
    '--locale',
    'fr-be',
  ]
  const looks = [
    '--page-url',
    'https://www.lumen.example/account',
    '--theme',
    'accent=#0a7f5a',
    '--section',
    'invoices',
  ]
  const [siteId, publishable] = await say(site, 'create', ...flags, ...looks, '--sign-in', 'code')
  const { body } = await server.request('GET', `/v1/sites/${siteId}`, { key: server.vendorKey })
  assert.deepEqual(
    [
      body.partner_id,
      body.locale,
      body.theme,
      body.sections,
      body.sign_in_methods,
      body.page_url,
      body.allowed_origins,
    ],
    [
      id,
      'fr-BE',
      { accent: '#0a7f5a' },
      ['invoices'],
      ['code'],
      'https://www.lumen.example/account',
      ['https://www.lumen.example'],
    ],
  )
  const [secret] = await say(key, 'create', '--partner', id!, '--name', 'Shop', '--scope', 'customers:read')
  assert.deepEqual([await customers(secret!), await opens(publishable!)], [200, 200])

  await say(partner, 'suspend', id!)
  assert.deepEqual([await customers(secret!), await opens(publishable!)], [401, 401])
  assert.ok((await say(partner, 'list')).some(line => line.includes(id!) && line.includes('suspended')))
  await say(partner, 'restore', id!)
  assert.deepEqual([await customers(secret!), await opens(publishable!)], [200, 200])

  await say(site, 'update', siteId!, '--status', 'disabled', '--name', 'Away')
  assert.equal(await opens(publishable!), 401)
  const sites = await say(site, 'list')
  assert.ok(
    sites.some(line => line.startsWith(siteId!) && line.includes('disabled') && line.endsWith('Away')),
  )

  const listed = (await say(key, 'list', '--partner', id!)).join('\n')
  const keyId = /^key_\S+/.exec(listed)![0]
  assert.match(listed, new RegExp(`…${secret!.slice(-4)}.*Shop`))
  const [fresh] = await say(key, 'rotate', keyId, '--overlap-hours', '0')
  assert.deepEqual([await customers(secret!), await customers(fresh!)], [401, 200])
  await say(key, 'revoke', keyId)
  assert.equal(await customers(fresh!), 401)

  const trail = await server.request('GET', '/v1/audit_entries?limit=100', { key: server.vendorKey })
  const mine = trail.body.data.filter((entry: { actor: { kind: string } }) => entry.actor.kind === 'system')
  assert.deepEqual(
    mine.map((entry: { operation: string }) => entry.operation),
    [
      'revokeApiKey',
      'rotateApiKey',
      'updateSite',
      'updatePartner',
      'updatePartner',
      'createApiKey',
      'createSite',
      'createPartner',
    ],
  )
  assert.ok(mine.every((entry: { subject_ids: string[] }) => entry.subject_ids.length > 0))
})

describe('a command that is not understood says why and does nothing', () => {
  const cases: [string, (args: string[]) => Promise<void>, string[], RegExp][] = [
    ['no words', partner, [], /partner create NAME/],
    ['another word', site, ['drop'], /site list/],
    ['no id', key, ['rotate'], /key rotate ID/],
    ['no name', site, ['create'], /name/],
    [
      'an origin with a path',
      site,
      ['create', '--name', 'x', '--origin', 'https://a.example/b'],
      /allowed origins/,
    ],
    ['a section that is none', site, ['create', '--name', 'x', '--section', 'nothing'], /sections 1:/],
    [
      'a way to sign in that is none',
      site,
      ['create', '--name', 'x', '--sign-in', 'magic'],
      /sign in methods 1:/,
    ],
    ['nothing to change', site, ['update', 'site_00000000000000000000000000'], /./],
    [
      'a site that is none',
      site,
      ['update', 'site_00000000000000000000000000', '--name', 'x'],
      /no such object/,
    ],
    ['a partner that is none', partner, ['suspend', 'par_00000000000000000000000000'], /no such object/],
    [
      'a scope that is the vendor’s',
      key,
      ['create', '--partner', 'PARTNER', '--scope', 'keys:write'],
      /partner/,
    ],
    ['an end that is over', key, ['create', '--expires-at', '2020-01-01T00:00:00Z'], /expires at: must lie/],
    [
      'an overlap that is no number',
      key,
      ['rotate', 'key_00000000000000000000000000', '--overlap-hours', 'x'],
      /overlap hours/,
    ],
  ]
  for (const [what, command, args, expected] of cases)
    test(what, async () => {
      const { id } = (await server.request('GET', '/v1/partners?limit=1', { key: server.vendorKey })).body
        .data[0]
      const count = async () => (await server.db.selectFrom('audit_entries').select('id').execute()).length
      const before = await count()
      await assert.rejects(
        say(command, ...args.map(arg => (arg === 'PARTNER' ? id : arg))),
        (error: Error) => error.name === 'StartError' && expected.test(error.message),
      )
      assert.equal(await count(), before)
    })
})
