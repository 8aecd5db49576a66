import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { runBilling } from '../../../server/src/billing/run.ts'
import { connect } from '../../../server/src/database/connect.ts'
import { runPortal } from '../../support/portal-process.ts'
import { openCrowd, stateOf, wrongsOf } from './crowd.ts'

/** The end of this day where the vendor is. */
const date = '2026-06-20'
const now = '2026-06-20T21:59:59.999Z'

test('several workers at once, and processes that are killed, come to the same as one run', async t => {
  const [alone, together, killed] = await Promise.all([
    openCrowd(30, 10),
    openCrowd(30, 10),
    openCrowd(30, 10),
  ])
  t.after(() => Promise.all([alone.close(), together.close(), killed.close()]))
  const done = await alone.bill({ now })
  assert.ok(done.invoices > 300 && done.charged > 200 && done.closed > 50, JSON.stringify(done))
  assert.deepEqual(await wrongsOf(alone), [])
  const expected = await stateOf(alone.db)

  await t.test('four workers on their own connections', async () => {
    const pools = Array.from({ length: 4 }, () => connect(together.connectionString))
    await Promise.all(
      pools.map(({ db, reads }) =>
        runBilling({ ...together.services, db, reads }, { now, batch: 20, workers: 2 }),
      ),
    )
    await Promise.all(pools.map(pool => pool.close()))
    await together.bill({ now })
    assert.deepEqual(await stateOf(together.db), expected)
    assert.deepEqual(await wrongsOf(together), [])
  })

  await t.test('a process that is killed again and again', async () => {
    const start = () =>
      runPortal(['billing', 'run', '--date', date], killed.connectionString, { PORTAL_MODE: 'sandbox' })
    const written = async () => {
      const events = killed.db.selectFrom('events').select(eb => eb.fn.max<number>('seq').as('last'))
      return (await events.executeTakeFirstOrThrow()).last
    }
    const ends: unknown[] = []
    for (let n = 0; n < 6; n++) {
      const before = await written()
      const portal = start()
      let ended = false
      portal.ended.then(() => {
        ended = true
      })
      // In the middle of its work, wherever that is.
      while (!ended && (await written()) === before) await sleep(5)
      await sleep(300 * Math.random())
      ends.push((await portal.kill('SIGKILL')).code)
    }
    assert.ok(ends.filter(end => end === 'SIGKILL').length >= 3, String(ends))
    for (let n = 0; n < 10; n++) {
      const { code, stdout, stderr } = await start().ended
      assert.equal(code, 0, stderr)
      if (/^0 subscriptions/.test(stdout)) break
    }
    assert.deepEqual(await stateOf(killed.db), expected)
    assert.deepEqual(await wrongsOf(killed), [])
  })
})
