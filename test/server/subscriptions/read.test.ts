import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import type { Reply } from '../../support/server.ts'
import { numbers } from '../../support/till.ts'
import { openShop } from '../billing/shop.ts'

type Json = Reply['body']
type Shop = Awaited<ReturnType<typeof openShop>>
type Payer = Awaited<ReturnType<Shop['payer']>>
let shop: Shop
let payer: Payer

before(async () => {
  shop = await openShop('2026-03-10T10:00:00Z')
  payer = await shop.payer({ vat_number: 'BE0123456749', billing_emails: ['bills@acme.example'] })
})
after(() => shop.close())

const read = async (id: string): Promise<Json> => {
  const { status, body } = await payer.ask('GET', `/v1/subscriptions/${id}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

describe('one subscription', () => {
  test('shows what it is, what it will cost next, who is billed and what it is charged to', async () => {
    const card = await payer.card(numbers.succeeds)
    const id = await shop.subscribe(payer.customer, '2026-03-01')
    const body = await read(id)
    assert.deepEqual(body.plan, { id: null, name: 'Accounting' })
    assert.deepEqual(
      [body.starts_on, body.period_start, body.period_end],
      ['2026-03-01', '2026-03-01', '2026-03-31'],
    )
    // 40.00 and 5 × 12.00 less 10 %, with 21 %.
    assert.deepEqual(
      body.items.map((item: Json) => [item.name, item.quantity, item.net]),
      [
        ['Accounting', '1', 4000],
        ['User', '5', 5400],
      ],
    )
    assert.equal(body.next_invoice_total, 11374)
    assert.deepEqual(
      [
        body.next_invoice.date,
        body.next_invoice.subtotal,
        body.next_invoice.tax_total,
        body.next_invoice.total,
      ],
      ['2026-04-01', 9400, 1974, 11374],
    )
    assert.deepEqual(
      body.next_invoice.lines.map((line: Json) => [line.net, line.period_start, line.period_end]),
      [
        [4000, '2026-04-01', '2026-04-30'],
        [5400, '2026-04-01', '2026-04-30'],
      ],
    )
    assert.deepEqual([body.payment_method.id, body.payment_method.is_own], [card.id, false])
    assert.equal(body.payment_method.status, 'valid')
    assert.deepEqual(body.billing.emails, ['bills@acme.example'])
    assert.equal(body.billing.address.country, 'BE')
    assert.deepEqual(body.allowed_actions, ['change_method', 'add', 'reduce', 'switch_plan', 'cancel'])
    assert.equal(body.external_id, undefined)
    assert.equal((await shop.must('GET', `/v1/subscriptions/${id}`)).external_id, null)
  })

  test('says how many days of grace are left, on the last one none', async () => {
    const grace = {
      status: 'to_renew',
      grace_reason: 'declined',
      grace_started_on: '2026-03-08',
      grace_ends_on: '2026-03-15',
      closes_at: '2026-03-15T23:00:00Z',
    } as const
    const id = await shop.subscribe(payer.customer, '2026-02-01', grace)
    assert.deepEqual((await read(id)).grace, {
      reason: 'declined',
      started_on: '2026-03-08',
      ends_on: '2026-03-15',
      days_left: 5,
      closes_at: '2026-03-15T23:00:00Z',
    })
    const listed = (await payer.ask('GET', '/v1/subscriptions?status=to_renew')).body.data
    assert.deepEqual([listed.length, listed[0].grace.days_left], [1, 5])
  })

  test('the scheduled change is what the next invoice will say', async () => {
    const figures = {
      lines: [{ unit_price: '10.00', discount: 0, base_amount: 1000, net: 1000 }],
      taxes: [],
      subtotal: 1000,
      tax_total: 0,
      total: 1000,
    }
    const item = {
      id: newId('item'),
      price_id: null,
      product_id: null,
      product_kind: 'application',
      name: 'Small',
      description: null,
      quantity: '1',
      unit: 'C62',
      unit_price: '10.00',
      discount_percent: null,
      tax_category: 'Z',
      tax_rate: '0',
    }
    const scheduled = JSON.stringify({ plan: null, items: [item], figures })
    const id = await shop.subscribe(payer.customer, '2026-03-01', { scheduled })
    const body = await read(id)
    assert.deepEqual([body.next_invoice_total, body.next_invoice.total], [1000, 1000])
    assert.deepEqual(
      body.next_invoice.lines.map((line: Json) => line.name),
      ['Small'],
    )
    assert.deepEqual([body.scheduled_change.effective_on, body.scheduled_change.total], ['2026-04-01', 1000])
    assert.equal(body.items.length, 2)
    assert.ok(body.allowed_actions.includes('undo_change'))
  })

  test('its tag changes with the day, with its method and with the customer', async () => {
    const id = await shop.subscribe(payer.customer, '2026-03-01')
    const tag = async () => (await payer.ask('GET', `/v1/subscriptions/${id}`)).headers.get('etag')!
    const first = await tag()
    assert.equal(await tag(), first)
    const asked = await shop.ask('GET', `/v1/subscriptions/${id}`, {
      token: payer.token,
      headers: { 'if-none-match': first },
    })
    assert.equal(asked.status, 304)
    await shop.must('PATCH', `/v1/customers/${payer.customer.id}`, { name: 'Acme Two' })
    const second = await tag()
    assert.notEqual(second, first)
    shop.clock.set('2026-03-10T10:00:01Z')
    const card = await payer.card(numbers.mastercard)
    assert.equal(
      (await payer.ask('PATCH', `/v1/payment_methods/${card.id}`, { is_default: true })).status,
      200,
    )
    assert.notEqual(await tag(), second)
  })
})

describe('the list', () => {
  let other: Payer
  let ids: string[]
  before(async () => {
    other = await shop.payer()
    ids = []
    for (const [i, status] of (['active', 'active', 'closed', 'active'] as const).entries())
      ids.push(
        await shop.subscribe(other.customer, `2026-0${1 + (i % 3)}-01`, {
          status,
          plan_name: ['100% plan', '100 plan', 'a_b', 'axb'][i]!,
          next_invoice_date: status === 'closed' ? null : `2026-04-0${9 - i}`,
          ...(status === 'closed'
            ? { closed_on: '2026-03-01', close_reason: 'cancelled', next_action_at: null }
            : {}),
          ...(i === 3 ? { database: JSON.stringify({ name: 'acme-prod', url: 'https://x.example' }) } : {}),
        }),
      )
  })
  const list = async (query: string): Promise<string[]> => {
    const { status, body } = await other.ask('GET', `/v1/subscriptions${query}`)
    assert.equal(status, 200, JSON.stringify(body))
    return body.data.map((each: Json) => ids.indexOf(each.id))
  }

  test('is newest first, or in the order that is asked for, dates that are missing last', async () => {
    assert.deepEqual(await list(''), [3, 2, 1, 0])
    assert.deepEqual(await list('?sort=created_at'), [0, 1, 2, 3])
    const { data } = (await other.ask('GET', '/v1/subscriptions')).body
    assert.deepEqual(
      data.map((each: Json) => each.next_invoice_total),
      [11374, null, 11374, 11374],
    )
    assert.deepEqual(await list('?sort=next_invoice_date'), [3, 1, 0, 2])
    assert.deepEqual(await list('?sort=-next_invoice_date'), [0, 1, 3, 2])
  })

  test('finds what is written, every character for itself', async () => {
    assert.deepEqual(await list('?q=%25'), [0])
    assert.deepEqual(await list('?q=a_b'), [2])
    assert.deepEqual(await list('?q=acme-PROD'), [3])
    assert.deepEqual(await list('?status=closed&status=pending'), [2])
  })

  test('goes on page by page in every order, none twice', async () => {
    for (const sort of ['-created_at', 'created_at', 'next_invoice_date', '-next_invoice_date', 'number']) {
      const seen: string[] = []
      let cursor = ''
      for (let page = 0; page < 5; page++) {
        const { body } = await other.ask('GET', `/v1/subscriptions?limit=1&sort=${sort}${cursor}`)
        seen.push(...body.data.map((each: Json) => each.id))
        if (!body.has_more) break
        cursor = `&cursor=${body.next_cursor}`
      }
      assert.deepEqual([seen.length, new Set(seen).size], [4, 4], sort)
    }
  })

  test('counts on request, and needs a customer of keys for what no index bounds', async () => {
    const { body } = await other.ask('GET', '/v1/subscriptions?include=total_count&status=active&limit=1')
    assert.equal(body.total_count, 3)
    for (const query of ['q=plan', 'sort=number'])
      assert.equal((await shop.ask('GET', `/v1/subscriptions?${query}`)).status, 422)
    const { data } = await shop.must('GET', `/v1/subscriptions?q=plan&customer_id=${other.customer.id}`)
    assert.equal(data.length, 2)
  })
})

describe('access', () => {
  const access = async (id: string) => {
    const { body } = await shop.ask('GET', `/v1/subscriptions/${id}/access`)
    return [body.access, body.status, body.ends_on]
  }
  test('says until when, and 304 while nothing has changed', async () => {
    const id = await shop.subscribe(payer.customer, '2026-03-01')
    assert.deepEqual(await access(id), ['granted', 'active', null])
    const { headers } = await shop.ask('GET', `/v1/subscriptions/${id}/access`)
    const again = () =>
      shop.ask('GET', `/v1/subscriptions/${id}/access`, {
        headers: { 'if-none-match': headers.get('etag')! },
      })
    assert.equal((await again()).status, 304)
    await shop.must('PATCH', `/v1/subscriptions/${id}`, { contract_end: '2026-09-30' })
    assert.equal((await again()).status, 200)
    assert.deepEqual(await access(id), ['granted', 'active', '2026-09-30'])
    await shop.must('POST', `/v1/subscriptions/${id}/cancel`, {})
    assert.deepEqual(await access(id), ['granted', 'active', '2026-03-31'])
    await shop.must('POST', `/v1/subscriptions/${id}/cancel`, { at_once: true })
    assert.deepEqual(await access(id), ['revoked', 'closed', null])
  })

  test('of a foreign one is as of none', async () => {
    const other = await shop.payer()
    const id = await shop.subscribe(other.customer, '2026-03-01')
    assert.equal((await payer.ask('GET', `/v1/subscriptions/${id}/access`)).status, 404)
    assert.equal((await payer.ask('GET', `/v1/subscriptions/${id}`)).status, 404)
  })
})
