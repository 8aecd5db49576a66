import { Agent, request } from 'node:http'
import { watched } from './watched.ts'

const events = Number(process.env.BENCH_EVENTS)
/** As many as one endpoint gets at once. */
const connections = 10
const body = JSON.stringify({ type: 'invoice.paid', data: { notes: 'x'.repeat(1600) } })
const agent = new Agent({ keepAlive: true, maxSockets: connections })

const post = () =>
  new Promise<void>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
    request(process.env.BENCH_URL!, { method: 'POST', agent, headers })
      .on('response', response => response.resume().on('end', resolve))
      .on('error', reject)
      .end(body)
  })

/** The same bodies with nothing around them. */
process.once('message', async () => {
  let left = events
  const one = async () => {
    while (left-- > 0) await post()
  }
  const drained = await watched(() => Promise.all(Array.from({ length: connections }, one)))
  agent.destroy()
  process.send!(drained)
  process.disconnect!()
})
process.send!('ready')
