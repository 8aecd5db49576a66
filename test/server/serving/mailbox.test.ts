import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openTransport, outboxOf } from '../../../server/src/mail/transport.ts'
import { partnerSite } from '../../../server/src/partner-site.ts'

const link = 'http://localhost:8081/#/invitation?token=abc&x=1'
let dataDir: string
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mailbox-'))
})
after(() => rm(dataDir, { recursive: true, force: true }))

async function send(created_at: string, subject: string, text: string) {
  const transport = openTransport({ dataDir, mail: { smtpUrl: null, from: null, inbound: null } })
  await transport.send({
    id: `mail_${Date.parse(created_at)}`,
    message_id: '<1@north.example>',
    created_at,
    date: created_at,
    from: { name: 'Northwind', address: 'billing@north.example' },
    reply_to: null,
    thread: null,
    to: 'sam@acme.example',
    subject,
    text,
    html: '',
    attachments: [],
  })
  transport.close()
}

describe('the mails of a demo', () => {
  const get = async (host: string, outbox: string | null = outboxOf(dataDir)) => {
    const answer = await partnerSite('http://localhost:8080', outbox).request(`http://${host}/mails`)
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }

  test('are none at first', async () => {
    assert.match((await get('localhost:8081')).html, /none yet/)
  })

  test('are shown newest first, with links, and as the text that they are', async () => {
    await send('2026-03-10T10:00:00.000Z', 'First', 'Your code is 123456.')
    await send('2026-03-10T10:00:01.000Z', '<b>Second</b>', `Accept: ${link}\n<script>alert(1)</script>`)
    const { status, headers, html } = await get('localhost:8081')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(headers.get('content-security-policy')!, /default-src 'none'/)
    assert.ok(html.indexOf('&lt;b&gt;Second') < html.indexOf('First'))
    assert.ok(html.includes(`<a href="${link.replace('&', '&amp;')}">`))
    assert.doesNotMatch(html, /<script|<b>/)
  })

  test('are read by this machine alone, under its own names', async () => {
    for (const host of ['localhost:8081', '127.0.0.1:8081', '[::1]:8081'])
      assert.equal((await get(host)).status, 200)
    for (const host of ['rebound.example:8081', 'localhost.evil.example', '10.0.0.7:8081'])
      assert.equal((await get(host)).status, 404)
  })

  test('are nowhere unless a demo shows them', async () => {
    assert.equal((await get('localhost:8081', null)).status, 404)
    const home = async (outbox: string | null) => {
      const answer = await partnerSite('http://localhost:8080', outbox).request('http://localhost:8081/')
      return answer.text()
    }
    assert.match(await home(null), / hidden data-demo>/)
    assert.doesNotMatch(await home(outboxOf(dataDir)), /data-demo/)
  })
})
