import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeApp } from '../../../server/src/app.ts'
import { openDesk, type Person } from '../../support/desk.ts'
import type { Ask, Reply } from '../../support/server.ts'

type Json = Reply['body']
let desk: Awaited<ReturnType<typeof openDesk>>
let alex: Person
let colleague: Person
before(async () => {
  desk = await openDesk('2026-03-10T10:00:00.000Z', { FILES_MAX_BYTES: '300000' })
  alex = await desk.person('Alex')
  colleague = await desk.person('Colleague')
})
after(() => desk.close())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const partner = (): Ask => ({ key: desk.a.partnerKey })
const stranger = (): Ask => ({ token: desk.b.token })

const upload = (caller: Ask, body: Uint8Array | string, name = 'note.txt', headers: object = {}) =>
  desk.request('POST', `/v1/files?name=${encodeURIComponent(name)}`, {
    ...caller,
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })
const uploaded = async (caller: Ask, body: Uint8Array | string = 'text', name?: string): Promise<Json> => {
  const reply = await upload(caller, body, name)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return reply.body
}
const remove = (caller: Ask, id: string) => desk.request('DELETE', `/v1/files/${id}`, caller)
const link = (caller: Ask, id: string) =>
  desk.request('POST', '/v1/download_links', { ...caller, body: { file_id: id } })
const content = (caller: Ask, id: string, headers: Record<string, string> = {}) =>
  desk.request('GET', `/v1/files/${id}/content`, { ...caller, headers })

/** How each way to a file answers, which must be the same for all of them. */
async function seen(caller: Ask, id: string): Promise<number> {
  const known = (await desk.request('GET', `/v1/files/${id}`, caller)).status
  assert.equal((await content(caller, id)).status, known)
  assert.equal((await desk.request('HEAD', `/v1/files/${id}/content`, caller)).status, known)
  assert.equal((await link(caller, id)).status, known === 200 ? 201 : known)
  return known
}
const seenBy = (id: string, ...callers: Ask[]) => Promise.all(callers.map(caller => seen(caller, id)))
const waiting = () =>
  readdir(join(desk.services.config.dataDir, 'files', 'incoming')).catch(() => [] as string[])

describe('an upload', () => {
  test('is given back as it was, to whoever uploaded it and to nobody else', async () => {
    const file = await uploaded(alex.caller, 'what went wrong\n', '../logs/Fehler für Ada.txt')
    assert.deepEqual(
      [file.name, file.media_type, file.size, file.kind, file.inline],
      ['Fehler für Ada.txt', 'text/plain', 16, 'attachment', false],
    )
    const given = await content(alex.caller, file.id)
    assert.equal(Buffer.from(given.bytes).toString(), 'what went wrong\n')
    assert.equal(given.headers.get('content-length'), '16')
    const others = [colleague.caller, desk.vendor, partner(), stranger()]
    assert.deepEqual(await seenBy(file.id, alex.caller, ...others), [200, 404, 404, 404, 404])
    assert.deepEqual(await desk.eventsOf(file.id), [])
    assert.deepEqual(await waiting(), [])
  })

  test('of an agent’s program and of a partner’s is theirs', async () => {
    const everybody = [desk.vendor, partner(), alex.caller]
    assert.deepEqual(await seenBy((await uploaded(desk.vendor)).id, ...everybody), [200, 404, 404])
    assert.deepEqual(await seenBy((await uploaded(partner())).id, ...everybody), [404, 200, 404])
    const other = { key: await desk.makeKey(['files:read', 'files:write'], desk.a.partner.id) }
    assert.equal(await seen(other, (await uploaded(partner())).id), 404)
  })

  test('is what its content says, whatever it is called and declared', async () => {
    const kinds: [body: Uint8Array | string, name: string, type: string, disposition: string][] = [
      ['<html><script>alert(1)</script>', 'photo.png', 'text/html', 'attachment'],
      ['<svg onload=alert(1)>', 'photo.svg', 'image/svg+xml', 'attachment'],
      ['<?xml version="1.0"?><a/>', 'a.xml', 'application/xml', 'attachment'],
      ['%PDF-1.7\n', 'a.txt', 'application/pdf', 'attachment'],
      [Buffer.from('00ff00ff', 'hex'), 'a.txt', 'application/octet-stream', 'attachment'],
      [png, 'a.html', 'image/png', 'inline'],
      [Buffer.from('ffd8ffe0', 'hex'), 'a.html', 'image/jpeg', 'inline'],
      ['GIF89a', 'a.html', 'image/gif', 'inline'],
      [Buffer.from('524946460000000057454250565038', 'hex'), 'a.html', 'image/webp', 'inline'],
    ]
    for (const [body, name, type, disposition] of kinds) {
      const reply = await upload(alex.caller, body, name, { 'content-type': 'image/png' })
      assert.deepEqual([reply.status, reply.body.media_type], [201, type], name)
      const harmless = /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/.test(type)
      assert.equal(reply.body.inline, harmless)
      const { headers } = await content(alex.caller, reply.body.id)
      assert.equal(headers.get('content-type'), harmless ? type : 'application/octet-stream')
      assert.equal(headers.get('content-disposition')!.split(';')[0], disposition)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
      await remove(alex.caller, reply.body.id)
    }
  })

  test('has its limits told before, and is refused beyond them without being kept', async () => {
    const limits = { max_bytes: 300_000, max_files: 20, media_types: ['*/*'] }
    const site = await desk.must('GET', '/v1/site', undefined, { key: desk.a.site.publishable_key })
    assert.deepEqual(site.uploads, limits)
    const session = await alex.must('GET', '/v1/portal_sessions/current')
    assert.deepEqual(session.uploads, limits)
    const largest = await uploaded(alex.caller, Buffer.alloc(300_000, 'a'))
    assert.equal(largest.size, 300_000)
    const before = await desk.db.selectFrom('stored_contents').select('key').execute()
    const refusals: [body: Uint8Array | string, name: string, headers: object, expected: unknown[]][] = [
      [Buffer.alloc(300_001), 'a', {}, [413, 'content_too_large', undefined]],
      ['', 'a', {}, [422, 'validation_failed', 'minLength']],
      ['a', '', {}, [422, 'validation_failed', 'minLength']],
      ['a', 'x'.repeat(201), {}, [422, 'validation_failed', 'maxLength']],
      ['a', 'a', { 'content-encoding': 'gzip' }, [415, 'unsupported_media_type', undefined]],
    ]
    for (const [body, name, headers, expected] of refusals) {
      const reply = await upload(alex.caller, body, name, headers)
      assert.deepEqual([reply.status, reply.body.code, reply.body.errors?.[0].code], expected)
    }
    const bare = await desk.request('POST', '/v1/files?name=a', { ...alex.caller, body: png })
    assert.deepEqual([bare.status, bare.body.code], [415, 'unsupported_media_type'])
    assert.deepEqual(await desk.db.selectFrom('stored_contents').select('key').execute(), before)
    assert.deepEqual(await waiting(), [])
  })

  test('is taken only of the types that are wanted, by its content', async () => {
    const { config } = desk.services
    const files = { ...config.files, mediaTypes: ['image/*', 'application/pdf'] }
    const app = makeApp({ ...desk.services, config: { ...config, files } })
    const headers = { 'content-type': 'image/png', authorization: `Bearer ${alex.caller.token}` }
    const send = (body: string | Buffer) =>
      app.fetch(
        new Request('http://portal.test/v1/files?name=a.png', {
          method: 'POST',
          headers,
          body: body as string,
        }),
      )
    assert.equal((await send(png)).status, 201)
    const text = await send('only text')
    const { errors } = (await text.json()) as Json
    assert.deepEqual([text.status, errors[0].code], [422, 'media_type'])
    assert.equal(errors[0].detail, 'must be one of image/*, application/pdf')
  })

  test('of unknown length is cut off at the limit', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const headers = { 'content-type': 'image/png', authorization: `Bearer ${alex.caller.token}` }
    const init = { method: 'POST', headers, body, duplex: 'half' as const }
    const reply = await desk.app.fetch(new Request('http://portal.test/v1/files?name=a', init))
    assert.equal(reply.status, 413)
    assert.ok(sent < 600_000, `${sent} bytes were read`)
    assert.deepEqual(await waiting(), [])
  })

  test('under the same key is the same file, and another one is refused', async () => {
    const once = { 'idempotency-key': 'upload once' }
    const [first, again] = [
      await upload(alex.caller, 'a', 'a.txt', once),
      await upload(alex.caller, 'a', 'a.txt', once),
    ]
    assert.deepEqual([first.status, again.status, again.body.id], [201, 201, first.body.id])
    const other = await upload(alex.caller, 'b', 'a.txt', once)
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_key_reused'])
    assert.deepEqual(await waiting(), [])
  })

  test('is for people: a session of the company as a whole reads', async () => {
    const { token } = await desk.must('POST', '/v1/portal_sessions', { customer_id: desk.a.customer.id })
    assert.equal((await upload({ token }, 'a')).status, 403)
    assert.deepEqual(await waiting(), [])
  })

  test('is not asked for again by who has it', async () => {
    const { id, sha256 } = await uploaded(alex.caller)
    const first = await content(alex.caller, id)
    assert.equal(first.headers.get('etag'), `"${sha256}"`)
    const again = await content(alex.caller, id, { 'if-none-match': `"${sha256}"` })
    assert.deepEqual([again.status, again.bytes.length], [304, 0])
    assert.equal((await content(stranger(), id, { 'if-none-match': `"${sha256}"` })).status, 404)
  })

  test('can be loaded by a link, once', async () => {
    const { id } = await uploaded(alex.caller, 'by link')
    const { pathname } = new URL((await link(alex.caller, id)).body.url)
    assert.equal((await desk.request('HEAD', pathname)).headers.get('content-length'), '7')
    assert.equal(Buffer.from((await desk.request('GET', pathname)).bytes).toString(), 'by link')
    assert.equal((await desk.request('GET', pathname)).status, 404)
  })

  test('can be taken back by its uploader alone', async () => {
    const { id } = await uploaded(alex.caller)
    for (const caller of [colleague.caller, desk.vendor, partner(), stranger()])
      assert.equal((await remove(caller, id)).status, 404)
    assert.equal((await remove(alex.caller, id)).status, 204)
    assert.equal(await seen(alex.caller, id), 404)
    assert.equal((await remove(alex.caller, id)).status, 404)
  })

  test('is the hundred and first that has to wait until some are sent', async () => {
    const hoarder = await desk.person('Hoarder')
    for (let n = 0; n < 100; n++) await uploaded(hoarder.caller)
    const reply = await upload(hoarder.caller, 'one more')
    assert.deepEqual([reply.status, reply.body.code], [409, 'invalid_state'])
    assert.equal((await upload(alex.caller, 'mine')).status, 201)
  })
})

describe('a file of a message', () => {
  test('is seen by whoever reads the conversation', async () => {
    const ticket = await alex.open()
    const own = await desk.person('Own', { role: 'technical', permissions: ['tickets:own'] })
    const file = await uploaded(alex.caller)
    await alex.write(ticket.id, { file_ids: [file.id] })
    const callers = [alex.caller, colleague.caller, own.caller, desk.vendor, partner(), stranger()]
    assert.deepEqual(await seenBy(file.id, ...callers), [200, 200, 404, 200, 200, 404])
    assert.deepEqual(await seenBy(file.id, { token: desk.neighbour.token }), [404])
    const narrow = (scopes: string[]) => desk.makeKey(['files:read', ...scopes], desk.a.partner.id)
    const keys = [['tickets:read', 'messages:read'], ['tickets:read'], ['messages:read', 'invoices:read']]
    const asks = await Promise.all(keys.map(async scopes => ({ key: await narrow(scopes) })))
    assert.deepEqual(await seenBy(file.id, ...asks), [200, 404, 404])
  })

  test('on a document follows the document', async () => {
    const attach = async (message: object) => {
      const { id } = await uploaded(desk.vendor)
      await desk.must('POST', '/v1/messages', { text: 'See', file_ids: [id], ...message })
      return id
    }
    const callers = [alex.caller, desk.vendor, partner(), stranger()]
    const issued = await attach({ invoice_id: desk.a.invoice.id })
    assert.deepEqual(await seenBy(issued, ...callers), [200, 200, 200, 404])
    const clerk = await desk.person('Clerk', { permissions: ['tickets:all'] })
    assert.equal(await seen(clerk.caller, issued), 404)
    // A draft that is deleted takes its notes along; what hung on them is the uploader's again, until it is swept.
    const drafted = await attach({ invoice_id: desk.a.draft.id, internal: true })
    await desk.must('DELETE', `/v1/invoices/${desk.a.draft.id}`)
    assert.deepEqual(await seenBy(drafted, ...callers), [404, 200, 404, 404])
    assert.equal((await remove(desk.vendor, drafted)).status, 204)
  })

  test('of a note among agents is the vendor’s alone', async () => {
    const { id } = await alex.open()
    const file = await uploaded(desk.vendor, 'between us')
    await desk.answer(id, { internal: true, file_ids: [file.id] })
    assert.deepEqual(
      await seenBy(file.id, desk.vendor, alex.caller, partner(), stranger()),
      [200, 404, 404, 404],
    )
  })

  test('stays, and goes along once', async () => {
    const { id } = await alex.open()
    const file = await uploaded(alex.caller)
    const send = () => alex.ask('POST', '/v1/messages', { ticket_id: id, text: 'See', file_ids: [file.id] })
    const replies = await Promise.all([send(), send(), send()])
    assert.deepEqual(replies.map(reply => reply.status).sort(), [201, 404, 404])
    const taken = await remove(alex.caller, file.id)
    assert.deepEqual([taken.status, taken.body.code], [409, 'invalid_state'])
    assert.equal((await remove(stranger(), file.id)).status, 404)
  })
})

test('nothing was answered with 500', () => assert.deepEqual(desk.faults, []))
