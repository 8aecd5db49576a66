import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { zipStream } from '../../../server/src/documents/zip.ts'
import { givenOnce, safeName } from '../../../server/src/files/name-rules.ts'
import { readZip } from '../../support/zip.ts'
import { ubl } from '../documents/samples.ts'
import { numbered, upload } from './documents.ts'
import { openPortal, type Portal, refusal } from './portal.ts'

let portal: Portal
before(async () => {
  portal = await openPortal()
})
after(() => portal.close())

const zip = (invoice_ids: string[], ask: object = {}) =>
  portal.ask('POST', '/v1/invoices/zip', { body: { invoice_ids }, ...ask })
const missing = `inv_${'0'.repeat(26)}`

describe('invoices as one ZIP', () => {
  test('are their PDFs, byte for byte, named by their numbers', async () => {
    const customer = await portal.customer()
    const invoices = [await portal.issued(customer.id), await portal.issued(customer.id)]
    const token = await portal.tokenFor(customer.id)
    const reply = await zip(invoices.map(each => each.id).reverse(), { token })
    assert.deepEqual([reply.status, reply.headers.get('content-type')], [200, 'application/zip'])
    const files = readZip(reply.bytes)
    assert.deepEqual(
      [...files.keys()],
      invoices.map(each => `${each.number.replaceAll('/', '-')}.pdf`).reverse(),
    )
    for (const { id, number } of invoices) {
      const { bytes } = await portal.ask('GET', `/v1/invoices/${id}/pdf`, { token })
      assert.deepEqual(files.get(`${number.replaceAll('/', '-')}.pdf`), Buffer.from(bytes))
    }
  })

  test('of elsewhere bring the files that they came with', async () => {
    const xml = ubl(numbered('EXT-7'))
    const { body } = await upload(portal, xml, {}, '?any_seller=true')
    const files = readZip((await zip([body.invoice_id])).bytes)
    const source = [...files].find(([name]) => name.endsWith('.xml'))!
    assert.match(source[0], /^EXT-7-/)
    assert.equal(source[1].toString(), xml)
    assert.ok(files.has('EXT-7.pdf'))
  })

  test('never have two files of one name', async () => {
    const customer = await portal.customer()
    const drafts = [await portal.draft(customer.id), await portal.draft(customer.id)]
    const names = [...readZip((await zip(drafts.map(each => each.id))).bytes).keys()]
    assert.deepEqual(names, ['draft.pdf', 'draft (2).pdf'])
  })

  test('with one that is foreign or missing among them are missing altogether', async () => {
    const [mine, other] = [await portal.customer(), await portal.customer()]
    const [own, foreign] = [await portal.issued(mine.id), await portal.issued(other.id)]
    const token = await portal.tokenFor(mine.id)
    for (const id of [foreign.id, missing])
      assert.equal(refusal(await zip([own.id, id], { token })), '404 not_found')
    const draft = await portal.draft(mine.id)
    assert.equal(refusal(await zip([draft.id], { token })), '404 not_found')
  })

  test('are at most 100, each once', async () => {
    const many = Array.from({ length: 101 }, (_, i) => missing.slice(0, -3) + String(i).padStart(3, '0'))
    assert.equal(refusal(await zip(many)), '422 validation_failed maxItems #/invoice_ids')
    assert.equal(refusal(await zip([])), '422 validation_failed minItems #/invoice_ids')
    assert.equal(refusal(await zip([missing, missing])), '422 validation_failed uniqueItems #/invoice_ids')
  })

  test('need the permission to read invoices', async () => {
    const customer = await portal.customer()
    const { id } = await portal.issued(customer.id)
    const key = await portal.makeKey(['customers:read'])
    assert.equal(refusal(await zip([id], { key })), '403 permission_denied')
  })
})

describe('an archive that is written while it is read', () => {
  const entry = (name: string, content: Uint8Array = Buffer.alloc(300_000, name)) => ({
    name,
    content,
    modified_at: '2026-03-10T10:00:00Z',
    compress: false,
  })

  test('makes no file before there is room for it', async () => {
    let made = 0
    async function* entries() {
      for (; made < 20; made++) yield entry(`${made}.bin`)
    }
    const out = zipStream(entries())
    await pause(50)
    assert.ok(made <= 1, `${made} were made and nobody has read`)
    const pieces: Buffer[] = []
    for await (const piece of out) pieces.push(piece)
    assert.equal(readZip(Buffer.concat(pieces)).size, 20)
  })

  test('ends its files when the reader goes away', async () => {
    let ended = false
    async function* entries() {
      try {
        for (let i = 0; ; i++) yield entry(`${i}.bin`)
      } finally {
        ended = true
      }
    }
    const out = zipStream(entries())
    for await (const _ of out) break
    await pause(20)
    assert.equal(ended, true)
  })

  test('breaks off when a file cannot be made, so that nobody takes it for whole', async () => {
    async function* entries() {
      yield entry('1.bin')
      throw new Error('no more')
    }
    await assert.rejects(async () => {
      for await (const _ of zipStream(entries()));
    }, /no more/)
  })
})

describe('names of files', () => {
  test('are such that every system takes them', () => {
    assert.equal(safeName('INV/2026/00001.pdf'), 'INV-2026-00001.pdf')
    assert.equal(safeName('../../etc/passwd'), '-..-etc-passwd')
    assert.equal(safeName('a:b*c?"<>|.pdf'), 'a-b-c-----.pdf')
    assert.equal(safeName('CON.pdf'), '_CON.pdf')
    assert.equal(safeName('..'), 'file')
    assert.equal(safeName(`${'é'.repeat(300)}.pdf`), `${'é'.repeat(120)}.pdf`)
  })

  test('are given once, whatever their case', () => {
    const once = givenOnce()
    assert.deepEqual(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf'].map(once), [
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'a (2) (2).pdf',
    ])
  })
})
