import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import { runImports } from '../../server/src/imports/actions/run.ts'

/** Works on what waits to be imported, in a process of its own; with its memory on the way. */
process.once('message', async () => {
  const { db, close } = connect(process.env.DATABASE_URL!)
  const memory: number[] = []
  const look = () => memory.push(process.memoryUsage.rss())
  look()
  const timer = setInterval(look, 250)
  const log = { info() {}, warn: console.error, error: console.error }
  await runImports({ db, clock: systemClock, config: readConfig(), log })
  clearInterval(timer)
  look()
  await close()
  process.send!({ memory })
  process.disconnect!()
})
process.send!('ready')
