import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { listen } from '../../server/src/http/listen.ts'
import { findChromium } from '../support/chromium.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
let http: Server
let browser: Browser
let address: string

before(async () => {
  server = await startTestServer()
  http = await listen(server.app, '127.0.0.1', 0, 'PORT')
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  browser = await chromium.launch(await findChromium())
})
after(async () => {
  await browser?.close()
  http?.close()
  await server?.close()
})

for (const width of [1280, 360])
  test(`the documentation is searched by the keyboard alone, ${width} pixels wide`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const complaints: string[] = []
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await page.goto(`${address}/docs`)
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: 'Search the documentation' })
    const found = page.getByRole('option')
    const chosen = page.getByRole('option', { selected: true })

    await page.keyboard.type('list invoices')
    await found.first().waitFor()
    assert.match((await chosen.textContent())!, /^List invoices and credit notes.*listInvoices$/)
    await field.fill('theme')
    await page.getByRole('option', { name: 'Theming Guides' }).waitFor()
    await field.fill('PORTAL_MODE')
    await page.getByRole('option', { name: /^PORTAL_MODE/ }).waitFor()
    await field.fill('zebra crossing')
    await page.getByText('Nothing was found.').waitFor()
    assert.equal(await found.count(), 0)

    await field.fill('webhooks')
    await page.getByRole('option', { name: 'Webhooks Guides' }).waitFor()
    const first = await chosen.textContent()
    await page.keyboard.press('ArrowDown')
    assert.notEqual(await chosen.textContent(), first)
    await page.keyboard.press('ArrowUp')
    assert.equal(await chosen.textContent(), first)
    const list = (await page.getByRole('listbox').boundingBox())!
    assert.ok(list.x + list.width <= width && list.y + list.height <= 800, JSON.stringify(list))
    await page.keyboard.press('Escape')
    assert.equal(await found.count(), 0)

    await field.fill('subscription.closed')
    await found.first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/docs/events#subscription-closed`)
    assert.deepEqual(complaints, [])
    await page.close()
  })
