import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { remind } from '../../../server/src/mail/actions/remind.ts'
import { type Mailing, memory, openMailing } from './mailing.ts'

let mailing: Mailing
let acme: Awaited<ReturnType<Mailing['customer']>>
const start = '2026-03-10T10:00:00Z'
before(async () => {
  mailing = await openMailing(start)
  acme = await mailing.customer()
})
after(() => mailing.close())
afterEach(async () => {
  await mailing.empty()
  mailing.clock.set(start)
  await sql`update invoices set status = 'void' where status = 'open'`.execute(mailing.db)
})

/** The reminders of each of these times, without their common beginning. */
async function steps(times: string[]): Promise<string[][]> {
  const found: string[][] = []
  for (const time of times) {
    mailing.clock.set(time)
    await remind(mailing.services)
    found.push(
      (await mailing.mails()).map(({ template, recipient }) => {
        return `${template.replace('invoice.reminder.', '')} ${recipient.split('@')[0]}`
      }),
    )
    await mailing.db.updateTable('mails').set({ status: 'sent' }).execute()
  }
  return found
}

/** Past the triggers and foreign keys that keep this from happening. */
const unguarded = (statement: RawBuilder<unknown>) =>
  mailing.db.transaction().execute(async trx => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await statement.execute(trx)
  })

test('come on the third day before and the first and seventh after, once each', async () => {
  await mailing.issued(acme.id)
  const days = ['20', '21', '22', '24', '25', '25', '31'].map(day => `2026-03-${day}T10:00:00Z`)
  const [one, two, three] = ['before_3 billing', 'after_1 billing', 'after_7 billing'] as const
  assert.deepEqual(await steps([...days, '2026-04-06T10:00:00Z']), [
    [],
    [one],
    [one],
    [one],
    [one, two],
    [one, two],
    [one, two, three],
    [one, two, three],
  ])
})

test('go by the customer’s day, and by his test clock', async () => {
  const tokyo = await mailing.customer({ time_zone: 'Asia/Tokyo', billing_emails: ['tokyo@x.example'] })
  const ahead = await mailing.customer({ billing_emails: ['ahead@x.example'] })
  await sql`update customers set clock_offset = '25 days' where id = ${ahead.id}`.execute(mailing.db)
  for (const { id } of [tokyo, ahead]) await mailing.issued(id)
  assert.deepEqual(await steps(['2026-03-10T10:00:00Z', '2026-03-20T14:59:00Z', '2026-03-20T15:00:00Z']), [
    ['after_7 ahead'],
    ['after_7 ahead'],
    ['after_7 ahead', 'before_3 tokyo'],
  ])
})

test('leave out what is paid, under way, imported, credited or a draft', async () => {
  const paid = await mailing.issued(acme.id)
  await mailing.pay(paid.id, paid.total)
  const credited = await mailing.issued(acme.id)
  await mailing.credit(credited.id, { reason: 'no' })
  await mailing.draft(acme.id)
  const imported = await mailing.issued(acme.id)
  const underWay = await mailing.issued(acme.id)
  await unguarded(sql`update invoices set origin = 'external', seller_key = 'x' where id = ${imported.id}`)
  await unguarded(sql`insert into payment_claims (document_id, payment_id, partner_id, customer_id, created_at)
    values (${underWay.id}, 'pay_x', ${acme.partner_id}, ${acme.id}, ${start})`)
  assert.deepEqual(await steps(['2026-03-25T10:00:00Z']), [[]])
})

test('two processes write one', async () => {
  await mailing.issued(acme.id)
  mailing.clock.set('2026-03-21T10:00:00Z')
  await Promise.all([1, 2, 3].map(() => remind(mailing.services)))
  assert.equal((await mailing.mails()).length, 1)
})

test('all are found, however many there are', async () => {
  const { id } = await mailing.issued(acme.id)
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_name = 'invoices' and is_generated = 'NEVER' and column_name not in ('id', 'number')`.execute(
    mailing.db,
  )
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
  await unguarded(sql`insert into invoices (id, number, ${columns})
    select 'inv_copy' || n, 'COPY' || n, ${columns} from invoices, generate_series(1, 450) n where id = ${id}`)
  mailing.clock.set('2026-03-21T10:00:00Z')
  await remind(mailing.services)
  assert.equal((await mailing.mails()).length, 451)
})

test('is not sent once the invoice is paid', async () => {
  const { id, total } = await mailing.issued(acme.id)
  await mailing.dispatch()
  await mailing.empty()
  mailing.clock.set('2026-03-21T10:00:00Z')
  await remind(mailing.services)
  await mailing.pay(id, total)
  const transport = memory()
  await mailing.send(transport)
  assert.deepEqual([transport.taken.length, (await mailing.mails()).length], [0, 0])
})

test('what was overdue when mailing began is left alone', async () => {
  await mailing.issued(acme.id)
  const since = (time: string) => mailing.db.updateTable('event_readers').set({ started_at: time }).execute()
  await since('2026-03-25T12:00:00Z')
  assert.deepEqual(await steps(['2026-03-26T10:00:00Z', '2026-03-31T10:00:00Z']), [[], ['after_7 billing']])
  await since(start)
})
