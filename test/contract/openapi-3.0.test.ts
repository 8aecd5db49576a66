import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { operationsOf, readContract } from '../../server/src/http/contract.ts'
import { toOpenApi30 } from '../../server/src/http/contract-3.0.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is walked by its keys
type Json = any

const contractWith = (schemas: Json): Json => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1', summary: 'Short', license: { name: 'MIT', identifier: 'MIT' } },
  paths: {},
  components: { schemas },
})
const inWordsOf30 = (schema: Json): Json =>
  toOpenApi30(contractWith({ Part: { type: 'object' }, Open: { type: ['object', 'null'] }, it: schema }))
    .components.schemas.it

describe('a schema says the same in the words of 3.0', () => {
  const Part = { $ref: '#/components/schemas/Part' }
  const cases: [what: string, schema: Json, expected: Json][] = [
    ['a type or null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['one type in a list', { type: ['string'] }, { type: 'string' }],
    [
      'a part or null',
      { oneOf: [Part, { type: 'null' }] },
      { type: 'object', nullable: true, allOf: [Part] },
    ],
    [
      'null or a part',
      { anyOf: [{ type: 'null' }, Part] },
      { type: 'object', nullable: true, allOf: [Part] },
    ],
    ['one of several', { oneOf: [Part, { const: 1 }] }, { oneOf: [Part, { enum: [1] }] }],
    ['a part', Part, Part],
    ['a part with words beside', { ...Part, description: 'D' }, { allOf: [Part], description: 'D' }],
    ['a part and more', { ...Part, allOf: [{ const: 1 }] }, { allOf: [Part, { enum: [1] }] }],
    [
      'a part that may be null or null',
      { oneOf: [{ $ref: '#/components/schemas/Open' }, { type: 'null' }] },
      { type: 'object', nullable: true, allOf: [{ $ref: '#/components/schemas/Open' }] },
    ],
    ['a constant', { type: 'string', const: 'a' }, { type: 'string', enum: ['a'] }],
    ['examples', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
    ['an example that is null', { examples: [null] }, { example: null }],
    ['more than', { exclusiveMinimum: 0 }, { minimum: 0, exclusiveMinimum: true }],
    ['less than', { exclusiveMaximum: 9 }, { maximum: 9, exclusiveMaximum: true }],
    ['names of free properties', { propertyNames: { maxLength: 4 } }, {}],
    ['own words', { 'x-secret': true }, { 'x-secret': true }],
    ['items', { items: { const: 1 } }, { items: { enum: [1] } }],
    ['free properties', { additionalProperties: { const: 1 } }, { additionalProperties: { enum: [1] } }],
    ['no free properties', { additionalProperties: false }, { additionalProperties: false }],
    ['all of several', { allOf: [{ const: 1 }] }, { allOf: [{ enum: [1] }] }],
    [
      'properties that are named like keywords',
      { properties: { const: { const: 1 }, examples: { type: ['string', 'null'] }, schema: Part } },
      { properties: { const: { enum: [1] }, examples: { type: 'string', nullable: true }, schema: Part } },
    ],
  ]
  for (const [what, schema, expected] of cases)
    test(what, () => assert.deepEqual(inWordsOf30(schema), expected))

  for (const schema of [
    { prefixItems: [] },
    { type: ['string', 'integer'] },
    { oneOf: [Part, Part, { type: 'null' }] },
    { type: 'null' },
  ])
    test(`${JSON.stringify(schema)} is refused, for 3.0 has no word for it`, () =>
      assert.throws(() => inWordsOf30(schema), /OpenAPI 3.0 has no word for/))
})

test('what is around schemas is as it was, without what 3.0 does not know', () => {
  const value = { type: ['not', 'a', 'schema'] }
  const content = { 'application/json': { schema: { const: 1 }, examples: { one: { value } } } }
  const contract = {
    ...contractWith({}),
    webhooks: { paid: {} },
    paths: { '/': { get: { 'x-access': value, responses: { 200: { description: 'OK', content } } } } },
  }
  const converted = toOpenApi30(contract)
  assert.equal(converted.openapi, '3.0.3')
  assert.deepEqual(converted.info, { title: 'T', version: '1', license: { name: 'MIT' } })
  assert.ok(!('webhooks' in converted))
  const { get } = converted.paths['/']
  assert.deepEqual(get['x-access'], value)
  assert.deepEqual(get.responses[200].content['application/json'], {
    schema: { enum: [1] },
    examples: { one: { value } },
  })
})

describe('the contract that is served', () => {
  let server: TestServer
  let served: Json
  before(async () => {
    server = await startTestServer()
    served = (await server.request('GET', '/openapi-3.0.json')).body
  })
  after(() => server.close())

  test('as it is written, and as JSON, to every origin', async () => {
    const yaml = await server.request('GET', '/openapi.yaml')
    assert.equal(yaml.body, readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'))
    assert.equal(yaml.headers.get('content-type'), 'application/yaml')
    const json = await server.request('GET', '/openapi.json')
    assert.deepEqual(json.body, readContract())
    for (const { headers } of [yaml, json]) assert.equal(headers.get('access-control-allow-origin'), '*')
  })

  test('has every operation in the words of 3.0 too', () => {
    const ids = (contract: Json) => operationsOf(contract).map(({ method, path, id }) => [method, path, id])
    assert.deepEqual(ids(served), ids(readContract()))
    assert.deepEqual(Object.keys(served.components.schemas), Object.keys(readContract().components.schemas))
  })

  test('is valid OpenAPI 3.0', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-contract-'))
    const file = join(folder, 'openapi-3.0.json')
    writeFileSync(file, JSON.stringify(served))
    // Strictly an `allOf` refuses the null that `nullable` beside it lets in; generators read it as it is meant.
    const flags = ['--skip-rule=no-invalid-media-type-examples', '--format=json']
    const cli = fileURLToPath(new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url))
    const { status, stdout } = spawnSync(process.execPath, [cli, 'lint', file, ...flags], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    assert.equal(status, 0, stdout.slice(0, 4000))
    assert.equal(JSON.parse(stdout).totals.errors, 0)
  })

  test('takes the same examples, where null is meant by nullable', () => {
    const asMeant = (key: string, value: Json) => {
      if (key === 'discriminator') return undefined
      if (value?.nullable !== true) return value
      const { nullable: _, ...schema } = value
      return { anyOf: [schema, { type: 'null' }] }
    }
    const meant = JSON.parse(JSON.stringify(served), asMeant)
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema({ components: meant.components }, 'served')

    let examples = 0
    for (const item of Object.values<Json>(meant.paths))
      for (const { operationId, requestBody, responses } of Object.values<Json>(item))
        for (const { content } of operationId ? [requestBody ?? {}, ...Object.values<Json>(responses)] : []) {
          const { schema, examples: named = {} } = content?.['application/json'] ?? {}
          if (!schema) continue
          const validate = ajv.compile({ $ref: `served${schema.$ref}` })
          for (const { $ref } of Object.values<Json>(named)) {
            const { value } = meant.components.examples[$ref.split('/').at(-1)]
            assert.ok(validate(value), `${operationId}: ${JSON.stringify(validate.errors)}`)
            examples++
          }
        }
    assert.ok(examples > 200, String(examples))
  })
})
