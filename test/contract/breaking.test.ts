import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bare, breaksBetween, mayBreak } from '../../server/scripts/contract/breaking.ts'
import { readOwn, readReleased } from '../../server/scripts/contract/files.ts'
import type { Json } from '../../server/scripts/contract/schemas.ts'

/** A small contract with one of each. */
const contract = (): Json => ({
  info: { version: '0.3.0' },
  security: [{ secretKey: [] }, { portalSession: [] }],
  paths: {
    '/v1/things': {
      get: {
        operationId: 'listThings',
        'x-access': { integration: 'things:read', contact: 'any' },
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { name: 'status', in: 'query', schema: { type: 'array', items: { enum: ['open', 'paid'] } } },
        ],
        responses: {
          200: {
            headers: { 'X-Request-Id': {} },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Things' } } },
          },
          default: { description: 'wrong' },
        },
      },
      post: {
        operationId: 'createThing',
        'x-access': { integration: 'things:write' },
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/ThingCreate' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          402: { description: 'declined' },
        },
      },
    },
  },
  webhooks: {
    'thing.made': {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Made' } } } },
      },
    },
  },
  components: {
    parameters: {
      Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
    },
    schemas: {
      Things: {
        type: 'object',
        required: ['data'],
        properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } },
      },
      Thing: {
        type: 'object',
        required: ['id', 'status', 'parent'],
        properties: {
          id: { type: 'string' },
          status: { type: 'string', enum: ['open', 'paid'] },
          day: { type: 'string', format: 'date' },
          count: { type: 'integer' },
          note: { type: ['string', 'null'] },
          parent: { oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] },
          block: { oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Rule' }] },
        },
      },
      Text: { type: 'object', properties: { type: { const: 'text' }, text: { type: 'string' } } },
      Rule: { type: 'object', properties: { type: { const: 'rule' } } },
      Made: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      ThingCreate: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 200 },
          code: { type: 'string', pattern: '^[a-z]+$' },
          kind: { type: 'string', enum: ['small', 'large'] },
          amount: { type: ['integer', 'null'], minimum: 1 },
          free: { type: 'string' },
          tags: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 40 } },
          parent: { $ref: '#/components/schemas/Text' },
          block: { oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Rule' }] },
        },
      },
    },
  },
})

/** What is told of a contract that was changed. */
function told(change: (contract: Json, own: ReturnType<typeof partsOf>) => void): string[] {
  const after = contract()
  change(after, partsOf(after))
  return breaksBetween(contract(), after).map(({ where, what }) => `${where}: ${what}`)
}
const partsOf = (after: Json) => ({
  list: after.paths['/v1/things'].get,
  create: after.paths['/v1/things'].post,
  thing: after.components.schemas.Thing,
  asked: after.components.schemas.ThingCreate,
})

describe('operations', () => {
  const cases: [string, Parameters<typeof told>[0], string[]][] = [
    [
      'a path that is gone',
      c => delete c.paths['/v1/things'],
      ['GET /v1/things: is gone', 'POST /v1/things: is gone'],
    ],
    ['an operation that is gone', c => delete c.paths['/v1/things'].post, ['POST /v1/things: is gone']],
    [
      'another operationId',
      (_, { list }) => Object.assign(list, { operationId: 'getThings' }),
      ['GET /v1/things: is called getThings in generated clients, and was listThings'],
    ],
    [
      'a caller who is kept out',
      (_, { list }) => delete list['x-access'].contact,
      ['GET /v1/things: no longer lets contact in'],
    ],
    [
      'another scope',
      (_, { create }) => Object.assign(create['x-access'], { integration: 'things:make' }),
      ['POST /v1/things: asks integration for things:make, and asked for things:write'],
    ],
    [
      'a credential that is no longer taken',
      (_, { list }) => Object.assign(list, { security: [{ secretKey: [] }] }),
      ['GET /v1/things: no longer takes a portalSession'],
    ],
    [
      'answers that are no longer kept',
      (_, { create }) => Object.assign(create, { 'x-idempotency': 'none' }),
      ['POST /v1/things: no longer answers the same Idempotency-Key from its first answer'],
    ],
    [
      'a parameter that is gone',
      (_, { list }) => list.parameters.pop(),
      ['GET /v1/things: query status is gone, which is refused as unknown'],
    ],
    [
      'a parameter that is required now',
      c => Object.assign(c.components.parameters.Limit, { required: true }),
      ['GET /v1/things: query limit is required now'],
    ],
    [
      'a new parameter that is required',
      (_, { list }) => list.parameters.push({ name: 'Key', in: 'header', required: true, schema: {} }),
      ['GET /v1/things: header Key is new and required'],
    ],
    [
      'a bound of a parameter',
      c => Object.assign(c.components.parameters.Limit.schema, { maximum: 50 }),
      ['GET /v1/things query limit: maximum is 50, and was 100'],
    ],
    [
      'a value of a parameter',
      (_, { list }) => list.parameters[1].schema.items.enum.pop(),
      ['GET /v1/things query status[]: "paid" is no longer accepted'],
    ],
    [
      'a media type of a body',
      (_, { create }) => delete create.requestBody.content['text/csv'],
      ['POST /v1/things: no longer takes text/csv'],
    ],
    [
      'a body where there was none',
      (_, { list }) => Object.assign(list, { requestBody: { required: true, content: {} } }),
      ['GET /v1/things: needs a body now'],
    ],
    [
      'a status that is gone',
      (_, { create }) => delete create.responses[402],
      ['POST /v1/things: no longer answers 402'],
    ],
    [
      'a media type of an answer',
      (_, { create }) => Object.assign(create.responses[201], { content: { 'text/csv': {} } }),
      ['POST /v1/things: 201 is no longer application/json'],
    ],
    [
      'a header of an answer',
      (_, { list }) => Object.assign(list.responses[200], { headers: {} }),
      ['GET /v1/things: 200 no longer has the header X-Request-Id'],
    ],
    ['an event that is gone', c => delete c.webhooks['thing.made'], ['thing.made: is no longer sent']],
    [
      'a field of an event that is gone',
      c => delete c.components.schemas.Made.properties.id,
      ['Made.id: is gone'],
    ],
  ]
  for (const [name, change, expected] of cases) test(name, () => assert.deepEqual(told(change), expected))
})

describe('what is asked', () => {
  const cases: [string, (asked: Json, all: Json) => void, string[]][] = [
    ['a field that is gone', ({ properties }) => delete properties.name, ['ThingCreate.name: is gone']],
    [
      'a field that is required now',
      ({ required }) => required.push('kind'),
      ['ThingCreate.kind: is required now'],
    ],
    [
      'a new field that is required',
      asked => {
        asked.properties.size = { type: 'integer' }
        asked.required.push('size')
      },
      ['ThingCreate.size: is new and required'],
    ],
    [
      'an enum with fewer values',
      ({ properties }) => properties.kind.enum.pop(),
      ['ThingCreate.kind: "large" is no longer accepted'],
    ],
    [
      'an enum where there was none',
      ({ properties }) => Object.assign(properties.free, { enum: ['a'] }),
      ['ThingCreate.free: only "a" is accepted now'],
    ],
    [
      'a type',
      ({ properties }) => Object.assign(properties.free, { type: 'boolean' }),
      ['ThingCreate.free: string is no longer accepted, only boolean'],
    ],
    [
      'a null',
      ({ properties }) => Object.assign(properties.amount, { type: 'integer' }),
      ['ThingCreate.amount: null is no longer accepted'],
    ],
    [
      'a longer least length',
      ({ properties }) => Object.assign(properties.name, { minLength: 2 }),
      ['ThingCreate.name: minLength is 2, and was 1'],
    ],
    [
      'a least length where there was none',
      ({ properties }) => Object.assign(properties.code, { minLength: 1 }),
      ['ThingCreate.code: minLength is 1, where there was none'],
    ],
    [
      'a bound where there was none',
      ({ properties }) => Object.assign(properties.amount, { maximum: 9 }),
      ['ThingCreate.amount: maximum is 9, where there was none'],
    ],
    [
      'a bound within a list',
      ({ properties }) => Object.assign(properties.tags.items, { maxLength: 20 }),
      ['ThingCreate.tags[]: maxLength is 20, and was 40'],
    ],
    [
      'a list that may not repeat',
      ({ properties }) => Object.assign(properties.tags, { uniqueItems: true }),
      ['ThingCreate.tags: may no longer hold the same twice'],
    ],
    [
      'another pattern',
      ({ properties }) => Object.assign(properties.code, { pattern: '^[a-y]+$' }),
      ['ThingCreate.code: pattern is "^[a-y]+$", and was "^[a-z]+$"'],
    ],
    [
      'no other fields',
      asked => Object.assign(asked, { additionalProperties: false }),
      ['ThingCreate: no longer takes fields that are not named'],
    ],
    [
      'a variant',
      ({ properties }) => properties.block.oneOf.pop(),
      ['ThingCreate.block: type "rule" is no longer accepted'],
    ],
  ]
  for (const [name, change, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        told((c, { asked }) => change(asked, c)),
        expected,
      ),
    )
})

describe('what is answered', () => {
  const cases: [string, (thing: Json, all: Json) => void, string[]][] = [
    ['a field that is gone', ({ properties }) => delete properties.day, ['Thing.day: is gone']],
    [
      'a field that is not always there',
      ({ required }) => required.shift(),
      ['Thing.id: is no longer always there'],
    ],
    [
      'a type',
      ({ properties }) => Object.assign(properties.id, { type: 'integer' }),
      ['Thing.id: can be integer, where it was string'],
    ],
    [
      'a fraction',
      ({ properties }) => Object.assign(properties.count, { type: 'number' }),
      ['Thing.count: can be number, where it was integer'],
    ],
    [
      'a null',
      ({ properties }) => Object.assign(properties.id, { type: ['string', 'null'] }),
      ['Thing.id: can be null, which it never was'],
    ],
    [
      'a null beside a named schema',
      ({ properties }, c) => {
        c.components.schemas.Id = properties.id
        properties.id = { oneOf: [{ $ref: '#/components/schemas/Id' }, { type: 'null' }] }
      },
      ['Thing.id: can be null, which it never was'],
    ],
    [
      'a format',
      ({ properties }) => Object.assign(properties.day, { format: 'date-time' }),
      ['Thing.day: is no longer a date'],
    ],
    [
      'what tells a variant',
      (_, c) => Object.assign(c.components.schemas.Text.properties.text, { type: 'array' }),
      ['Text.text: can be array, where it was string', 'Text.text: string is no longer accepted, only array'],
    ],
  ]
  for (const [name, change, expected] of cases)
    test(name, () => assert.deepEqual(told((c, { thing }) => change(thing, c)).sort(), expected.sort()))
})

describe('what is only more breaks nothing', () => {
  const cases: [string, Parameters<typeof told>[0]][] = [
    ['nothing', () => undefined],
    ['an operation', c => Object.assign(c.paths, { '/v1/more': { get: {} } })],
    ['an optional parameter', (_, { list }) => list.parameters.push({ name: 'q', in: 'query', schema: {} })],
    ['a caller', (_, { create }) => Object.assign(create['x-access'], { contact: 'any' })],
    ['a status', (_, { create }) => Object.assign(create.responses, { 409: {} })],
    ['an optional field that is asked', (_, { asked }) => Object.assign(asked.properties, { more: {} })],
    ['a value that is asked', (_, { asked }) => asked.properties.kind.enum.push('huge')],
    ['a wider bound', (_, { asked }) => Object.assign(asked.properties.name, { maxLength: 400 })],
    ['a bound that is gone', (_, { asked }) => delete asked.properties.amount.minimum],
    ['a field that may be left out', (_, { asked }) => asked.required.pop()],
    ['a field that is answered', (_, { thing }) => Object.assign(thing.properties, { more: {} })],
    ['a value that is answered', (_, { thing }) => thing.properties.status.enum.push('void')],
    [
      'an answer that is never null',
      (_, { thing }) => Object.assign(thing.properties.note, { type: 'string' }),
    ],
    ['an answer that is always there', (_, { thing }) => thing.required.push('day')],
    [
      'a schema that has got a name',
      (c, { asked }) => {
        c.components.schemas.Kind = asked.properties.kind
        asked.properties.kind = { $ref: '#/components/schemas/Kind' }
      },
    ],
    [
      'a variant that says what it is',
      (c, { thing }) => {
        c.components.schemas.Image = { type: 'object', properties: { type: { const: 'image' } } }
        thing.properties.block.oneOf.push({ $ref: '#/components/schemas/Image' })
      },
    ],
    ['words', c => Object.assign(c.components.schemas.Thing, { description: 'A thing', examples: [1] })],
  ]
  for (const [name, change] of cases) test(name, () => assert.deepEqual(told(change), []))
})

test('only a new major version may break, and before 1.0 a new minor one', () => {
  const pairs: [string, string, boolean][] = [
    ['0.3.0', '0.3.0', false],
    ['0.3.0', '0.3.1', false],
    ['0.3.0', '0.4.0', true],
    ['0.3.0', '1.0.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.0.0', true],
    ['1.2.0', '0.9.0', false],
  ]
  for (const [released, now, expected] of pairs)
    assert.equal(mayBreak(released, now), expected, `${released} ${now}`)
})

test('what is kept of a release compares as the whole would, and fields called description stay', () => {
  const own = readOwn()
  assert.deepEqual(breaksBetween(bare(own), own), [])
  assert.ok(bare(own).components.schemas.PlanCreate.properties.description)
  assert.equal(readReleased().components.examples, undefined)
})

test('the check says in words what breaks, and fails by its exit code', () => {
  const script = fileURLToPath(new URL('../../server/scripts/check-released.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  const breaks = breaksBetween(readReleased(), readOwn())
  for (const { where, what } of breaks) assert.ok(stdout.includes(`${where}: ${what}`))
  assert.equal(stderr, '')
  assert.equal(status, 0)
})
