import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(() => server.close())

const change = (body: object) => server.request('PATCH', '/v1/settings', { key: server.vendorKey, body })

test('what happens to subscriptions by themselves is the vendor’s to say, days in their order', async () => {
  const given = {
    grace_days: 10,
    closing_invoice: 'keep_open',
    renewal_days: 45,
    subscription_actions: ['cancel'],
  }
  const { status, body } = await change({
    ...given,
    retry_days: [5, 2, 9],
    contract_notice_days: [7, 90, 30],
  })
  assert.equal(status, 200, JSON.stringify(body))
  for (const [name, value] of Object.entries(given)) assert.deepEqual(body[name], value)
  assert.deepEqual(
    [body.retry_days, body.contract_notice_days],
    [
      [2, 5, 9],
      [90, 30, 7],
    ],
  )
  assert.deepEqual((await change({ retry_days: [], subscription_actions: [] })).body.retry_days, [])
})

test('days are named once and within bounds, and actions are those that there are', async () => {
  for (const wrong of [
    { retry_days: [1, 1] },
    { retry_days: [0] },
    { contract_notice_days: [366] },
    { grace_days: 61 },
    { subscription_actions: ['close'] },
    { closing_invoice: 'burn' },
  ])
    assert.equal((await change(wrong)).status, 422, JSON.stringify(wrong))
})
