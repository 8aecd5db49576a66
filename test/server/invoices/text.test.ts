import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readText, withoutSpace } from '../invoice-pdf/read-pdf.ts'
import { both, korn, numbered, swap, ubl, upload } from './documents.ts'
import { openPortal, type Portal, plan } from './portal.ts'

// Text is text: what somebody writes comes back letter by letter, and whoever shows it decides how.
const texts = [
  '<img src=x onerror=alert(1)>',
  '<b onmouseover=alert(1)>x</b>',
  '<a href="jAvAscript:alert(1)">',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  '1 < 2 && 3 > 2',
  '&lt;b&gt; &amp; &#60;',
  "Robert'); DROP TABLE invoices;--",
  '{{7*7}} $(7*7) %s %n \\u0041 \\',
  '=HYPERLINK("http://x")',
  'e\u0301 é 😀 👨‍👩‍👧 \u200f‏שלום',
]

let portal: Portal
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
})
after(() => portal.close())

describe('text of every kind', () => {
  for (const text of texts)
    test(text, async () => {
      const { id: customerId } = await portal.customer({ name: text })
      const invoice = await portal.issued(customerId, {
        subject: text,
        buyer_reference: text,
        order_reference: text,
        notes: [text, `${text}\n${text}`],
        payment_terms: text,
        metadata: { note: text },
        external_id: text,
        lines: [{ ...plan, name: text, description: `${text}\n${text}` }],
        allowances: [{ kind: 'charge', amount: 1, reason: text }],
      })
      await portal.pay(invoice.id, 100, { reference: text })
      const token = await portal.tokenFor(customerId)
      for (const shown of [await portal.get(invoice.id), await portal.get(invoice.id, { token })]) {
        assert.deepEqual(
          [
            shown.subject,
            shown.buyer_reference,
            shown.order_reference,
            shown.payment_terms,
            shown.buyer_name,
          ],
          Array(5).fill(text),
        )
        assert.deepEqual(shown.notes, [text, `${text}\n${text}`])
        assert.deepEqual([shown.lines[0].name, shown.lines[0].description], [text, `${text}\n${text}`])
        assert.deepEqual(
          [shown.buyer.name, shown.allowances[0].reason, shown.payments[0].reference],
          [text, text, text],
        )
      }
      const { metadata, external_id } = await portal.get(invoice.id)
      assert.deepEqual([metadata, external_id], [{ note: text }, text])
      const note = await portal.credit(invoice.id, { reason: text })
      assert.deepEqual([note.notes, note.lines[0].name], [[text], text])
      const listed = await portal.must(
        'GET',
        `/v1/invoices?${new URLSearchParams({ customer_id: customerId, q: text })}`,
      )
      assert.deepEqual(listed.data.map((each: { id: string }) => each.id).includes(invoice.id), true)
      // JSON is never taken for a page.
      const { headers } = await portal.ask('GET', `/v1/invoices/${invoice.id}`)
      assert.match(headers.get('content-type')!, /^application\/json/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      const reply = await portal.ask('GET', `/v1/invoices/${invoice.id}/pdf`, { token })
      assert.equal(reply.status, 200)
      if (/^[ -~]*$/.test(text)) {
        const printed = withoutSpace(await readText(reply.bytes))
        assert.ok(printed.split(withoutSpace(text)).length > 5, printed)
      }
    })

  test('is kept in an import as well', async () => {
    const text = '<img src=x onerror=alert(1)> & "1 < 2"'
    const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const change = both(
      numbered('HTML-1'),
      swap('Café Blau', written),
      swap('Open on Sundays', written),
      swap('>Roll<', `>${written}<`),
      swap('>Delivery<', `>${written}<`),
    )
    const { status, body } = await upload(portal, ubl(change))
    assert.equal(status, 201)
    const { buyer_name, notes, lines, allowances, subject } = await portal.get(body.invoice_id)
    assert.deepEqual(
      [buyer_name, notes[1], lines[0].name, allowances[0].reason, subject],
      Array(5).fill(text),
    )
    assert.equal((await portal.must('GET', `/v1/customers/${body.customer_id}`)).name, text)
    assert.equal((await upload(portal, ubl(change))).body.outcome, 'unchanged')
  })

  test('that is no text at all is refused as such, in any field', async () => {
    const { id } = await portal.customer()
    for (const broken of ['a\\u0000b', '\\ud800', '\\udc00x'])
      for (const field of ['subject', 'payment_terms', 'buyer_reference']) {
        const line = JSON.stringify(plan)
        const body = `{"customer_id":"${id}","${field}":"${broken}","lines":[${line}]}`
        const headers = { 'content-type': 'application/json' }
        const reply = await portal.ask('POST', '/v1/invoices', { body, headers })
        assert.ok([400, 422].includes(reply.status), `${field} ${broken}: ${reply.status}`)
      }
    assert.deepEqual(portal.faults, [])
  })
})
