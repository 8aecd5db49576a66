import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { demoSignIn } from '../../../server/src/database/demo/keys.ts'
import { pointDemoSiteAt } from '../../../server/src/database/demo/load.ts'
import { demoCustomers } from '../../../server/src/database/demo/plan.ts'
import { insertDemoKey } from '../../../server/src/database/demo/queries.ts'
import { makeWorld } from '../../../server/src/database/demo/world.ts'
import { close, listen } from '../../../server/src/http/listen.ts'
import { startJobs } from '../../../server/src/jobs.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { of } from './examples.ts'

// What somebody does who follows the guides: every block of shell, in order, against a server with demo data.

const root = fileURLToPath(new URL('../../../', import.meta.url))
let server: TestServer
let listening: Server
let stopJobs: () => Promise<void>
let address: string

before(async () => {
  // The guide about webhooks has its receiver on the same machine.
  server = await startTestServer({ env: { WEBHOOK_ALLOW_PRIVATE: 'on' } })
  await makeDemo()
  stopJobs = await startJobs(server.services)
  listening = await listen(server.app, '127.0.0.1', 0, 'PORT')
  address = `http://localhost:${(listening.address() as AddressInfo).port}`
})
after(async () => {
  await stopJobs?.()
  listening?.closeAllConnections()
  if (listening) await close(listening)
  await server?.close()
})

/** The demo's vendor, partners, keys and first companies, with one open invoice: what the guides speak of. */
async function makeDemo(): Promise<void> {
  const { db, clock, services } = server
  const world = await db
    .transaction()
    .execute(trx => makeWorld(trx, clock.now(), demoCustomers().slice(0, 2)))
  await insertDemoKey(db, demoSignIn.secretKey, clock.now())
  await pointDemoSiteAt(services, 8081)
  const invoice = {
    customer_id: world.customers[0]!.id,
    lines: [{ name: 'Plan', quantity: '1', unit_price: '50.00', tax_rate: '21' }],
  }
  const draft = await server.request('POST', '/v1/invoices', { key: demoSignIn.secretKey, body: invoice })
  const issued = await server.request('POST', `/v1/invoices/${draft.body.id}/issue`, {
    key: demoSignIn.secretKey,
    body: {},
  })
  assert.equal(issued.status, 200, JSON.stringify(issued.body))
}

for (const [guide, blocks] of Map.groupBy(of('sh'), each => each.guide))
  test(`${guide}.md does what it says`, async () => {
    // One shell for the guide, as a reader has one terminal; it says where it is, in case it stops there.
    const script = blocks.map(({ line, code }) => `echo "at ${guide}.md:${line}" >&2\n${code}`).join('\n')
    const { status, output } = await run(script.replaceAll('http://localhost:8080', address))
    assert.deepEqual(server.faults.splice(0), [])
    assert.equal(status, 0, output.slice(-2000))
  })

function run(script: string): Promise<{ status: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-guide-'))
  const env = {
    ...process.env,
    // `npm run portal -- …` is run from the repository, whatever the reader's folder.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    npm_config_prefix: undefined,
    npm_config_update_notifier: 'false',
    DATABASE_URL: server.connectionString,
    PORTAL_DATA_DIR: folder,
    LOG_LEVEL: 'error',
  }
  const inRepository = `npm() { command npm --prefix '${root}' "$@"; }\n`
  return new Promise(resolve => {
    const shell = spawn('bash', ['-eo', 'pipefail', '-c', inRepository + script], { cwd: folder, env })
    let output = ''
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', data => {
        output += data
      })
    shell.on('close', status => {
      rmSync(folder, { recursive: true, force: true })
      resolve({ status, output })
    })
  })
}
