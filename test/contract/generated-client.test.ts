import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readContract } from '../../server/src/http/contract.ts'
import { check } from '../clients/check.ts'
import { languages } from '../clients/languages.ts'
import { startClientServer } from '../clients/server.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is walked by its keys
type Json = any

// The other languages of examples/clients need more than Node: `npm run test:clients` is for them.

let server: Awaited<ReturnType<typeof startClientServer>>

before(async () => {
  server = await startClientServer()
})
after(() => server.close())

test('the TypeScript program is generated, compiles, and sells', async () => {
  const { result, detail } = await check(languages.find(({ name }) => name === 'typescript')!, server)
  assert.equal(result, 'passed', detail)
})

test('what changes something has no defaults: a client that fills them in would change what its user does not name', () => {
  const contract = readContract()
  const resolve = (schema: Json) =>
    schema?.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1)] : schema
  // Parts of a list that have an `id` stay but for what is said; others come in the place of what was there.
  const changing = (schema: Json): Json[] => {
    const { properties = {} } = resolve(schema)
    const parts = Object.values<Json>(properties).map(property => resolve(property.items))
    return [properties, ...parts.filter(part => part?.properties?.id).flatMap(changing)]
  }
  const patches = Object.values<Json>(contract.paths)
    .map(({ patch }) => patch?.requestBody?.content['application/json']?.schema)
    .filter(Boolean)
  const all = patches.flatMap(changing)
  assert.ok(all.length > patches.length)
  for (const properties of all)
    for (const [name, property] of Object.entries<Json>(properties))
      assert.ok(!('default' in property), `${name} among ${Object.keys(properties)}`)
})
