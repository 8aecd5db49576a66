import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startJobs } from '../../../server/src/jobs.ts'
import { until } from '../../support/until.ts'
import { type Mailing, openMailing } from './mailing.ts'

let mailing: Mailing
before(async () => {
  mailing = await openMailing()
})
after(() => mailing.close())

test('a server mails by itself what happens while it runs, and stops cleanly', async () => {
  await mailing.db.deleteFrom('event_readers').execute()
  const stop = await startJobs(mailing.services)
  try {
    const { id } = await mailing.customer()
    await mailing.issued(id)
    await until(async () => (await mailing.outbox()).length > 0)
    assert.equal((await mailing.outbox()).length, 1)
  } finally {
    await stop()
  }
  assert.deepEqual(mailing.faults, [])
})
