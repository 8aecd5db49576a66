import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eventFaults } from '../../support/event-faults.ts'
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

test('what is sent is what the contract says of its type, to either side', async () => {
  const types = await server.db.selectFrom('events').select('type').distinct().execute()
  assert.ok(types.length > 30, String(types.length))
  assert.deepEqual(await eventFaults(server.db), [])
})

test('what the contract does not say of an event is found', async () => {
  const trx = await server.db.startTransaction().execute()
  await trx
    .updateTable('events')
    .set({ data: JSON.stringify({ id: 'cus_1', object: 'customer' }) })
    .where('type', '=', 'customer.created')
    .execute()
  const faults = await eventFaults(trx)
  await trx.rollback().execute()
  assert.match(faults.join('\n'), /^customer\.created \/data must have required/m)
})
