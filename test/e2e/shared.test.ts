import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../support/demo-server.ts'

let demo: DemoServer
let call: DemoServer['call']
let browser: Browser
let api: string
let site: string
/** The demo's customer whose site the partner's page is. */
let customer: { id: string; partner_id: string }

before(async () => {
  demo = await startDemoServer()
  ;({ api, site, browser, call } = demo)
  customer = (await call('GET', '/v1/customers?external_id=demo-acme')).data[0]
})

after(() => demo?.close())

/** A fresh quotation of the customer's, with a link to it. */
async function shareQuotation(page_url: string | null): Promise<{ id: string; number: string; url: string }> {
  const { data } = await call('GET', `/v1/sites?limit=100`)
  for (const { id } of data.filter((each: { partner_id: string }) => each.partner_id === customer.partner_id))
    await call('PATCH', `/v1/sites/${id}`, { page_url })
  const line = { name: 'Work', product_kind: 'service', quantity: '2', unit_price: '50.00', tax_rate: '21' }
  const draft = await call('POST', '/v1/quotations', { customer_id: customer.id, lines: [line] })
  const { id, number } = await call('POST', `/v1/quotations/${draft.id}/send`)
  const { url } = await call('POST', '/v1/share_links', { quotation_id: id })
  return { id, number, url }
}

async function visit(url: string): Promise<{ page: Page; violations: string[]; requests: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  const violations: string[] = []
  const requests: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') violations.push(message.text())
  })
  page.on('pageerror', error => violations.push(error.message))
  page.on('request', request => requests.push(request.url()))
  await page.goto(url)
  return { page, violations, requests }
}

async function download(page: Page): Promise<void> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  assert.equal((await readFile(await saved.path())).subarray(0, 5).toString(), '%PDF-')
}

test('the plain page shows the shared document with its PDF, and its address keeps no secret', async () => {
  const { number, url } = await shareQuotation(null)
  assert.match(url, new RegExp(`^${api}/p/#share=`))
  const secret = url.split('share=')[1]!
  const { page, violations, requests } = await visit(url)
  await page.locator('portal-quotation').getByText(number).first().waitFor()
  assert.equal(page.url(), `${api}/p/`)
  assert.ok(requests.every(each => !each.includes(secret) && new URL(each).origin === api))
  assert.equal(await page.getByRole('button').count(), 1)
  await download(page)
  assert.deepEqual(violations, [])

  await page.goto(`${api}/p/#share=${'x'.repeat(32)}`)
  await page.getByText('This link opens nothing.').waitFor()
  await page.context().close()
})

test('the partner’s page shows it to whom has not signed in, and nothing else', async () => {
  const { id, number, url } = await shareQuotation(`${site}/`)
  assert.ok(url.startsWith(`${site}/#/quotations/${id}?share=`), url)
  const { page, violations } = await visit(url)
  await page.locator('portal-quotation').getByText(number).first().waitFor()
  assert.equal(page.url(), `${site}/#/quotations/${id}`)
  assert.equal(await page.locator('portal-quotation').getByRole('button', { name: 'Accept' }).count(), 0)
  await download(page)
  await page.goto(`${site}/#/invoices`)
  await page.locator('input[type=password]').waitFor()
  assert.deepEqual(violations, [])
  await page.context().close()
})
