import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { type AnyHandler, bind, type Handlers, type Steps } from '../../../server/src/http/bind.ts'
import { Problem } from '../../../server/src/http/problem.ts'
import { makeScope } from '../../../server/src/http/scope.ts'
import { cpuSeconds } from '../../support/cpu.ts'

const thing = {
  type: 'object',
  required: ['id', 'count'],
  additionalProperties: false,
  properties: { id: { type: 'string' }, count: { type: 'integer' } },
}
const answer = { description: 'OK', content: { 'application/json': { schema: thing } } }
const contract = {
  openapi: '3.1.0',
  paths: {
    '/things/import': {
      post: { operationId: 'importThing', 'x-access': { public: true }, responses: { 200: answer } },
    },
    '/things/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^t[0-9]$' } },
      ],
      get: {
        operationId: 'getThing',
        'x-access': { public: true },
        parameters: [
          { name: 'deep', in: 'query', schema: { type: 'boolean', default: false } },
          { name: 'If-Some', in: 'header', schema: { type: 'string', maxLength: 5 } },
        ],
        responses: { 200: answer },
      },
      put: {
        operationId: 'putThing',
        'x-access': { public: true },
        requestBody: { required: true, content: { 'application/json': { schema: thing } } },
        responses: { 200: answer, 204: { description: 'Nothing' } },
      },
    },
  },
}

const uploads = { folder: '/nowhere', maxBytes: 0 }

/** The binder alone, with one handler for all operations. */
function serve(handler: AnyHandler, steps: Partial<Steps> = {}, checkResponses = true) {
  const app = new Hono()
  const handlers = { importThing: handler, getThing: handler, putThing: handler }
  const whole: Steps = {
    authenticate: async () => makeScope({ kind: 'public' }),
    limit: () => undefined,
    run: (_, __, ___, input, handle) => handle({} as never, input),
    ...steps,
  }
  app.route(
    '/',
    bind(contract, handlers as unknown as Handlers, whole, {
      checkResponses,
      spools: { uploads, imports: uploads },
    }),
  )
  const errors: unknown[] = []
  app.onError((error, c) => {
    errors.push(error)
    if (error instanceof Problem) return c.json({ code: error.code, ...error.extra }, error.status as 400)
    return c.json({ code: 'thrown' }, 500)
  })
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = { method, body: body === undefined ? undefined : JSON.stringify(body) }
    const headers = { 'content-type': 'application/json' }
    const reply = await app.fetch(new Request(`http://portal.test${path}`, { ...init, headers }))
    const text = await reply.text()
    return { status: reply.status, body: text ? JSON.parse(text) : null, headers: reply.headers }
  }
  return { ask, errors }
}
const right = { status: 200, body: { id: 't1', count: 1 } }

test('a handler is given what the contract declares, with its types and defaults', async () => {
  const inputs: unknown[] = []
  const { ask } = serve(async (_, { path, query, header }) => {
    inputs.push({ path, query: { ...query }, header })
    return right
  })
  await ask('GET', '/things/t1')
  await ask('GET', '/things/t2?deep=true')
  assert.deepEqual(inputs, [
    { path: { id: 't1' }, query: { deep: false }, header: { 'If-Some': undefined } },
    { path: { id: 't2' }, query: { deep: true }, header: { 'If-Some': undefined } },
  ])
})

describe('an answer that breaks the contract is a fault of ours', () => {
  const broken = [
    ['a missing field', { status: 200, body: { id: 't1' } }],
    ['a wrong type', { status: 200, body: { id: 't1', count: '1' } }],
    ['a field too many', { status: 200, body: { id: 't1', count: 1, secret: 'x' } }],
    ['a status that is not declared', { status: 201, body: right.body }],
    ['no body where one is declared', { status: 200 }],
    [
      'bytes of a type that is not declared',
      { status: 200, body: new Uint8Array(1), headers: { 'Content-Type': 'image/png' } },
    ],
  ] as const
  for (const [what, reply] of broken)
    test(what, async () => {
      const { ask, errors } = serve(async () => reply)
      assert.equal((await ask('GET', '/things/t1')).status, 500)
      assert.match(String(errors), /the answer of getThing breaks the contract/)
    })

  test('which nobody looks for in production', async () => {
    const { ask } = serve(async () => ({ status: 200, body: { id: 't1' } }), {}, false)
    assert.equal((await ask('GET', '/things/t1')).status, 200)
  })
})

describe('order', () => {
  const never: AnyHandler = async () => assert.fail('the handler ran')

  test('who may not is refused before anything of the request is judged', async () => {
    const { ask } = serve(never, {
      authenticate: async () => {
        throw new Problem(401, 'unauthorized', 'No.')
      },
    })
    for (const path of ['/things/t1', '/things/nonsense', '/things/t1?unknown=1'])
      assert.equal((await ask('GET', path)).status, 401, path)
    assert.equal((await ask('PUT', '/things/t1', 'nonsense')).status, 401)
  })

  test('the limit counts also what is refused afterwards', async () => {
    let counted = 0
    const { ask } = serve(never, { limit: () => void counted++ })
    assert.equal((await ask('GET', '/things/nonsense')).status, 404)
    assert.equal((await ask('PUT', '/things/t1', {})).status, 422)
    assert.equal(counted, 2)
  })

  test('an id that cannot exist is a missing object, whatever else is wrong', async () => {
    assert.equal((await serve(never).ask('GET', '/things/nonsense?unknown=1')).status, 404)
  })

  test('all that is wrong is told at once, where it is', async () => {
    const { ask } = serve(never)
    const { status, body } = await ask('PUT', '/things/t1?unknown=1', { count: '1', extra: true })
    assert.equal(status, 422)
    const places = body.errors.map((each: { in: string; pointer: string }) => `${each.in} ${each.pointer}`)
    assert.deepEqual(places.sort(), ['body #/count', 'body #/extra', 'body #/id', 'query #/unknown'])
  })
})

test('a path beside one with a parameter keeps its own methods', async () => {
  const { ask } = serve(async () => right)
  const refused = await ask('GET', '/things/import')
  assert.deepEqual([refused.status, refused.body.headers.allow], [405, 'POST'])
  const other = await ask('POST', '/things/t1')
  assert.deepEqual([other.status, other.body.headers.allow], [405, 'GET, PUT, HEAD'])
  assert.equal((await ask('POST', '/things/import')).status, 200)
})

test('a body that says too much in too long a list is refused in a moment', async () => {
  const { ask } = serve(async () => right)
  const things = Array.from({ length: 300_000 }, () => ({}))
  const took = await cpuSeconds(async () => {
    assert.equal((await ask('PUT', '/things/t1', things)).status, 413)
  })
  assert.ok(took < 2, `${took} s`)
})
