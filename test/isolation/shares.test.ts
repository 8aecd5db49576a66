import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fingerprint } from '../support/fingerprint.ts'
import { type Ids, operations, requestFor, send } from '../support/operations.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { idsOf, neighbourOf, type Side, usable } from '../support/sides.ts'
import { makeWorld } from '../support/world.ts'

// Every operation of the contract, asked rightly for objects of the customer, by who has the link of one document.

let server: TestServer
let a: Side
let mine: Ids
let strangers: Ids[]
const tokens: Record<string, string> = {}

const reach: Record<string, string[]> = {
  quotation: ['getQuotation', 'getQuotationRevision', 'downloadQuotationPdf'],
  invoice: ['getInvoice', 'downloadInvoicePdf'],
  order: ['getOrder'],
}
const shared = operations.filter(operation => operation.access.share)

before(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  a = world.a
  mine = await idsOf(server, a, 'own-alpha')
  strangers = [
    await idsOf(server, world.b, 'own-beta'),
    await idsOf(server, await neighbourOf(a), 'own-neighbour'),
  ]
  for (const type of Object.keys(reach)) {
    const { url } = await a.post('/v1/share_links', { [`${type}_id`]: mine[`${type}_id`] })
    const body = { secret: url.split('share=')[1] }
    tokens[type] = (await server.request('POST', '/v1/share_sessions', { body })).body.token
  }
})
after(() => server.close())

test('the contract lets links reach what is known here and nothing else', () => {
  assert.deepEqual(shared.map(({ id }) => id).sort(), Object.values(reach).flat().sort())
})

for (const [type, allowed] of Object.entries(reach))
  describe(`the link of one ${type}`, () => {
    for (const operation of operations.filter(each => !each.access.public)) {
      if (allowed.includes(operation.id)) {
        test(`shows it by ${operation.id}, and another one is like none`, async () => {
          const ask = (ids: Ids) =>
            send(server, operation, requestFor(operation, ids), { token: tokens[type] })
          assert.equal((await ask(mine)).status, 200)
          const key = `${type}_id`
          const others = [...strangers, { ...mine, [key]: await anotherOf(type) }]
          for (const other of others) {
            const reply = await ask({ ...mine, [key]: other[key]! })
            assert.deepEqual([reply.status, reply.body.code], [404, 'not_found'])
          }
        })
        continue
      }
      test(`does not open ${operation.id}`, async () => {
        const own = await usable(a, mine, operation)
        const before = await fingerprint(server.db)
        const reply = await send(server, operation, requestFor(operation, { ...own, token: 'x' }), {
          token: tokens[type],
        })
        assert.ok([401, 403, 404].includes(reply.status), `${reply.status} ${JSON.stringify(reply.body)}`)
        assert.deepEqual(await fingerprint(server.db), before)
      })
    }

    test('shows nothing of other objects, and offers nothing to do', async () => {
      const path = { quotation: 'quotations', invoice: 'invoices', order: 'orders' }[type]
      const { body } = await server.request('GET', `/v1/${path}/${mine[`${type}_id`]}`, {
        token: tokens[type],
      })
      assert.deepEqual(body.allowed_actions ?? [], [])
      assert.deepEqual([body.payments ?? [], body.files ?? [], body.invoices ?? []], [[], [], []])
      assert.doesNotMatch(JSON.stringify(body), /external_id|"metadata"|evidence/)
    })
  })

/** Another document of this type of the same customer. */
async function anotherOf(type: string): Promise<string> {
  const sold = { name: 'Work', product_kind: 'service', quantity: '1', unit_price: '10.00', tax_rate: '21' }
  const { product_kind: _, ...line } = sold
  const customer_id = a.customer.id
  if (type === 'order') return (await a.post('/v1/orders', { customer_id, lines: [sold] })).id
  if (type === 'invoice') {
    const { id } = await a.post('/v1/invoices', { customer_id, lines: [line] })
    return (await a.post(`/v1/invoices/${id}/issue`, undefined)).id
  }
  const { id } = await a.post('/v1/quotations', { customer_id, lines: [sold] })
  return (await a.post(`/v1/quotations/${id}/send`, undefined)).id
}
