import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { enabledOrigins } from '../../../server/src/sites/queries.ts'
import { allSections } from '../../../server/src/sites/rules.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let partner: string
let partnerKey: string
let otherKey: string

before(async () => {
  server = await startTestServer()
  const make = async (name: string) =>
    (await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name } })).body.id
  partner = await make('alpha')
  partnerKey = await server.makeKey(['sites:read', 'sites:write'], partner)
  otherKey = await server.makeKey(['sites:read', 'sites:write'], await make('beta'))
})
after(() => server.close())

const create = (body: object = {}, key = partnerKey) =>
  server.request('POST', '/v1/sites', { key, body: { name: 'Site', allowed_origins: [], ...body } })
const patch = (id: string, body: object, key = partnerKey, headers: Record<string, string> = {}) =>
  server.request('PATCH', `/v1/sites/${id}`, { key, body, headers })
const configuration = (key: string, headers: Record<string, string> = {}) =>
  server.request('GET', '/v1/site', { key, headers })

describe('createSite', () => {
  test('fills in what is not said, and makes a publishable key', async () => {
    const { status, body, headers } = await create()
    assert.deepEqual([status, headers.get('etag'), body.partner_id], [201, '"v1"', partner])
    assert.match(body.publishable_key, /^pk_[0-9a-z]{32}$/)
    assert.deepEqual(
      [body.sections, body.sign_in_methods, body.theme, body.locale, body.page_url, body.status],
      [allSections, ['password'], {}, null, null, 'enabled'],
    )
  })

  test('origins are kept as browsers send them', async () => {
    const allowed_origins = [
      'https://WWW.Partner.Example',
      'https://www.partner.example:443',
      'http://localhost:8081',
      'https://bücher.example',
    ]
    const { body } = await create({ allowed_origins })
    assert.deepEqual(body.allowed_origins, [
      'https://www.partner.example',
      'http://localhost:8081',
      'https://xn--bcher-kva.example',
    ])
  })

  test('what is no origin is refused by its place', async () => {
    for (const origin of [
      'https://*.partner.example',
      'https://user@partner.example',
      'https://partner.example?x=1',
      'https://partner.example#x',
      'https://partner.example\\x',
      'https://partner.example:99999',
      'https://partner.example/path',
      'ftp://partner.example',
    ]) {
      const { status, body } = await create({ allowed_origins: ['https://fine.example', origin] })
      assert.deepEqual([status, body.errors[0].pointer], [422, '#/allowed_origins/1'], origin)
    }
  })

  test('page_url and locale are checked and normalised', async () => {
    const { body } = await create({ page_url: 'https://Partner.example/Account', locale: 'FR-be' })
    assert.deepEqual([body.page_url, body.locale], ['https://partner.example/Account', 'fr-BE'])
    const page = await create({ page_url: 'https://user:secret@partner.example/' })
    assert.deepEqual([page.status, page.body.errors[0].pointer], [422, '#/page_url'])
    const locale = await create({ locale: 'en-a' })
    assert.equal(locale.status, 422)
  })

  test('belongs to the partner named, the calling one, or that of direct customers', async () => {
    assert.equal((await create({ partner_id: partner }, server.vendorKey)).body.partner_id, partner)
    assert.notEqual((await create({}, server.vendorKey)).body.partner_id, partner)
    assert.equal((await create({ partner_id: partner }, otherKey)).status, 404)
    assert.equal(
      (await create({ partner_id: 'par_00000000000000000000000000' }, server.vendorKey)).status,
      404,
    )
  })
})

describe('reading and changing', () => {
  test('a foreign partner gets 404 everywhere, and its list stays its own', async () => {
    const { body } = await create()
    assert.equal((await server.request('GET', `/v1/sites/${body.id}`, { key: otherKey })).status, 404)
    assert.equal((await patch(body.id, { name: 'x' }, otherKey)).status, 404)
    const { body: listed } = await server.request('GET', '/v1/sites', { key: otherKey })
    assert.deepEqual([listed.data, listed.has_more, listed.next_cursor], [[], false, null])
    assert.equal((await server.request('GET', `/v1/sites/${body.id}`, { key: partnerKey })).status, 200)
  })

  test('lists newest first in pages', async () => {
    for (let n = 0; n < 3; n++) await create()
    const first = await server.request('GET', '/v1/sites?limit=2', { key: partnerKey })
    const path = `/v1/sites?limit=100&cursor=${first.body.next_cursor}`
    const rest = await server.request('GET', path, { key: partnerKey })
    const ids = [...first.body.data, ...rest.body.data].map((site: { id: string }) => site.id)
    assert.deepEqual(ids, [...new Set(ids)].sort().reverse())
    assert.equal(first.body.has_more, true)
  })

  test('a patch changes what it names, null clears, the theme is replaced', async () => {
    const { body } = await create({
      locale: 'en',
      theme: { accent: 'red', radius: '0' },
      page_url: 'https://a.example/',
    })
    assert.equal((await patch(body.id, { name: 'x' }, partnerKey, { 'if-match': '"v9"' })).status, 412)
    const changed = await patch(body.id, { locale: null, theme: { accent: 'blue' } })
    assert.deepEqual(
      [changed.body.locale, changed.body.theme, changed.body.page_url, changed.body.version],
      [null, { accent: 'blue' }, 'https://a.example/', 2],
    )
    const events = server.db
      .selectFrom('events')
      .select(['type', 'partner_id'])
      .where('subject_id', '=', body.id)
    assert.deepEqual(await events.orderBy('seq').execute(), [
      { type: 'site.created', partner_id: partner },
      { type: 'site.updated', partner_id: partner },
    ])
  })
})

describe('getSiteConfiguration', () => {
  test('says what widgets need and nothing else', async () => {
    const sections = ['profile', 'invoices']
    const { body } = await create({ name: 'Lumen', locale: 'fr', theme: { accent: 'red' }, sections })
    const { status, body: seen } = await configuration(body.publishable_key)
    assert.equal(status, 200)
    const { uploads, ...said } = seen
    assert.ok(uploads.max_bytes > 0)
    assert.deepEqual(said, {
      id: body.id,
      object: 'site_configuration',
      name: 'Lumen',
      locale: 'fr',
      theme: { accent: 'red' },
      sections,
      sign_in_methods: ['password'],
      vendor_name: 'Vendor',
      mode: 'sandbox',
    })
  })

  test('only from the site’s origins, and not while it is disabled', async () => {
    const { body } = await create({ allowed_origins: ['https://good.example'] })
    const key = body.publishable_key
    assert.equal((await configuration(key, { origin: 'https://good.example' })).status, 200)
    assert.equal((await configuration(key, { origin: 'https://bad.example' })).status, 403)
    await patch(body.id, { status: 'disabled' })
    assert.equal((await configuration(key)).status, 401)
    assert.equal((await configuration('pk_unknown')).status, 401)
    assert.equal((await configuration(server.vendorKey)).status, 403)
  })
})

test('enabled origins are those of enabled sites of active partners, each once', async () => {
  const origin = (name: string) => ({ allowed_origins: [`https://${name}.origins.example`] })
  const kept = await create(origin('kept'))
  await create(origin('kept'))
  await patch((await create(origin('disabled'))).body.id, { status: 'disabled' })
  const gone = await server.request('POST', '/v1/partners', { key: server.vendorKey, body: { name: 'gone' } })
  await create({ ...origin('suspended'), partner_id: gone.body.id }, server.vendorKey)
  await server.request('PATCH', `/v1/partners/${gone.body.id}`, {
    key: server.vendorKey,
    body: { status: 'suspended' },
  })
  const origins = (await enabledOrigins(server.db)).filter(each => each.includes('origins.example'))
  assert.deepEqual(origins, kept.body.allowed_origins)
})

test('nothing was answered with 500', () => assert.deepEqual(server.faults, []))
