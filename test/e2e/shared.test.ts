import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../support/chromium.ts'
import { freePort } from '../support/portal-process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let folder: string
let server: ChildProcess
let browser: Browser
let api: string
let site: string
/** The demo's customer whose site the partner's page is. */
let customer: { id: string; partner_id: string }

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-shared-'))
  await chmod(folder, 0o755)
  const [port, sitePort] = [await freePort(), await freePort()]
  api = `http://localhost:${port}`
  site = `http://localhost:${sitePort}`
  const env = {
    ...process.env,
    PORT: String(port),
    SITE_PORT: String(sitePort),
    PORTAL_DATA_DIR: folder,
    LOG_LEVEL: 'error',
  }
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }
  server = spawn(process.execPath, ['server/src/main.ts', 'start'], options)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout!.on('data', data => {
      said += data
      if (said.includes('Ctrl-C')) resolve()
    })
    server.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  customer = (await call('GET', '/v1/customers?external_id=demo-acme')).data[0]
  browser = await chromium.launch(await findChromium())
})

after(async () => {
  await browser?.close()
  if (server && server.exitCode === null) {
    server.kill('SIGTERM')
    await new Promise(resolve => server.once('exit', resolve))
  }
  if (folder) await rm(folder, { recursive: true, force: true })
})

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
async function call(method: string, path: string, body?: unknown): Promise<any> {
  const headers = { authorization: 'Bearer sk_demo_portal', 'content-type': 'application/json' }
  const answer = await fetch(api + path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  assert.ok(answer.ok, `${path}: ${answer.status}`)
  return answer.status === 204 ? null : answer.json()
}

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
