import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { titles } from '../../server/src/http/problem-titles.ts'
import { withoutMappings } from '../../server/src/http/validate.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is walked by its keys
type Json = any
const contract: Json = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'))

const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
addFormats.default(ajv)
ajv.addSchema(withoutMappings(contract), 'contract')

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
const resolve = (value: Json): Json =>
  value?.$ref
    ? value.$ref
        .slice(2)
        .split('/')
        .reduce((node: Json, key: string) => node[key], contract)
    : value

/** Every place that has an example: where its schema is, and the values. */
function* examplesIn(node: Json, pointer: string): Generator<{ pointer: string; values: Json[] }> {
  if (node === null || typeof node !== 'object') return
  if (node.schema) {
    const named = Object.values<Json>(node.examples ?? {}).map(each => resolve(each).value)
    const values = node.example === undefined ? named : [...named, node.example]
    if (values.length > 0) yield { pointer: `${pointer}/schema`, values }
  }
  const isSchema = Array.isArray(node.examples)
  if (isSchema) yield { pointer, values: node.examples }
  for (const [key, each] of Object.entries<Json>(node))
    if (key !== 'examples' && key !== 'example') yield* examplesIn(each, `${pointer}/${escapePointer(key)}`)
}

const found = [...examplesIn(contract, '')]

describe('every example of the contract is valid', () => {
  test('there are many', () => assert.ok(found.length > 100, String(found.length)))
  for (const { pointer, values } of found)
    test(pointer, () => {
      const validate = ajv.compile({ $ref: `contract#${pointer}` })
      for (const value of values)
        assert.ok(validate(value), `${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`)
    })
})

test('every named example is shown somewhere, and every JSON body shows one', () => {
  const shown = new Set(
    JSON.stringify([contract.paths, contract.components.responses]).match(/(?<=components\/examples\/)\w+/g),
  )
  assert.deepEqual(Object.keys(contract.components.examples).sort(), [...shown].sort())
  const contents = [...Object.values<Json>(contract.paths)]
    .flatMap(item => Object.values<Json>(item))
    .filter(operation => operation.operationId)
    .flatMap(({ operationId, requestBody, responses }) => [
      [operationId, requestBody?.content],
      ...Object.entries<Json>(responses).map(([status, each]) => [
        `${operationId} ${status}`,
        resolve(each).content,
      ]),
    ])
  for (const [name, content] of contents)
    for (const [type, { examples }] of Object.entries<Json>(content ?? {}))
      if (/json/.test(type)) assert.ok(Object.keys(examples ?? {}).length > 0, `${name} shows no example`)
})

test('examples of problems carry codes and titles that the server gives', () => {
  const problems = Object.entries<Json>(contract.components.responses).flatMap(([name, { content }]) =>
    Object.values<Json>(content?.['application/problem+json'].examples ?? {}).map(
      example => [name, resolve(example).value] as const,
    ),
  )
  assert.ok(problems.length >= 10)
  for (const [name, { code, title, type }] of problems) {
    assert.equal(titles[code as keyof typeof titles], title, name)
    assert.ok(type.endsWith(`/problems/${code}`), name)
  }
})

test('every operation declares the refusals that any may meet', () => {
  for (const [path, item] of Object.entries<Json>(contract.paths))
    for (const [method, { responses, 'x-access': access }] of Object.entries<Json>(item)) {
      if (!responses) continue
      const always = ['429', 'default', ...(access.public ? [] : ['401', '403'])]
      for (const status of always) assert.ok(status in responses, `${method} ${path} ${status}`)
      if (path.includes('{')) assert.ok('404' in responses, `${method} ${path} 404`)
    }
})

test('every operation declares the refusals of what it is asked with', () => {
  for (const [path, item] of Object.entries<Json>(contract.paths))
    for (const [method, { responses, parameters = [], requestBody, ...operation }] of Object.entries<Json>(
      item,
    )) {
      if (!responses) continue
      const asked: Json[] = [...(item.parameters ?? []), ...parameters].map(resolve)
      const kept =
        asked.some(({ name }) => name === 'Idempotency-Key') && operation['x-idempotency'] !== 'none'
      const statuses = [
        ...(asked.some(each => each.in !== 'path') ? ['422'] : []),
        ...(kept ? ['400', '409', '422'] : []),
        ...(requestBody ? ['400', '413', '415'] : []),
        ...(requestBody?.content['application/json'] ? ['422'] : []),
      ]
      for (const status of statuses) assert.ok(status in responses, `${method} ${path} ${status}`)
    }
})

test('no list that a request may hold is longer than the server reads', () => {
  const limits = [
    ...JSON.stringify(
      Object.entries(contract.components.schemas).filter(([name]) => /Create|Update|Credit|Set/.test(name)),
    ).matchAll(/"maxItems":(\d+)/g),
  ]
  assert.ok(limits.length > 5)
  for (const [, most] of limits) assert.ok(Number(most) <= 5000)
})

test('links lead to operations that are there, by parameters that are theirs', () => {
  const items = Object.entries<Json>(contract.paths)
  const links = items.flatMap(([, item]) =>
    Object.values<Json>(item).flatMap(({ responses = {} }) =>
      Object.values<Json>(responses).flatMap(response => Object.values<Json>(response.links ?? {})),
    ),
  )
  assert.ok(links.length > 50)
  for (const { operationId, parameters } of links) {
    const target = items.find(([, item]) =>
      Object.values<Json>(item).some(each => each.operationId === operationId),
    )
    assert.ok(target, operationId)
    for (const name of Object.keys(parameters))
      assert.ok(target[0].includes(`{${name}}`), `${operationId} ${name}`)
  }
})
