import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays } from '../../../server/src/money/dates.ts'
import { deliverSandboxEvents } from '../../../server/src/payments/actions/webhook.ts'
import { numbers, openTill, type Till } from '../../support/till.ts'
import { ubl } from '../documents/samples.ts'
import { readPages, readText } from '../invoice-pdf/read-pdf.ts'
import { upload } from '../invoices/documents.ts'
import { refusal } from '../invoices/portal.ts'

let till: Till
before(async () => {
  till = await openTill('2026-01-05T10:00:00Z')
})
after(() => till.close())

const nextDay = (days = 1) => till.wait(days * 86_400)

async function payerAt(fields: Record<string, unknown> = {}) {
  const payer = await till.payer(fields)
  const statement = async (query = '') => {
    const reply = await till.ask('GET', `/v1/statement${query}`, {
      token: await till.tokenFor(payer.customer.id),
    })
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
    return reply.body
  }
  return { ...payer, statement, eur: async (query = '') => (await statement(query)).accounts[0] }
}

/** What lists say is open, less what is said to be credit. */
async function owed(customerId: string): Promise<Record<string, number>> {
  const { data } = await till.must('GET', `/v1/invoices?customer_id=${customerId}&status=open&limit=100`)
  const credits = (await till.must('GET', `/v1/credits?customer_id=${customerId}`)).data
  const sums: Record<string, number> = {}
  const add = (currency: string, amount: number) => {
    sums[currency] = (sums[currency] ?? 0) + amount
  }
  for (const { currency, amount_due } of data) add(currency, Math.max(0, amount_due))
  for (const { currency, amount } of credits) add(currency, -amount)
  return sums
}

describe('a statement of account', () => {
  test('tells what was booked and what is owed after each of it', async () => {
    const { customer, eur, invoice, statement } = await payerAt()
    const first = await invoice('100.00')
    nextDay()
    await till.pay(first.id, 4000, { reference: 'Bank 7' })
    nextDay()
    const second = await invoice('50.00')
    const note = await till.credit(second.id)
    const account = await eur()
    assert.deepEqual(
      account.entries.map((entry: Record<string, unknown>) => [
        entry.date,
        entry.kind,
        entry.number,
        entry.amount,
        entry.balance,
      ]),
      [
        [first.issue_date, 'invoice', first.number, 10_000, 10_000],
        [addDays(first.issue_date, 1), 'payment', 'Bank 7', -4000, 6000],
        [second.issue_date, 'invoice', second.number, 5000, 11_000],
        [second.issue_date, 'credit_note', note.number, -5000, 6000],
      ],
    )
    const { invoiced, credited, paid, refunded, closing_balance, open, credit } = account
    assert.deepEqual(
      { invoiced, credited, paid, refunded, closing_balance, open, credit },
      {
        invoiced: 15_000,
        credited: -5000,
        paid: -4000,
        refunded: 0,
        closing_balance: 6000,
        open: 6000,
        credit: 0,
      },
    )
    const { customer_id, customer_name, to_date, aged_on } = await statement()
    assert.deepEqual(
      [customer_id, customer_name, to_date, aged_on],
      [customer.id, customer.name, second.issue_date, second.issue_date],
    )
  })

  test('begins with what was owed before, and ends as the next one begins', async () => {
    const { eur, invoice } = await payerAt()
    const { id, issue_date } = await invoice('80.00')
    nextDay()
    await till.pay(id, 3000)
    nextDay()
    await invoice('7.00')
    const before = await eur(`?from_date=2025-06-01&to_date=${addDays(issue_date, 1)}`)
    const then = await eur(`?from_date=${addDays(issue_date, 2)}`)
    assert.deepEqual([before.closing_balance, then.opening_balance, then.closing_balance], [5000, 5000, 5700])
    assert.deepEqual(then.entries.length, 1)
  })

  test('ages what was open on its last day, whatever was paid since', async () => {
    const { eur, invoice } = await payerAt()
    const { id, issue_date, due_date } = await invoice('90.00')
    nextDay(60)
    await till.pay(id, 2000)
    nextDay(60)
    await till.pay(id, 7000)
    const openOn = async (day: string) => {
      const { aging, open, closing_balance } = await eur(`?to_date=${day}`)
      assert.equal(open, closing_balance)
      return Object.entries(aging).filter(([, amount]) => amount !== 0)
    }
    assert.deepEqual(await openOn(due_date), [['not_due', 9000]])
    assert.deepEqual(await openOn(addDays(due_date, 1)), [['days_1_30', 9000]])
    assert.deepEqual(await openOn(addDays(issue_date, 100)), [['days_61_90', 7000]])
    assert.deepEqual(await openOn(till.clock.now().slice(0, 10)), [])
  })

  test('keeps currencies apart', async () => {
    const { statement, invoice } = await payerAt()
    await invoice('10.00')
    await invoice('2000', { currency: 'JPY' })
    const { accounts } = await statement()
    assert.deepEqual(
      accounts.map((each: Record<string, unknown>) => [each.currency, each.closing_balance]),
      [
        ['EUR', 1000],
        ['JPY', 2000],
      ],
    )
  })

  test('leaves out what is owed to other sellers, and the money that went to them', async () => {
    const { body } = await upload(till, ubl(), {}, '?any_seller=true')
    const { customer_id } = await till.get(body.invoice_id)
    await till.pay(body.invoice_id, 500)
    const read = () => till.must('GET', `/v1/statement?customer_id=${customer_id}`)
    assert.deepEqual(
      (await read()).accounts.map((each: Record<string, unknown>) => each.closing_balance),
      [0],
    )
    const { id } = await till.issued(customer_id)
    await till.pay(id, 100)
    const [account] = (await read()).accounts
    assert.deepEqual([account.closing_balance, account.entries.length], [12_000, 2])
  })

  test('tells of money that went back: by a refund, and by the bank', async () => {
    const payer = await payerAt()
    const card = await payer.card(numbers.succeeds)
    const { body: paid } = await payer.pay([await payer.invoice('60.00')], card)
    nextDay()
    await till.must(
      'POST',
      `/v1/payments/${paid.id}/refund`,
      { amount: 2500 },
      { headers: { 'idempotency-key': paid.id } },
    )
    const account = await payer.eur()
    assert.deepEqual(
      account.entries.map((each: Record<string, unknown>) => [each.kind, each.amount]),
      [
        ['invoice', 6000],
        ['payment', -6000],
        ['refund', 2500],
      ],
    )
    assert.deepEqual([account.closing_balance, account.open, account.credit], [2500, 2500, 0])

    await payer.signInAgain()
    const returned = await payer.card(numbers.returned)
    const invoice = await payer.invoice('10.00')
    const { body: taken } = await payer.pay([invoice], returned)
    nextDay()
    await deliverSandboxEvents(till.services)
    const { entries, closing_balance } = await payer.eur()
    const { date, kind, payment_id, amount } = entries.at(-1)
    assert.deepEqual(
      [date, kind, payment_id, amount, closing_balance],
      [addDays(invoice.issue_date, 1), 'taken_back', taken.id, 1000, 3500],
    )
  })

  test('owes what is open less credit, after whatever happens in whatever order', async () => {
    const payer = await payerAt()
    const card = await payer.card(numbers.succeeds)
    const returned = await payer.card(numbers.returned)
    let seed = 20_260_105
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return Math.floor((seed / 2 ** 31) * below)
    }
    const invoices: string[] = []
    const payments: string[] = []
    const balances = new Map<string, number>()
    const steps = [
      async () => void invoices.push((await payer.invoice(`${10 + random(90)}.${10 + random(89)}`)).id),
      async () => {
        const id = invoices[random(invoices.length)]!
        const { status, body } = await till.ask('POST', `/v1/invoices/${id}/record_payment`, {
          body: {
            amount: 100 + random(6000),
            received_on: till.clock.now().slice(0, 10),
            method: 'bank_transfer',
          },
        })
        if (status === 201) payments.push(body.id)
      },
      async () => {
        await payer.signInAgain()
        const { body, status } = await payer.pay(
          [{ id: invoices[random(invoices.length)] }],
          random(3) ? card : returned,
        )
        if (status === 201) payments.push(body.id)
      },
      () => till.ask('POST', `/v1/invoices/${invoices[random(invoices.length)]}/credit`, { body: {} }),
      () => till.ask('POST', `/v1/invoices/${invoices[random(invoices.length)]}/apply_credit`),
      () => deliverSandboxEvents(till.services),
      async () => {
        if (payments.length === 0) return
        const id = payments[random(payments.length)]
        const key = `refund-${seed}`
        await till.ask('POST', `/v1/payments/${id}/refund`, {
          body: random(2) ? {} : { amount: 50 + random(500) },
          headers: { 'idempotency-key': key },
        })
      },
    ]
    for (let i = 0; i < 60; i++) {
      await steps[invoices.length < 3 ? 0 : random(steps.length)]!()
      if (random(2)) {
        balances.set(till.clock.now().slice(0, 10), (await payer.eur()).closing_balance)
        nextDay(1 + random(9))
      }
      const { EUR = 0 } = await owed(payer.customer.id)
      const account = await payer.eur()
      assert.equal(account.closing_balance, EUR, `after step ${i}`)
      assert.equal(account.open - account.credit, account.closing_balance)
      assert.ok(account.credit >= 0 && account.open >= 0)
    }
    assert.deepEqual(await till.imbalances(), [])
    const { entries } = await payer.eur()
    assert.deepEqual([...new Set(entries.map((entry: Record<string, unknown>) => entry.kind))].sort(), [
      'credit_note',
      'invoice',
      'payment',
      'refund',
      'taken_back',
    ])
    // What was said on a day is said of that day later too.
    for (const [day, balance] of balances) {
      const account = await payer.eur(`?to_date=${day}`)
      assert.equal(account.closing_balance, balance, day)
      assert.ok(account.credit >= 0, day)
      const aged = Object.values(account.aging as Record<string, number>).reduce((sum, each) => sum + each, 0)
      assert.equal(aged, account.open)
    }
  })
})

describe('whose statement', () => {
  test('a key must say, and a foreign customer is a missing one', async () => {
    assert.equal(
      refusal(await till.ask('GET', '/v1/statement')),
      '422 validation_failed one_of #/customer_id',
    )
    const { customer } = await till.payer()
    const other = await till.tokenFor((await till.payer()).customer.id)
    for (const path of ['/v1/statement', '/v1/statement/pdf', '/v1/statement/csv']) {
      const reply = await till.ask('GET', `${path}?customer_id=${customer.id}`, { token: other })
      assert.equal(refusal(reply), '404 not_found')
    }
  })

  test('only who reads invoices is told', async () => {
    const { customer } = await till.payer()
    const contact = await till.must('POST', '/v1/contacts', {
      customer_id: customer.id,
      name: 'Engineer',
      email: 'engineer@acme.example',
      role: 'technical',
    })
    const who = { customer_id: customer.id, contact_id: contact.id }
    const { token } = await till.must('POST', '/v1/portal_sessions', who)
    assert.equal(refusal(await till.ask('GET', '/v1/statement', { token })), '403 permission_denied')
    const key = await till.makeKey(['customers:read'])
    const asked = await till.ask('GET', `/v1/statement?customer_id=${customer.id}`, { key })
    assert.equal(refusal(asked), '403 permission_denied')
  })

  test('periods beyond their bounds are refused', async () => {
    const { customer } = await till.payer()
    const token = await till.tokenFor(customer.id)
    const asked = async (query: string) => refusal(await till.ask('GET', `/v1/statement?${query}`, { token }))
    assert.equal(await asked('from_date=2020-01-01'), '422 validation_failed range #/from_date')
    assert.equal(await asked('from_date=2026-02-30'), '422 validation_failed format #/from_date')
    assert.equal(
      await asked('from_date=2026-02-03&to_date=2026-02-01'),
      '422 validation_failed range #/to_date',
    )
  })
})

describe('a statement to keep', () => {
  test('is a PDF in the language of the customer, page by page under its header', async () => {
    const { customer, invoice } = await payerAt({ language: 'fr' })
    for (let i = 0; i < 30; i++) await invoice('12.00')
    const token = await till.tokenFor(customer.id)
    const reply = await till.ask('GET', '/v1/statement/pdf', { token })
    assert.equal(reply.headers.get('content-type'), 'application/pdf')
    assert.match(reply.headers.get('content-disposition')!, /statement-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.pdf/)
    assert.ok((await readPages(reply.bytes)).length >= 2)
    const text = await readText(reply.bytes)
    assert.match(text, /Relevé de compte/)
    assert.match(text, /Solde initial/)
    assert.match(text, /360,00\s€/)
  })

  test('is a CSV for spreadsheets', async () => {
    const { customer, invoice } = await payerAt()
    const { number, issue_date, due_date } = await invoice('12.00')
    const reply = await till.ask('GET', `/v1/statement/csv?customer_id=${customer.id}`)
    assert.equal(reply.headers.get('content-type'), 'text/csv')
    assert.deepEqual([...reply.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(reply.bytes).split('\r\n')
    assert.equal(lines[2], `EUR,${issue_date},invoice,${number},${due_date},12.00,12.00`)
    assert.match(lines[3]!, /^EUR,.*,closing_balance,,,,12\.00$/)
  })

  test('of nothing says so', async () => {
    const { customer } = await till.payer()
    const token = await till.tokenFor(customer.id)
    assert.deepEqual((await till.ask('GET', '/v1/statement', { token })).body.accounts, [])
    assert.equal((await till.ask('GET', '/v1/statement/pdf', { token })).status, 200)
  })
})
