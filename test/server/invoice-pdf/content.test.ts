import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { InvoicePdfOptions } from '../../../server/src/documents/invoice-pdf/options.ts'
import { renderInvoicePdf } from '../../../server/src/documents/invoice-pdf/render.ts'
import type { InvoiceDocument } from '../../../server/src/documents/model.ts'
import { readMetadata, readObjects, readText, withoutSpace } from './read-pdf.ts'
import { allowance, invoice, line, options, party } from './samples.ts'

const textOf = async (document: InvoiceDocument, more: Partial<InvoicePdfOptions> = {}) =>
  readText(await renderInvoicePdf(document, options(more)))

describe('title and marks', () => {
  const titles: [Partial<InvoiceDocument>, string, string][] = [
    [{}, 'Invoice', 'Facture'],
    [{ type: 'credit_note', type_code: '381' }, 'Credit note', 'Avoir'],
    [{ number: null, issue_date: null }, 'Draft invoice', 'Brouillon de facture'],
    [{ type: 'credit_note', type_code: '381', number: null }, 'Draft credit note', 'Brouillon d’avoir'],
    [{ type_code: '384' }, 'Corrected invoice', 'Facture rectificative'],
    [{ type_code: '386' }, 'Prepayment invoice', 'Facture d’acompte'],
    [{ type_code: '389' }, 'Self-billed invoice', 'Autofacture'],
  ]
  for (const [more, english, french] of titles) {
    it(english, async () => {
      assert.ok((await textOf(invoice(more))).split('\n').includes(english))
      assert.ok((await textOf(invoice(more), { locale: 'fr' })).split('\n').includes(french))
    })
  }

  it('a copy says so, an original does not', async () => {
    assert.match(await textOf(invoice(), { copy: true }), /\bCopy\b/)
    assert.match(await textOf(invoice(), { copy: true, locale: 'fr' }), /\bCopie\b/)
    assert.doesNotMatch(await textOf(invoice()), /\bCopy\b/)
  })

  it('a sandbox document says TEST, a real one does not', async () => {
    assert.match(await textOf(invoice(), { test: true }), /TEST — no payment/)
    assert.match(await textOf(invoice(), { test: true, locale: 'fr' }), /TEST — aucun paiement/)
    assert.doesNotMatch(await textOf(invoice()), /TEST/)
  })

  it('a colour that is none is not used', async () => {
    const draw = (accent: string) =>
      renderInvoicePdf(invoice(), options({ branding: { accent, logo: null } }))
    const content = [...readObjects(await draw('#ff0000')).values()].join('\n')
    assert.match(content, /\n1 0 0 scn/)
    assert.match(await readText(await draw('red; x')), /Amount due/)
  })
})

describe('facts', () => {
  it('every field of the document is told', async () => {
    const address = {
      line1: 'A1',
      line2: 'A2',
      line3: 'A3',
      city: 'Lyon',
      postal_code: '69001',
      region: 'Rhône',
      country: 'FR',
    }
    const full = invoice({
      due_date: '2026-12-24',
      tax_point_date: '2026-11-20',
      buyer_reference: 'REF-B',
      order_reference: 'PO-9',
      contract_reference: 'CON-8',
      preceding_invoices: [
        { number: 'INV/2025/00001', issue_date: '2025-01-02' },
        { number: 'OLD-2', issue_date: null },
      ],
      notes: ['First note', 'Second note'],
      payment_terms: 'Net 30',
      period_start: '2026-11-01',
      period_end: '2026-11-30',
      seller: party('Seller SA', {
        trading_name: 'Brand',
        vat_number: 'FR1',
        tax_number: 'TAX-2',
        registration: { scheme: '0002', value: '123456789' },
        identifiers: [
          { scheme: '0088', value: '4000001' },
          { scheme: null, value: 'ID-7' },
        ],
        endpoint: { scheme: '0225', value: 'route-5' },
        contact: { name: 'Ann', phone: '+33 1', email: 'ann@seller.example' },
        address,
      }),
      delivery: {
        name: 'Depot',
        date: '2026-11-19',
        address: { ...address, line1: 'Quai 3', country: 'BE' },
      },
      lines: [
        line({
          description: 'Described',
          note: 'Line note',
          period_start: '2026-10-01',
          period_end: '2026-10-31',
          seller_item_id: 'SKU-1',
          buyer_item_id: 'BUY-2',
          allowances: [
            allowance({ reason: 'Early bird', percent: '10', base_amount: 10000 }),
            allowance({ kind: 'charge', amount: 250 }),
          ],
        }),
      ],
    })
    const text = await textOf(full, { payment_instructions: 'IBAN BE71 0961\nReference 42' })
    for (const part of [
      'Nov 25, 2026',
      'Dec 24, 2026',
      'Nov 20, 2026',
      'Nov 19, 2026',
      'REF-B',
      'PO-9',
      'CON-8',
      'INV/2025/00001',
      'Jan 2, 2025',
      'OLD-2',
      'First note',
      'Second note',
      'Net 30',
      'IBAN BE71 0961',
      'Reference 42',
      'Seller SA',
      'Brand',
      'VAT number: FR1',
      'Tax number: TAX-2',
      'SIREN: 123456789',
      'GLN: 4000001',
      'Identifier: ID-7',
      '0225:route-5',
      'Ann',
      '+33 1',
      'ann@seller.example',
      'A1',
      'A2',
      'A3',
      '69001 Lyon',
      'Rhône',
      'France',
      'Depot',
      'Quai 3',
      'Belgium',
      'Described',
      'Line note',
      'Item: SKU-1',
      'Your item: BUY-2',
      'Early bird, 10% of €100.00: -€10.00',
      'Charge: €2.50',
      'Café Décors',
      'VAT number: BE0123456789',
    ])
      assert.ok(withoutSpace(text).includes(withoutSpace(part)), part)
    assert.match(text, /Nov 1 – 30, 2026/)
    assert.match(text, /Oct 1 – 31, 2026/)
  })

  it('addresses follow their country', async () => {
    const buyer = party('US Inc', {
      address: { line1: '1 Main St', city: 'Austin', region: 'TX', postal_code: '73301', country: 'US' },
    })
    assert.match(await textOf(invoice({ buyer })), /Austin, TX 73301\nUnited States/)
  })

  it('imported oddities do not break it', async () => {
    const buyer = party('', { address: { country: 'not a country' } })
    const text = await textOf(
      invoice({ buyer, lines: [line({ tax_category: 'Q', tax_rate: null, unit: '' })] }),
    )
    assert.match(text, /not a country/)
  })

  it('names the tax as the seller does', async () => {
    const seller = party('No VAT Ltd')
    assert.match(await textOf(invoice({ seller })), /Tax 20%/)
    assert.match(await textOf(invoice()), /VAT 20%/)
  })
})

describe('HTML in every field', () => {
  const attacks = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '1 < 2 && 3 > 2',
    '&lt;b&gt; &amp;',
  ]
  for (const html of attacks) {
    it(html, async () => {
      const document = invoice({
        number: html,
        buyer_reference: html,
        order_reference: html,
        notes: [html],
        payment_terms: html,
        seller: party(html, { address: { line1: html } }),
        buyer: party(html),
        lines: [line({ name: html, description: html, note: html, seller_item_id: html })],
      })
      const bytes = await renderInvoicePdf(document, options())
      const text = withoutSpace(await readText(bytes))
      assert.ok(text.split(withoutSpace(html)).length > 10)
      const { info } = await readMetadata(bytes)
      assert.equal(info.Author, html)
      assert.equal(info.Title, `Invoice ${html}`)
      assert.doesNotMatch(
        Buffer.from(bytes).toString('latin1'),
        /\/(JavaScript|JS|URI|Launch|AA|OpenAction)\b/,
      )
    })
  }
})
