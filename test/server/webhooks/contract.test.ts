import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readContract } from '../../../server/src/http/contract.ts'
import { payloadOf } from '../../../server/src/webhooks/rules.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { idsOf } from '../../support/sides.ts'
import { makeWorld } from '../../support/world.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
  const { a } = await makeWorld(server)
  await idsOf(server, a, 'alpha')
})
after(() => server.close())

/** The schema of what is sent of each type, by its pointer in the contract. */
const contract = readContract()
const schemaOf = (type: string): string => {
  const { $ref } = contract.webhooks[type].post.requestBody
  const name = $ref.split('/').at(-1)
  return contract.components.requestBodies[name].content['application/json'].schema.$ref
}

test('what is sent is what the contract says of its type, to either side', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(
    JSON.parse(JSON.stringify(contract).replaceAll(/"mapping":\{[^}]*\}/g, '"mapped":{}')),
    'contract',
  )
  const events = await server.db.selectFrom('events').selectAll().orderBy('seq').execute()
  const types = new Set(events.map(({ type }) => type))
  assert.ok(types.size > 30, String(types.size))
  const wrong = new Set<string>()
  for (const event of events)
    for (const side of [null, event.partner_id]) {
      const validate = ajv.getSchema(`contract${schemaOf(event.type)}`)!
      if (!validate(JSON.parse(JSON.stringify(payloadOf(side, event)))))
        for (const error of validate.errors ?? [])
          wrong.add(`${event.type} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
    }
  assert.deepEqual([...wrong], [])
})
