import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { readDocument } from '../../../server/src/documents/read-document.ts'
import { both, buyer, cii, counts, korn, numbered, swap, ubl, upload } from './documents.ts'
import { openPortal, type Portal, refusal, wrongField } from './portal.ts'

let portal: Portal
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z', korn)
})
after(() => portal.close())

const bytes = (xml: string) => new TextEncoder().encode(xml)

describe('an imported document', () => {
  for (const [syntax, xml] of [
    ['UBL', ubl(numbered('R-UBL'))],
    ['CII', cii(numbered('R-CII'))],
    ['UBL credit note', ubl(numbered('G-UBL'), 'CreditNote')],
  ] as const)
    test(`has every figure and word that it states: ${syntax}`, async () => {
      const { status, body } = await upload(portal, xml)
      assert.equal(status, 201)
      const {
        syntax: _,
        attachments: __,
        totals,
        delivery: ___,
        preceding_invoices: ____,
        ...stated
      } = readDocument(bytes(xml))
      const shown = await portal.get(body.invoice_id)
      for (const [field, value] of Object.entries({ ...stated, ...totals })) {
        const own =
          field === 'lines' ? shown.lines.map(({ id: _, ...line }: { id: string }) => line) : shown[field]
        assert.deepEqual(own, value, field)
      }
      const { origin, outcome, number, total, currency } = { ...shown, ...body }
      assert.deepEqual(
        [origin, outcome, number, total, currency],
        ['external', 'imported', stated.number, totals.total, 'EUR'],
      )
      assert.deepEqual([shown.paid, shown.credited, shown.credit_note_ids], [0, 0, []])
      // The same again is nothing new, and what is shown stays.
      const before = await counts(portal)
      const again = await upload(portal, xml)
      assert.deepEqual(
        [again.status, again.body],
        [200, { ...body, outcome: 'unchanged', customer_created: false }],
      )
      assert.deepEqual(await counts(portal), before)
      assert.deepEqual(await portal.get(body.invoice_id), shown)
    })

  test('keeps its file and its attachments byte for byte', async () => {
    const pdf = Buffer.from('%PDF-1.7\n\0\xff binary', 'latin1')
    const attached = swap(
      '<cac:AccountingSupplierParty>',
      `<cac:AdditionalDocumentReference><cbc:ID>A1</cbc:ID><cac:Attachment>
        <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="Zeiten März.pdf">${pdf.toString('base64')}</cbc:EmbeddedDocumentBinaryObject>
      </cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`,
    )
    const xml = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(ubl(both(numbered('A/1'), attached)))])
    const { body } = await upload(portal, xml)
    assert.equal(body.files, 1)
    const { files } = await portal.get(body.invoice_id)
    const [source, file] = files
    assert.deepEqual([source.kind, source.name, source.size], ['source', 'A-1.xml', xml.length])
    assert.deepEqual(
      [file.kind, file.name, file.media_type],
      ['attachment', 'Zeiten März.pdf', 'application/pdf'],
    )
    const token = await portal.tokenFor(body.customer_id)
    for (const [{ id }, content] of [
      [source, xml],
      [file, pdf],
    ] as const) {
      const reply = await portal.ask('GET', `/v1/files/${id}/content`, { token })
      assert.equal(reply.status, 200)
      assert.ok(Buffer.from(reply.bytes).equals(content))
    }
    // Another attachment under the same number is another document.
    const other = ubl(both(numbered('A/1'), attached, swap(pdf.toString('base64'), 'AAAA')))
    assert.equal(wrongField(await upload(portal, other)), 'number_taken /attachments')
  })

  test('leaves bank details where they are: in its own file and nowhere else', async () => {
    for (const number of ['B-1', 'B-2']) await upload(portal, ubl(numbered(number)))
    await upload(portal, cii(numbered('B-3')))
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name <> 'file_contents'`.execute(portal.db)
    for (const { name } of tables)
      for (const secret of ['DE02120300000000202051', 'DE98ZZZ']) {
        const { rows } =
          await sql`select 1 from ${sql.table(name)} t where t::text ilike ${`%${secret}%`}`.execute(
            portal.db,
          )
        assert.equal(rows.length, 0, `${secret} in ${name}`)
      }
  })

  test('can be paid here, and is credited where it was issued', async () => {
    const { body } = await upload(portal, ubl(numbered('P-1')))
    const before = await portal.get(body.invoice_id)
    assert.deepEqual(
      [before.total, before.prepaid, before.amount_due, before.tag],
      [1879, 800, 1080, 'waiting'],
    )
    const payment = await portal.pay(body.invoice_id, 1080)
    assert.equal(payment.allocated, 1080)
    const { tag, amount_due } = await portal.get(body.invoice_id)
    assert.deepEqual([tag, amount_due], ['paid', 0])
    const reply = await portal.ask('POST', `/v1/invoices/${body.invoice_id}/credit`, { body: {} })
    assert.equal(refusal(reply), '409 invalid_state')
    assert.equal(
      (await upload(portal, ubl(numbered('P-1')))).body.outcome,
      'unchanged',
      'also once it is paid',
    )
  })

  test('that credits one known here stands by itself', async () => {
    const { allocations } = await counts(portal)
    const invoice = (await upload(portal, ubl())).body
    const note = swap(
      '<cac:AccountingSupplierParty>',
      `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-012</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>`,
    )
    const { status, body } = await upload(portal, ubl(both(numbered('G-1'), note), 'CreditNote'))
    assert.equal(status, 201)
    const shown = await portal.get(body.invoice_id)
    assert.deepEqual(
      [shown.type, shown.tag, shown.total, shown.credits_invoice_id],
      ['credit_note', 'credit', -1879, null],
    )
    assert.equal((await portal.get(invoice.invoice_id)).tag, 'waiting')
    assert.equal((await counts(portal)).allocations, allocations)
  })
})

describe('a number', () => {
  test('taken by another document is refused with the field that differs', async () => {
    await upload(portal, ubl(numbered('N-1')))
    const before = await counts(portal)
    const changes: [change: (xml: string) => string, field: string][] = [
      [swap('2026-02-28', '2026-03-01'), '/issue_date'],
      [swap('Open on Sundays', 'Closed on Sundays'), '/notes/1'],
      [swap('Café Blau', 'Café Rot'), '/buyer/name'],
      [swap('>Roll<', '>Bun<'), '/lines/0/name'],
      [both(swap('>8.00<', '>7.00<'), swap('>10.8000<', '>11.80<')), '/totals/prepaid'],
    ]
    for (const [change, field] of changes) {
      const reply = await upload(portal, ubl(both(numbered('N-1'), change)))
      assert.equal(refusal(reply), `409 number_taken number_taken ${field}`)
    }
    assert.deepEqual(await counts(portal), before)
  })

  test('is one per seller and type', async () => {
    assert.equal((await upload(portal, ubl(numbered('N-2')))).status, 201)
    assert.equal((await upload(portal, ubl(numbered('N-2'), 'CreditNote'))).status, 201)
    const other = ubl(both(numbered('N-2'), swap('<cbc:CompanyID>DE100<', '<cbc:CompanyID>DE200<')))
    assert.equal((await upload(portal, other, {}, '?any_seller=true')).status, 201)
  })

  test('that the portal has issued cannot come from outside again', async () => {
    const { id } = await portal.customer()
    const { number } = await portal.issued(id)
    const reply = await upload(portal, ubl(numbered(number)))
    assert.equal(refusal(reply), '409 number_taken number_taken /number')
  })

  test('imported before is not given out by the portal', async () => {
    const { id } = await portal.customer()
    const next = (await portal.issued(id)).number.replace(/\d+$/, (n: string) =>
      String(Number(n) + 1).padStart(5, '0'),
    )
    assert.equal((await upload(portal, ubl(numbered(next)))).status, 201)
    const draft = await portal.draft(id)
    assert.equal(refusal(await portal.ask('POST', `/v1/invoices/${draft.id}/issue`)), '409 number_taken')
    await portal.must('PATCH', '/v1/settings', { invoice_prefix: 'NEW' })
    assert.equal((await portal.issue(draft.id)).number, 'NEW/2026/00001')
  })

  test('sent many times at once is one invoice of one customer', async () => {
    const before = await counts(portal)
    const xml = ubl(both(numbered('N-9'), buyer.vat('BE0403019261')))
    const replies = await Promise.all(Array.from({ length: 8 }, () => upload(portal, xml)))
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 200, 200, 201])
    assert.equal(new Set(replies.map(({ body }) => body.invoice_id)).size, 1)
    const added = await counts(portal)
    assert.deepEqual([added.invoices, added.customers], [before.invoices! + 1, before.customers! + 1])
  })
})
