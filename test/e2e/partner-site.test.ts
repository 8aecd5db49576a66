import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../support/demo-server.ts'
import { ubl } from './documents.ts'

let demo: DemoServer
let call: DemoServer['call']
let browser: Browser
let api: string
let site: string

before(async () => {
  demo = await startDemoServer()
  ;({ api, site, browser, call } = demo)
  // The demo's first customer buys what the document sells; its partner imports it.
  const customers = await call('GET', '/v1/customers?external_id=demo-acme')
  const { partner_id } = customers.data[0]
  const { secret } = await call('POST', '/v1/api_keys', {
    name: 'Import',
    partner_id,
    scopes: ['invoices:import'],
  })
  const imported = await fetch(`${api}/v1/invoices/import?any_seller=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/xml' },
    body: ubl('Bakery No. 7', customers.data[0].vat_number),
  })
  assert.equal(imported.status, 201)
})

after(() => demo?.close())

test('a person signs in on the partner’s origin, finds an invoice, opens it, downloads it and signs out', async () => {
  const { page, violations } = await open(`${site}/#/invoices`)
  await signIn(page)
  await page.locator('portal-invoices').getByText('1–10 of').first().waitFor()
  assert.equal(await page.locator('portal-invoices tbody tr').count(), 10)

  await page.getByPlaceholder('Number or amount').fill('INV/')
  await page.locator('portal-invoices tbody button', { hasText: 'INV/' }).first().click()
  await page.locator('portal-invoice').getByText('Amount due').first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  const pdf = await readFile(await download.path())
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  await page.goBack()
  await page.locator('portal-invoices tbody tr').first().waitFor()

  await page.locator('portal-user').getByText('Alex Lambert').first().click()
  await page.locator('portal-user').getByText('Sign out').first().click()
  await page.getByLabel('Password').first().waitFor()
  assert.deepEqual(violations, [])
  await page.close()
})

test('an imported invoice is in the portal of its buyer', async () => {
  const { page } = await open(`${site}/#/invoices`)
  await signIn(page)
  await page.getByPlaceholder('Number or amount').fill('FROM-ELSEWHERE-1')
  await page.locator('portal-invoices tbody button', { hasText: 'FROM-ELSEWHERE-1' }).click()
  const invoice = page.locator('portal-invoice')
  await invoice.getByText('Bakery No. 7').first().waitFor()
  assert.ok((await invoice.getByText('€242.00').count()) > 0)
  assert.ok((await invoice.getByText('Wedding cake').count()) > 0)
  await page.close()
})

test('a quotation is read, signed and paid on the partner’s page, and the order is there', async () => {
  const draft = await call('POST', '/v1/quotations', {
    external_customer_id: 'demo-acme',
    subject: 'Two days of work',
    lines: [
      {
        name: 'Work',
        product_kind: 'service',
        quantity: '16',
        unit: 'HUR',
        unit_price: '100.00',
        tax_rate: '21',
      },
      {
        name: 'Travel',
        product_kind: 'service',
        quantity: '1',
        unit_price: '50.00',
        tax_rate: '21',
        optional: true,
      },
    ],
  })
  const { number } = await call('POST', `/v1/quotations/${draft.id}/send`)
  const { page, violations } = await open(`${site}/#/quotations`)
  await signIn(page)
  await page.getByPlaceholder('Number or subject').fill(number)
  await page.locator('portal-quotations tbody button', { hasText: number }).click()
  const quotation = page.locator('portal-quotation')
  await quotation.getByText('€1,936.00').first().waitFor()
  // The totals follow what is picked.
  await quotation.getByRole('checkbox').check()
  await quotation.getByRole('button', { name: 'Accept & Pay €1,996.50' }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('Alex Lambert')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Accept|Continue|Sign/ })
    .last()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Accept & Pay €1,996.50' }).click()
  await page.getByRole('dialog').getByText('Paid').first().waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await quotation.getByText('Accepted').first().waitFor()

  await page.getByRole('link', { name: 'Orders' }).click()
  await page.locator('portal-orders tbody tr', { hasText: 'Two days of work' }).getByText('Paid').waitFor()
  const accepted = await call('GET', `/v1/quotations/${draft.id}`)
  const order = await call('GET', `/v1/orders/${accepted.order_id}`)
  assert.deepEqual([order.total, order.amount_due, order.payment_status], [199650, 0, 'paid'])
  assert.equal(accepted.responses[0].evidence.signed_name, 'Alex Lambert')
  assert.deepEqual(violations, [])
  await page.close()
})

test('the sign-in form is there also where the portal speaks another language than the page', async () => {
  const { page } = await open(`${site}/#/invoices`)
  await page.getByLabel('Password').first().waitFor()
  await page.evaluate("document.querySelector('portal-connect').setAttribute('locale', 'fr')")
  await page.getByLabel('Mot de passe').first().waitFor()
  await page.close()
})

test('no token is in the address, in storage or in the document', async () => {
  const { page } = await open(`${site}/#/invoices`)
  await signIn(page)
  await page.locator('portal-invoices tbody tr').first().waitFor()
  // As text: these tests are typed for Node and not for a browser.
  const kept = await page.evaluate<string>(
    'JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML])',
  )
  assert.equal(kept.includes('pst_'), false)
  await page.close()
})

test('people sign in on another site than the API’s where cookies and storage are refused, in each tab for itself', async () => {
  // `localhost` and this address are two sites to a browser.
  const elsewhere = site.replace('localhost', '127.0.0.1')
  const context = await browser.newContext()
  await context.addInitScript(`
    const refuse = { get() { throw new DOMException('Denied', 'SecurityError') }, set() { throw new DOMException('Denied', 'SecurityError') } }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, refuse)
    Object.defineProperty(document, 'cookie', refuse)
  `)
  const cookies: string[] = []
  const asked: string[] = []
  const tab = async () => {
    const page = await context.newPage()
    page.on('request', request => asked.push(request.url()))
    page.on('response', async response => {
      // Those of the very last answers can no longer be asked for.
      const headers = await response.allHeaders().catch(() => null)
      if (headers?.['set-cookie']) cookies.push(headers['set-cookie'])
    })
    page.on('pageerror', error => assert.fail(error))
    await page.goto(`${elsewhere}/#/invoices`)
    return page
  }
  const first = await tab()
  await signIn(first)
  await first.locator('portal-invoices tbody tr').first().waitFor()
  // A session lasts while its page does: another tab has none, and that of the first goes on.
  const second = await tab()
  await second.locator('input[type=password]').waitFor()
  await signIn(second)
  await second.locator('portal-invoices tbody tr').first().waitFor()
  await first.locator('portal-account nav a', { hasText: 'Orders' }).click()
  await first.locator('portal-orders tbody tr').first().waitFor()
  assert.deepEqual([cookies, await context.cookies()], [[], []])
  assert.deepEqual(
    asked.filter(url => url.includes('pst_')),
    [],
  )
  await context.close()
})

async function open(url: string): Promise<{ page: Page; violations: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') violations.push(message.text())
  })
  page.on('pageerror', error => violations.push(error.message))
  await page.goto(url)
  return { page, violations }
}

async function signIn(page: Page): Promise<void> {
  await page.fill('input[type=email]', 'alex@acme.example')
  await page.fill('input[type=password]', 'portal-demo')
  await page.keyboard.press('Enter')
}
