import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startJobs } from '../../../server/src/jobs.ts'
import { until } from '../../support/until.ts'
import { openSigning } from './signing.ts'

test('a server mails codes by itself', async () => {
  const s = await openSigning()
  const dataDir = await mkdtemp(join(tmpdir(), 'codes-'))
  const { services } = s.server
  const stop = await startJobs({ ...services, config: { ...services.config, dataDir } })
  try {
    await s.ask('/v1/login_codes', { email: s.a.email })
    const outbox = join(dataDir, 'outbox')
    const written = async () => (await readdir(outbox).catch(() => [])).filter(name => name.endsWith('.eml'))
    await until(async () => (await written()).length > 0, 'a mail')
    const mail = await readFile(join(outbox, (await written())[0]!), 'utf8')
    const code = s.digits(mail.replaceAll('\r\n', '\n'))
    assert.equal((await s.login({ email: s.a.email, code })).status, 201)
  } finally {
    await stop()
    await s.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  assert.deepEqual(s.server.faults, [])
})
