import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { freePort } from '../../support/port.ts'
import { runPortal } from '../../support/portal-process.ts'

let database: TestDatabase
let stranger: Server
let taken: number
before(async () => {
  database = await createTestDatabase()
  taken = await freePort()
  stranger = createServer()
  await new Promise<void>(resolve => stranger.listen(taken, '127.0.0.1', resolve))
})
after(async () => {
  stranger.close()
  await database.drop()
})

for (const [command, name, other] of [
  ['serve', 'PORT', 'SITE_PORT'],
  ['start', 'PORT', 'SITE_PORT'],
  ['start', 'SITE_PORT', 'PORT'],
] as const)
  test(`portal ${command} with a ${name} in use says so in one sentence and ends with 1`, async () => {
    const settings = { [name]: String(taken), [other]: String(await freePort()) }
    const { code, stdout, stderr } = await runPortal(command, database.connectionString, settings).ended
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: '',
        stderr: `Port ${taken} is in use by another program. Stop it, or choose another port with ${name}.\n`,
      },
    )
  })
