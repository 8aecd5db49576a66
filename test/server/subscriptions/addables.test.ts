import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { closedAs } from '../../../server/src/subscriptions/rules.ts'
import type { Reply } from '../../support/server.ts'
import { refusal } from '../invoices/portal.ts'
import type { Buyer } from '../quotations/shop.ts'
import { type Changes, openChanges } from './changing.ts'

type Addable = { item_id: string | null; price_id: string | null; name: string; quantity: string }

let shop: Changes
let buyer: Buyer
/** Prices by name that no subscription of the shop may have more of. */
const unfit: Record<string, string> = {}
before(async () => {
  shop = await openChanges()
  const crm = shop.crm.product_id
  const care = await shop.product('service', 'Care')
  unfit.yearly = (await shop.price(crm, '300.00', { interval_unit: 'year' } as never)).id
  unfit.dollars = (await shop.price(crm, '33.00', { currency: 'USD' })).id
  unfit.gross = (await shop.price(crm, '36.30', { tax_behavior: 'inclusive' })).id
  unfit.once = (await shop.price(care.id, '90.00', { interval_unit: null })).id
  unfit.service = (await shop.price(care.id, '9.00')).id
  unfit.retired = (await shop.price(crm, '31.00')).id
  await shop.must('PATCH', `/v1/prices/${unfit.retired}`, { active: false })
  const gone = await shop.product('application', 'Gone')
  unfit.gone = (await shop.price(gone.id, '5.00')).id
  await shop.must('PATCH', `/v1/products/${gone.id}`, { active: false })
  const books = await shop.must('POST', '/v1/products', {
    kind: 'application',
    name: 'Books',
    tax_code: 'reduced',
  })
  unfit.untaxed = (await shop.price(books.id, '4.00')).id
})
beforeEach(async () => {
  shop.clock.set('2027-04-10T22:00:00Z')
  buyer = await shop.buyer()
})
after(() => shop.close())

const list = (id: string, given: object = { token: buyer.token }): Promise<Reply> =>
  shop.ask('GET', `/v1/subscriptions/${id}/additions`, given)
const addables = async (id: string): Promise<Addable[]> => (await list(id)).body.data
const names = async (id: string) => (await addables(id)).map(each => [each.name, each.quantity])
const lineOf = ({ item_id, price_id }: Addable) => ({
  ...(item_id === null ? { price_id } : { item_id }),
  quantity: '1',
})

describe('what may be added to a subscription', () => {
  test('is more of each item at its price, and applications and users of which there is none', async () => {
    const id = await shop.subscribe(buyer)
    const [accounting, user] = await shop.items(id)
    const common = {
      currency: 'EUR',
      tax_behavior: 'exclusive',
      recurring: true,
      unit: 'C62',
      description: null,
    }
    assert.deepEqual(await addables(id), [
      {
        ...common,
        item_id: accounting!.id,
        price_id: shop.app.id,
        product_id: shop.app.product_id,
        product_kind: 'application',
        name: 'Accounting',
        unit_price: '40.00',
        discount_percent: null,
        quantity: '1',
      },
      {
        ...common,
        item_id: user!.id,
        price_id: shop.user.id,
        product_id: shop.user.product_id,
        product_kind: 'user',
        name: 'User',
        unit_price: '12.00',
        discount_percent: '10',
        quantity: '5',
      },
      {
        ...common,
        item_id: null,
        price_id: shop.crm.id,
        product_id: shop.crm.product_id,
        product_kind: 'application',
        name: 'CRM',
        unit_price: '30.00',
        discount_percent: null,
        quantity: '0',
      },
    ])
  })

  test('is all taken when it is asked for, and nothing beside it is', async () => {
    const id = await shop.subscribe(buyer)
    const all = (await addables(id)).map(lineOf)
    const reply = await shop.change(buyer, id, 'additions', { lines: all })
    assert.deepEqual([reply.status, reply.body.lines?.length], [201, all.length])
    for (const [name, price_id] of Object.entries(unfit)) {
      const refused = await shop.change(buyer, id, 'additions', { lines: [{ price_id, quantity: '1' }] })
      assert.ok(refused.status === 422 || refused.body.code === 'tax_undecided', name)
    }
  })

  test('is what its plan lists, whatever kind that is', async () => {
    const plan = await shop.must('POST', '/v1/plans', {
      name: 'Starter',
      items: [{ price_id: shop.app.id, quantity: '1' }],
      addition_price_ids: [unfit.service, shop.user.id],
    })
    const id = await shop.subscribe(buyer, { plan_id: plan.id })
    assert.deepEqual(await names(id), [
      ['Accounting', '1'],
      ['User', '5'],
      ['Care', '0'],
    ])
    const care = { lines: [{ price_id: unfit.service, quantity: '1' }] }
    assert.equal((await shop.change(buyer, id, 'additions', care)).status, 201)
    await shop.must('PATCH', `/v1/plans/${plan.id}`, { addition_price_ids: [] })
    assert.deepEqual((await names(id)).length, 2)
  })

  test('is named by kind and name, and by no more than 300 prices', async () => {
    await shop.db
      .insertInto('prices')
      .values(
        Array.from({ length: 301 }, (_, n) => ({
          id: `price_${String(n).padStart(26, '0')}`,
          product_id: shop.user.product_id,
          currency: 'EUR',
          unit_price: '1.00',
          tax_behavior: 'exclusive' as const,
          interval_unit: 'month' as const,
          interval_count: 2,
          created_at: shop.clock.now(),
        })),
      )
      .execute()
    const id = await shop.subscribe(buyer, { interval_count: 2 })
    const found = await addables(id)
    assert.deepEqual([found.length, found.at(-1)!.name], [302, 'User'])
  })

  test('is nothing while nothing can be added', async () => {
    for (const fields of [
      closedAs('cancelled', '2027-04-05'),
      { cancels_on: '2027-05-01', cancellation: JSON.stringify({}) },
      { billed_by: 'external' as const },
      { next_invoice_date: '2027-04-01' },
    ])
      assert.deepEqual(await addables(await shop.subscribe(buyer, fields as never)), [])
  })

  test('is nothing for customers to whom the vendor does not leave it', async () => {
    const id = await shop.subscribe(buyer)
    await shop.set({ subscription_actions: ['reduce'] })
    assert.deepEqual(await addables(id), [])
    assert.equal((await list(id, {})).body.data.length, 3)
    await shop.set({ subscription_actions: ['add', 'reduce', 'switch_plan', 'cancel', 'reopen'] })
  })
})

describe('what may be added is told', () => {
  test('to whoever may read the subscription', async () => {
    const id = await shop.subscribe(buyer)
    const viewer = await shop.person(buyer.customer.id, { role: 'viewer' })
    const partner = await shop.makeKey(['subscriptions:read'], shop.partner.id)
    for (const given of [{ token: viewer }, { key: partner }, {}])
      assert.equal((await list(id, given)).body.data.length, 3)
    const other = await shop.makeKey(['invoices:read'], shop.partner.id)
    assert.equal(refusal(await list(id, { key: other })), '403 permission_denied')
  })

  test('of another customer’s as of a missing one', async () => {
    const stranger = await shop.buyer()
    assert.equal(refusal(await list(await shop.subscribe(stranger))), '404 not_found')
    assert.equal(refusal(await list(`sub_${'0'.repeat(26)}`)), '404 not_found')
  })
})
