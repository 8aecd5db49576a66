import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import type { Stripe } from 'stripe'
import { readConfig } from '../../../server/src/config.ts'
import { systemClock } from '../../../server/src/http/clock.ts'
import { clientOf } from '../../../server/src/payments/providers/stripe/client.ts'
import { stripe } from '../../../server/src/payments/providers/stripe/stripe.ts'
import { freePort } from '../../support/port.ts'
import { until } from '../../support/until.ts'

// Stripe's own mock server checks every request against Stripe's OpenAPI description. It has no state: what it
// answers are samples, so that only what is sent to it is tested here.
const program = process.env.STRIPE_MOCK
const skip = program ? false : 'set STRIPE_MOCK to the path of the program stripe-mock'

let mock: ReturnType<typeof spawn> | undefined
let port = 0
before(async () => {
  if (!program) return
  port = await freePort()
  const at = ['-http-addr', `127.0.0.1:${port}`, '-https-addr', `127.0.0.1:${await freePort()}`]
  mock = spawn(program, at, { stdio: 'ignore' })
  const ended = once(mock, 'exit').then(() => assert.fail(`${program} ended`))
  ended.catch(() => {})
  await Promise.race([ended, listening()])
})
after(async () => {
  if (!mock || mock.exitCode !== null) return
  mock.kill()
  await once(mock, 'exit')
})

test('every request of the adapter is one that Stripe describes', { skip }, async () => {
  const config = readConfig({
    PORTAL_SECRET: 'a secret of more than 32 characters',
    PAYMENT_PROVIDER: 'stripe',
    STRIPE_SECRET_KEY: 'sk_test_mock',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_mock',
    STRIPE_WEBHOOK_SECRET: 'whsec_mock',
    STRIPE_API_URL: `http://127.0.0.1:${port}`,
  })
  const provider = stripe(config.stripe!, { clock: systemClock, config })
  const client = clientOf(config.stripe!)
  const answers: string[] = []
  client.on(
    'response',
    ({ method, path, status }: Stripe.ResponseEvent) => void answers.push(`${status} ${method} ${path}`),
  )

  const customer = await provider.inBrowser!.makeCustomer({ key: 'cus_1', name: 'Acme & Söhne' })
  assert.match(await provider.inBrowser!.beginSetUp(customer), /_secret_/)
  await provider.inBrowser!.registerDomain('pay.example')
  await provider.setUp({ token: 'seti_123' }, customer)
  assert.ok(await provider.refreshCard('pm_123'))
  const charge = {
    key: 'pay_1',
    amount: 1000,
    currency: 'EUR',
    method: 'pm_123',
    customer,
    reference: null,
    off_session: false,
  }
  let noted = ''
  const outcome = await provider.charge(charge, async reference => {
    noted = reference
  })
  assert.match(noted, /^pi_/)
  assert.equal(outcome.reference, noted)
  const known = { ...charge, reference: noted }
  await provider.lookup(known)
  await provider.confirm(known)
  await provider.cancel(known)
  await client.disputes.list({ payment_intent: noted, limit: 100 })
  const refund = { key: 'ref_1', charge: noted, reference: null, amount: 400, currency: 'EUR' }
  const { reference } = await provider.refund(refund)
  await provider.refund({ ...refund, reference })
  await provider.detach('pm_123')

  assert.ok(answers.length >= 14, answers.join('\n'))
  assert.deepEqual(
    answers.filter(answer => !answer.startsWith('200 ')),
    [],
  )
})

async function listening(): Promise<void> {
  const answers = () =>
    new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
  await until(answers, 'the start of stripe-mock')
}
