import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { fingerprint } from '../../../server/src/http/idempotency/run.ts'
import { operations } from '../../support/operations.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'

let till: Till
before(async () => {
  till = await openTill()
})
after(() => till.close())

const operation = operations.find(each => each.id === 'createPaymentMethod')!
const card = { number: numbers.succeeds, exp_month: 1, exp_year: 2030, cvc: '987' }

test('the number and the code are no part of what makes two requests the same', () => {
  const print = (changes: object) =>
    fingerprint(operation, {
      path: {},
      query: {},
      header: {},
      body: { card: { ...card, ...changes } },
    }).toString('hex')
  assert.equal(print({ number: numbers.mastercard, cvc: '111' }), print({}))
  assert.notEqual(print({ exp_year: 2031 }), print({}))
  assert.deepEqual([...operation.secrets].sort(), ['card/cvc', 'card/number'])
})

test('no number is anywhere in the database, in an answer or in the log', async () => {
  const said: string[] = []
  const { log } = till.services
  const listen = (fields: object, text?: string) => void said.push(JSON.stringify(fields) + text)
  Object.assign(log, { info: listen, warn: listen })
  const payer = await till.payer()
  const reply = await payer.ask('POST', '/v1/payment_methods', { card })
  assert.equal(reply.status, 201)
  said.push(JSON.stringify(reply.body))
  // One that is refused too, with a number that is none of the test ones.
  const real = { ...card, number: '4111111111111111' }
  said.push(JSON.stringify((await payer.ask('POST', '/v1/payment_methods', { card: real })).body.errors))
  await payer.pay([await payer.invoice('10.00')], reply.body)

  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(till.db)
  assert.ok(tables.rows.length > 30)
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ found: string }>`
      select row_to_json(t)::text as found from ${sql.table(name)} as t
      where row_to_json(t)::text ~ ${`${card.number}|${real.number}`}`.execute(till.db)
    assert.deepEqual([name, rows], [name, []])
  }
  // Test numbers are named by the refusal of others; the refused one is not.
  assert.ok(said.every(text => !text.includes(real.number)))
  assert.ok(!said[0]!.includes(card.number) && till.faults.length === 0)
})
