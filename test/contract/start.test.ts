import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type AnyHandler, bind, type Handlers, type Steps } from '../../server/src/http/bind.ts'
import { operationsOf, readContract } from '../../server/src/http/contract.ts'

const steps: Steps = {
  authenticate: async () => assert.fail('nobody asks'),
  limit: () => undefined,
  run: async () => assert.fail('nothing runs'),
}
const handler: AnyHandler = async () => ({ status: 204 })
const all = () => Object.fromEntries(operationsOf(readContract()).map(({ id }) => [id, handler]))
const start = (contract: object, handlers: object) =>
  bind(contract, handlers as Handlers, steps, {
    checkResponses: false,
    spools: {
      uploads: { folder: '/nowhere', maxBytes: 0 },
      imports: { folder: '/nowhere', maxBytes: 0 },
    },
  })

describe('the server starts only when it serves exactly the contract', () => {
  test('with a handler for every operation it does', () => {
    assert.ok(start(readContract(), all()).routes.length > 40)
  })

  for (const { id } of operationsOf(readContract()))
    test(`not without ${id}`, () => {
      const { [id]: _, ...handlers } = all()
      assert.throws(() => start(readContract(), handlers), new RegExp(`no handler for ${id}$`))
    })

  test('not with a handler for nothing', () => {
    const handlers = { ...all(), listUnicorns: handler }
    assert.throws(() => start(readContract(), handlers), /no operation for the handler listUnicorns/)
  })

  for (const [what, access] of [
    ['missing', undefined],
    ['null', null],
    ['empty', {}],
  ] as const)
    test(`not when x-access is ${what}`, () => {
      const contract = readContract()
      contract.paths['/v1/invoices'].get['x-access'] = access
      assert.throws(() => start(contract, all()), /listInvoices has no x-access/)
    })

  test('not when x-access names nobody that is known', () => {
    const contract = readContract()
    contract.paths['/v1/invoices'].get['x-access'] = { integraton: 'invoices:read' }
    assert.throws(() => start(contract, all()), /listInvoices.*integraton/)
  })

  test('not when x-access names a scope or permission that nobody can have', () => {
    for (const access of [{ integration: 'invoice:read' }, { contact: 'invoice:read' }]) {
      const contract = readContract()
      contract.paths['/v1/invoices'].get['x-access'] = access
      assert.throws(() => start(contract, all()), /listInvoices.*invoice:read/)
    }
  })

  test('not with an operationId twice', () => {
    const contract = readContract()
    contract.paths['/v1/customers'].get.operationId = 'listInvoices'
    assert.throws(() => start(contract, all()), /no operation for the handler listCustomers/)
  })
})
