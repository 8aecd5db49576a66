import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { refusal } from '../invoices/portal.ts'
import { openQuotations, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
let token: string
const ids: Record<string, string> = {}
before(async () => {
  portal = await openQuotations()
  customerId = (await portal.customer({ external_id: 'crm-7' })).id
  token = await portal.person(customerId)
  ids.draft = (await portal.draft(customerId, { subject: 'Only drafted' })).id
  const sent = async (name: string, fields: object = {}) => {
    ids[name] = (await portal.sent(customerId, { subject: name, ...fields })).id
  }
  await sent('open', { valid_until: '2026-03-20' })
  await sent('over', { valid_until: '2026-03-10' })
  await sent('dear', { lines: [{ ...work, quantity: '9' }], subject: '100% _dear_' })
  await sent('refused')
  await portal.post(ids.refused!, 'reject', { revision: 1, reason: 'other' }, { token })
  await sent('claimed')
  await portal.claim(await portal.get(ids.claimed!))
  await portal.sent((await portal.customer()).id, { subject: 'open' })
  portal.clock.set('2026-03-11T10:00:00Z')
  token = await portal.person(customerId)
})
after(() => portal.close())

const names = (data: { id: string }[]) =>
  data.map(({ id }) => Object.keys(ids).find(name => ids[name] === id) ?? 'foreign')
const list = async (query: string, given: object = { token }) =>
  portal.must('GET', `/v1/quotations?${query}`, undefined, given)

describe('a list', () => {
  test('shows a contact what was sent to his company, the newest first', async () => {
    const { data, total_count } = await list('include=total_count')
    assert.deepEqual(names(data), ['claimed', 'refused', 'dear', 'over', 'open'])
    assert.equal(total_count, 5)
    assert.ok(data.every((each: object) => !('external_id' in each) && !('metadata' in each)))
  })

  test('is filtered by state and by what is open', async () => {
    assert.deepEqual(names((await list('status=draft')).data), [])
    assert.deepEqual(names((await list('status=rejected&status=accepted')).data), ['refused'])
    assert.deepEqual(names((await list('open=true')).data), ['dear', 'open'])
    assert.deepEqual(names((await list('open=false')).data), ['claimed', 'refused', 'over'])
    const integration = await list(`customer_id=${customerId}&status=draft`, {})
    assert.deepEqual(names(integration.data), ['draft'])
  })

  test('is searched letter by letter', async () => {
    assert.deepEqual(names((await list(`q=${encodeURIComponent('100% _DEAR')}`)).data), ['dear'])
    assert.deepEqual((await list('q=drafted')).data, [])
    const { number } = await portal.get(ids.over!)
    assert.deepEqual(names((await list(`q=${number}`)).data), ['over'])
  })

  for (const sort of ['-date', 'date', '-valid_until', 'valid_until', '-number', 'number', '-total', 'total'])
    test(`is the same page by page as at once, by ${sort}`, async () => {
      const all = names((await list(`sort=${sort}`)).data)
      const paged: string[] = []
      let cursor = ''
      do {
        const page = await list(`sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`)
        paged.push(...names(page.data))
        cursor = page.next_cursor ?? ''
      } while (cursor)
      assert.deepEqual(paged, all)
      assert.equal(new Set(all).size, 5)
    })

  test('puts what has no last day at the end', async () => {
    for (const sort of ['valid_until', '-valid_until'])
      assert.deepEqual(
        names((await list(`sort=${sort}`)).data)
          .slice(0, 2)
          .toSorted(),
        ['open', 'over'],
      )
  })

  test('wants a customer from keys where no index bounds the work', async () => {
    const wanted = { 'q=x': '#/q', 'sort=total': '#/sort' }
    for (const [query, pointer] of Object.entries(wanted)) {
      const reply = await portal.ask('GET', `/v1/quotations?${query}`)
      assert.equal(refusal(reply), `422 validation_failed customer_required ${pointer}`)
      assert.equal((await list(`${query}&external_customer_id=crm-7`, {})).has_more, false)
    }
  })

  test('refuses a cursor of another list or sort', async () => {
    const { next_cursor } = await list('limit=1&sort=total')
    for (const query of [`cursor=${next_cursor}`, `sort=total&open=true&cursor=${next_cursor}`, 'cursor=x']) {
      const reply = await portal.ask('GET', `/v1/quotations?${query}`, { token })
      assert.deepEqual([reply.status, reply.body.code], [422, 'cursor_mismatch'])
    }
  })
})
