import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { bind, type Handlers, type Steps } from '../../server/src/http/bind.ts'
import { operationsOf, readContract } from '../../server/src/http/contract.ts'

const contract = readContract()
const steps = {} as Steps

test('every example is what its schema says', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(contract, 'contract')
  let seen = 0
  const walk = (node: Record<string, unknown>, pointer: string) => {
    const examples = node.examples as Record<string, { $ref: string }> | undefined
    if (node.schema && examples && !Array.isArray(examples))
      for (const { $ref } of Object.values(examples)) {
        const validate = ajv.compile({ $ref: `contract#${pointer}/schema` })
        const { value } = contract.components.examples[$ref.split('/').at(-1)!]
        assert.ok(validate(value), `${$ref} at ${pointer}: ${ajv.errorsText(validate.errors)}`)
        seen += 1
      }
    for (const [key, child] of Object.entries(node))
      if (child && typeof child === 'object')
        walk(
          child as Record<string, unknown>,
          `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        )
  }
  walk(contract.paths, '/paths')
  walk(contract.components.responses, '/components/responses')
  assert.ok(seen > 60, `only ${seen} examples were found`)
})

test('the server does not start without a handler, with one too many, or with an operation open to nobody knows whom', () => {
  const handlers = Object.fromEntries(
    operationsOf(contract).map(({ id }) => [id, async () => ({ status: 204 })]),
  )
  const start = (given: object, document = contract) =>
    bind(document, given as unknown as Handlers, steps, { checkResponses: true })
  start(handlers)
  const { listInvoices: _, ...fewer } = handlers
  assert.throws(() => start(fewer), /listInvoices/)
  assert.throws(() => start({ ...handlers, listSecrets: async () => ({ status: 204 }) }), /listSecrets/)
  const open = structuredClone(contract)
  delete open.paths['/v1/invoices'].get['x-access']
  assert.throws(() => start(handlers, open), /listInvoices/)
})

test('every operation declares its errors', () => {
  for (const [path, item] of Object.entries<Record<string, { responses?: object }>>(contract.paths))
    for (const [method, operation] of Object.entries(item))
      if (operation.responses)
        assert.ok('default' in operation.responses && '429' in operation.responses, `${method} ${path}`)
})
