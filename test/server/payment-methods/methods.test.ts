import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../server/src/http/ids.ts'
import { detachMethods } from '../../../server/src/payment-methods/actions/detach.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
type Payer = Awaited<ReturnType<Till['payer']>>
before(async () => {
  till = await openTill()
})
after(() => till.close())

const get = (payer: Payer, id: string) => payer.ask('GET', `/v1/payment_methods/${id}`)
const list = async (payer: Payer, query = '') => (await payer.ask('GET', `/v1/payment_methods${query}`)).body
const remove = (payer: Payer, id: string, query = '') =>
  payer.ask('DELETE', `/v1/payment_methods/${id}${query}`)
const add = (payer: Payer, body: object) => payer.ask('POST', '/v1/payment_methods', body)

/** A subscription that is charged to a card. */
async function subscribe(payer: Payer, payment_method_id: string, status: 'active' | 'closed' = 'active') {
  const { id: customer_id, partner_id } = payer.customer
  const id = newId('sub')
  const dates = { anchor_date: '2026-03-01', period_start: '2026-03-01', period_end: '2026-03-31' }
  await till.db
    .insertInto('subscriptions')
    .values({
      id,
      number: id,
      customer_id,
      partner_id,
      payment_method_id,
      status,
      ...(status === 'closed' ? { closed_on: '2026-03-10', close_reason: 'cancelled' as const } : {}),
      plan_name: 'Plan',
      currency: 'EUR',
      tax_behavior: 'exclusive',
      interval_unit: 'month',
      interval_count: 1,
      period_number: 0,
      ...dates,
      collection: 'charge',
      billed_by: 'portal',
      access: 'granted',
      created_at: till.clock.now(),
      updated_at: till.clock.now(),
    })
    .execute()
  return id
}

describe('the default', () => {
  test('is the first one, until another is chosen; one at a time', async () => {
    const payer = await till.payer()
    const first = await payer.card(numbers.succeeds)
    const second = await payer.card(numbers.mastercard)
    assert.deepEqual([first.is_default, second.is_default], [true, false])
    const changed = await payer.ask('PATCH', `/v1/payment_methods/${second.id}`, { is_default: true })
    assert.deepEqual([changed.status, changed.body.is_default, changed.body.version], [200, true, 2])
    assert.equal((await get(payer, first.id)).body.is_default, false)
    assert.deepEqual((await till.eventsOf(first.id)).slice(-1), ['payment_method.updated'])
    const third = await add(payer, {
      card: { number: numbers.succeeds, exp_month: 1, exp_year: 2030, cvc: '1234', holder: 'Zoé' },
      make_default: true,
    })
    assert.deepEqual([third.body.is_default, third.body.holder], [true, 'Zoé'])
    const { data } = await list(payer)
    assert.deepEqual(
      data.map((each: { id: string }) => each.id),
      [third.body.id, second.id, first.id],
    )
    assert.equal(data.filter((each: { is_default: boolean }) => each.is_default).length, 1)
  })

  test('is one, of two first cards added at once', async () => {
    const payer = await till.payer()
    const cards = await Promise.all([payer.card(numbers.succeeds), payer.card(numbers.mastercard)])
    assert.equal(cards.filter(card => card.is_default).length, 1)
  })

  test('is nobody’s when it is deleted, and the next one added', async () => {
    const payer = await till.payer()
    const [first, second] = [await payer.card(numbers.succeeds), await payer.card(numbers.succeeds)]
    await remove(payer, first.id)
    assert.equal((await get(payer, second.id)).body.is_default, false)
    assert.equal((await payer.card(numbers.succeeds)).is_default, true)
  })

  test('is changed from the version that was read only', async () => {
    const payer = await till.payer()
    const [, card] = [await payer.card(numbers.succeeds), await payer.card(numbers.succeeds)]
    const stale = await till.ask('PATCH', `/v1/payment_methods/${card.id}`, {
      token: payer.token,
      body: { is_default: true },
      headers: { 'if-match': '"v9"' },
    })
    assert.equal(refusal(stale), '412 version_mismatch')
  })
})

describe('a list', () => {
  test('goes on page by page, the default first', async () => {
    const payer = await till.payer()
    for (let i = 0; i < 5; i++) await payer.card(numbers.succeeds)
    const all = (await list(payer)).data.map((each: { id: string }) => each.id)
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await list(payer, `?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.data.map((each: { id: string }) => each.id))
      cursor = page.next_cursor
    } while (cursor)
    assert.deepEqual([seen.length, seen], [5, all])
  })

  test('has those of the own company only', async () => {
    const [payer, other] = [await till.payer(), await till.payer()]
    const card = await payer.card(numbers.succeeds)
    assert.deepEqual((await list(other)).data, [])
    assert.equal(refusal(await get(other, card.id)), '404 not_found')
    assert.equal(refusal(await remove(other, card.id)), '404 not_found')
    const asked = await till.ask('GET', `/v1/payment_methods?customer_id=${payer.customer.id}`)
    assert.deepEqual(
      asked.body.data.map((each: { id: string }) => each.id),
      [card.id],
    )
  })
})

describe('a card', () => {
  test('is good through the last day of its month, where the customer is', async () => {
    const payer = await till.payer({ time_zone: 'America/New_York' })
    const card = await payer.card(numbers.succeeds, { exp_month: 6, exp_year: 2026 })
    const looks: [string, string, number][] = [
      ['2026-03-10T10:00:00Z', 'valid', 112],
      ['2026-05-31T12:00:00Z', 'expiring', 30],
      ['2026-05-30T12:00:00Z', 'valid', 31],
      ['2026-07-01T03:59:59Z', 'expiring', 0],
      ['2026-07-01T04:00:00Z', 'expired', -1],
    ]
    for (const [now, status, days] of looks) {
      till.clock.set(now)
      await payer.signInAgain()
      const { body } = await get(payer, card.id)
      assert.deepEqual([now, body.status, body.expires_in_days], [now, status, days])
    }
    await till.must('PATCH', `/v1/customers/${payer.customer.id}`, { time_zone: 'Pacific/Honolulu' })
    await payer.signInAgain()
    const moved = (await get(payer, card.id)).body
    assert.deepEqual([moved.status, moved.version], ['expiring', 2])
    till.clock.set('2026-03-10T10:00:00Z')
  })

  test('that ends in February 2028 is good on the 29th', async () => {
    const payer = await till.payer()
    const { id } = await payer.card(numbers.succeeds, { exp_month: 2, exp_year: 2028 })
    const row = await till.db
      .selectFrom('payment_methods')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    assert.equal(row.expires_at, '2028-02-29T23:00:00Z')
  })

  test('that has expired, or is none, is refused', async () => {
    const payer = await till.payer()
    const card = { number: numbers.succeeds, exp_month: 2, exp_year: 2026, cvc: '123' }
    assert.equal(refusal(await add(payer, { card })), '422 validation_failed expired #/card/exp_year')
    assert.equal(refusal(await add(payer, {})), '422 validation_failed one_of #/card')
    assert.equal(
      refusal(await add(payer, { provider_token: 'tok' })),
      '422 validation_failed not_accepted #/provider_token',
    )
    const unknown = { ...card, exp_year: 2030, number: '4111111111111111' }
    assert.equal(refusal(await add(payer, { card: unknown })), '422 validation_failed enum #/card/number')
  })

  test('that subscriptions use is deleted only when they may go without', async () => {
    const payer = await till.payer()
    const card = await payer.card(numbers.succeeds)
    const other = await payer.card(numbers.mastercard)
    const closed = await subscribe(payer, card.id, 'closed')
    const used = [await subscribe(payer, card.id), await subscribe(payer, card.id)].sort()
    const untouched = await subscribe(payer, other.id)
    assert.deepEqual((await get(payer, card.id)).body.used_by, used)
    const reply = await remove(payer, card.id)
    assert.deepEqual(
      [refusal(reply), reply.body.errors.map((each: { detail: string }) => each.detail)],
      ['409 in_use in_use #/payment_method_id', used],
    )
    assert.equal((await remove(payer, card.id, '?detach=true')).status, 204)
    assert.equal(refusal(await get(payer, card.id)), '404 not_found')
    const left = await till.db
      .selectFrom('subscriptions')
      .select('payment_method_id')
      .where('id', 'in', used)
      .execute()
    assert.deepEqual(left, [{ payment_method_id: null }, { payment_method_id: null }])
    const told = await till.db
      .selectFrom('events')
      .select(['subject_id', 'data'])
      .where('type', '=', 'subscription.updated')
      .where('customer_id', '=', payer.customer.id)
      .orderBy('subject_id')
      .execute()
    assert.deepEqual(
      told.map(({ subject_id, data }) => [
        subject_id,
        (data as { payment_method_id: unknown }).payment_method_id,
      ]),
      [...used, closed].sort().map(id => [id, null]),
    )
    assert.deepEqual(await till.eventsOf(untouched), [])
    const { detached } = await sandboxCard(card.id)
    assert.equal(detached, true)
    assert.deepEqual((await till.eventsOf(card.id)).slice(-1), ['payment_method.deleted'])
  })

  test('that is deleted cannot pay, and the provider is told until it knows', async () => {
    const payer = await till.payer()
    const card = await payer.card(numbers.succeeds)
    await till.db
      .updateTable('payment_methods')
      .set({ status: 'deleted', is_default: false, detach_at: till.clock.now() })
      .where('id', '=', card.id)
      .execute()
    await detachMethods(till.services)
    assert.equal((await sandboxCard(card.id)).detached, true)
    const invoice = await payer.invoice('10.00')
    assert.equal(refusal(await payer.pay([invoice], card)), '404 not_found')
    const row = await till.db
      .selectFrom('payment_methods')
      .select('detach_at')
      .where('id', '=', card.id)
      .execute()
    assert.deepEqual(row, [{ detach_at: null }])
  })
})

async function sandboxCard(id: string) {
  return till.db
    .selectFrom('sandbox_cards as s')
    .innerJoin('payment_methods as m', 'm.provider_reference', 's.reference')
    .selectAll('s')
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
}
