import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type DemoServer, startDemoServer } from '../support/demo-server.ts'

let demo: DemoServer
let call: DemoServer['call']
let page: Page
let subscription: { id: string; next_invoice_date: string }
let contact_id: string

const password = 'a password of her own'
const shown = () => page.locator('portal-subscription')
const dialog = () => page.getByRole('dialog')
const read = () => call('GET', `/v1/subscriptions/${subscription.id}`)
const access = async () => (await call('GET', `/v1/subscriptions/${subscription.id}/access`)).access

before(async () => {
  demo = await startDemoServer()
  call = demo.call
  const partner_id = (await call('GET', '/v1/customers?external_id=demo-acme')).data[0].partner_id
  const customer = await call('POST', '/v1/customers', {
    partner_id,
    name: 'Blue Door BV',
    country: 'NL',
    currency: 'EUR',
  })
  const contact = await call('POST', '/v1/contacts', {
    customer_id: customer.id,
    name: 'Kim de Vries',
    email: 'kim@blue-door.example',
    role: 'owner',
  })
  contact_id = contact.id
  await call('POST', `/v1/contacts/${contact_id}/password`, { password })
  const { date } = await call('GET', `/v1/test_clock?customer_id=${customer.id}`)
  subscription = await call('POST', '/v1/subscriptions', {
    customer_id: customer.id,
    plan_name: 'Bookkeeping',
    items: [
      { name: 'Accounting', product_kind: 'application', quantity: '1', unit_price: '30.00', tax_rate: '21' },
    ],
    currency: 'EUR',
    interval_unit: 'month',
    interval_count: 1,
    starts_on: date,
    billed_by: 'portal',
    database: { name: 'blue-door', url: 'https://blue-door.northwind.example' },
  })
  // Good when the next period is charged, and not for the one after it.
  const expiry = Temporal.PlainDate.from(date).add({ months: 1 })
  await addCard('4242424242424242', expiry.month, expiry.year)
  page = await demo.browser.newPage()
  await page.goto(`${demo.site}/#/subscriptions/${subscription.id}`)
  await page.getByLabel('E-mail').fill('kim@blue-door.example')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.keyboard.press('Enter')
})

after(() => demo?.close())

test('a subscription is invoiced and charged when its next period begins', async () => {
  await shown().getByText('In Progress').first().waitFor()
  await moveToNextInvoice()
  await page.getByText('1 invoiced, 1 charged').waitFor()
  await shown().getByText('Paid').first().waitFor()
  const { data } = await call('GET', `/v1/invoices?subscription_id=${subscription.id}`)
  assert.deepEqual(
    data.map((each: { status: string; total: number }) => [each.status, each.total]),
    [['paid', 3630]],
  )
})

test('an expired card makes it To Renew, and another one pays for it in one step', async () => {
  await moveToNextInvoice()
  await shown().getByText('To Renew, 7 days left').first().waitFor()
  await shown().getByText('The card that pays for it has expired.').waitFor()
  await page
    .locator('portal-account')
    .getByRole('link', { name: /Overview/ })
    .click()
  await page.locator('portal-alerts').getByText('Bookkeeping').first().waitFor()
  await page.goBack()

  await shown().getByRole('button', { name: 'Change payment method' }).first().click()
  await fillCard('4242 4242 4242 4242')
  await dialog().getByRole('button', { name: 'Pay €36.30' }).click()
  await dialog().getByRole('button', { name: 'Done' }).click()
  await shown().getByText('In Progress').first().waitFor()
  assert.equal((await read()).status, 'active')
  assert.equal(await access(), 'granted')
})

test('a declined card leaves seven days; then it is closed and access is lost', async () => {
  const declining = await addCard('4000000000000002', 12, 2040)
  await call(
    'POST',
    `/v1/subscriptions/${subscription.id}/payment_method`,
    { payment_method_id: declining },
    'declining',
  )
  await moveToNextInvoice()
  await shown().getByText('To Renew, 7 days left').first().waitFor()
  await move(3)
  await shown().getByText('To Renew, 4 days left').first().waitFor()
  assert.equal(await access(), 'granted')
  await move(4)
  await shown().getByText('To Renew, last day').first().waitFor()
  await move(1)
  await shown().getByText('Closed').first().waitFor()
  await shown().getByText('No access').waitFor()
  assert.equal(await access(), 'revoked')
})

test('a closed one is opened again and paid', async () => {
  await shown().getByRole('button', { name: 'Re-open' }).click()
  await dialog()
    .getByRole('button', { name: /Go on to payment|Re-open & Pay/ })
    .click()
  await fillCard('4242 4242 4242 4242')
  await dialog().getByRole('button', { name: 'Re-open & Pay €36.30' }).click()
  await dialog().getByRole('button', { name: 'Done' }).click()
  await shown().getByText('In Progress').first().waitFor()
  assert.equal(await access(), 'granted')
})

/** By the slider of the page, which goes 60 days at most. */
async function move(days: number): Promise<void> {
  await page.getByLabel('Move forward by').fill(String(days))
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.url().endsWith('/v1/test_clock/advance')),
    page.getByRole('button', { name: 'Move the clock' }).click(),
  ])
  assert.equal(answer.status(), 200)
}

async function moveToNextInvoice(): Promise<void> {
  const { customer_id, next_invoice_date } = await read()
  const { date } = await call('GET', `/v1/test_clock?customer_id=${customer_id}`)
  await move(Temporal.PlainDate.from(date).until(next_invoice_date).days)
}

async function addCard(number: string, exp_month: number, exp_year: number): Promise<string> {
  const { customer_id } = await read()
  const { token } = await call('POST', '/v1/portal_sessions', { customer_id, contact_id })
  const answer = await fetch(`${demo.api}/v1/payment_methods`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ card: { number, exp_month, exp_year, cvc: '123' } }),
  })
  assert.equal(answer.status, 201)
  return ((await answer.json()) as { id: string }).id
}

async function fillCard(number: string): Promise<void> {
  await dialog().getByRole('radio', { name: 'New card' }).check()
  await dialog().getByLabel('Card number').fill(number)
  await dialog().getByLabel('Expiry date').fill('12 / 40')
  await dialog().getByLabel('Security code').fill('123')
}
