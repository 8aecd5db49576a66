import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mailOf } from '../../../server/src/mail/event-rules.ts'
import { linkTo, recipientsOf } from '../../../server/src/mail/recipient-rules.ts'
import { reminderFor } from '../../../server/src/mail/reminder-rules.ts'
import { messageId, retryDelay } from '../../../server/src/mail/send-rules.ts'
import { addDays } from '../../../server/src/money/dates.ts'
import { invoice, payment, quotation } from './samples.ts'

describe('which mail', () => {
  const template = (type: string, data: object) => mailOf({ type, data })?.template ?? null

  test('a quotation is new once, and revised after that', () => {
    assert.equal(template('quotation.sent', quotation()), 'quotation.sent')
    assert.equal(template('quotation.sent', quotation({ revision: 2 })), 'quotation.revised')
  })

  test('an issued document is an invoice or a credit note, and none of ours when imported', () => {
    assert.equal(template('invoice.issued', invoice()), 'invoice.issued')
    assert.equal(template('invoice.issued', invoice({ type: 'credit_note' })), 'credit_note.issued')
    assert.equal(template('invoice.issued', invoice({ origin: 'external' })), null)
  })

  test('of everything else there is none', () => {
    for (const type of ['invoice.imported', 'invoice.paid', 'payment.created', 'toString', 'constructor'])
      assert.equal(template(type, invoice()), null, type)
  })

  test('nothing of a card is kept', () => {
    const card = { brand: 'visa', last4: '4242', holder: 'Alex' }
    const kept = mailOf({
      type: 'payment.succeeded',
      data: { ...payment(), card, next_action: { secret: 's' } },
    })
    assert.doesNotMatch(JSON.stringify(kept), /4242|visa|holder|secret/)
  })
})

describe('reminders', () => {
  const due = '2026-03-24'
  const at = (late: number, issue_date = '2026-03-10', since = '2026-01-01') =>
    reminderFor({ due_date: due, issue_date }, addDays(due, late), since)?.replace('invoice.reminder.', '') ??
    null

  test('come three days before, and one and seven after; a missed day is made up for a while', () => {
    const all = Array.from({ length: 20 }, (_, i) => at(i - 5))
    const run = (count: number, step: string | null) => Array.from({ length: count }, () => step)
    assert.deepEqual(all, [
      ...run(2, null),
      ...run(4, 'before_3'),
      ...run(6, 'after_1'),
      ...run(7, 'after_7'),
      null,
    ])
  })

  test('an invoice that is due at once is not announced again', () => {
    assert.equal(at(-2, '2026-03-21'), null)
    assert.equal(at(-2, '2026-03-20'), 'before_3')
    assert.equal(at(1, '2026-03-24'), 'after_1')
  })

  test('what was to be reminded of before mailing began is left alone', () => {
    assert.equal(at(2, '2026-03-10', '2026-03-25'), null)
    assert.equal(at(2, '2026-03-10', '2026-03-24'), 'after_1')
    assert.equal(at(7, '2026-03-10', '2026-03-25'), 'after_7')
  })
})

describe('recipients', () => {
  const all = { billing: ['b@x.example', ' B@X.example'], owners: ['o@x.example'], vendor: 'v@x.example' }

  test('bills go to the billing addresses, offers to the owners, answers to the vendor', () => {
    assert.deepEqual(recipientsOf('billing', all), ['B@X.example'])
    assert.deepEqual(recipientsOf('owners', all), ['o@x.example'])
    assert.deepEqual(recipientsOf('vendor', all), ['v@x.example'])
  })

  test('each stands in for the other, and the vendor for nobody', () => {
    assert.deepEqual(recipientsOf('billing', { ...all, billing: [] }), ['o@x.example'])
    assert.deepEqual(recipientsOf('owners', { ...all, owners: [] }), ['B@X.example'])
    assert.deepEqual(recipientsOf('vendor', { ...all, vendor: null }), [])
  })
})

describe('links', () => {
  const page = 'https://lumen.example/account?lang=en'
  const facts = (type: string, data: object) => mailOf({ type, data })!.facts

  test('lead to the object on the page, and a payment’s to what it was for', () => {
    assert.equal(linkTo(page, facts('invoice.issued', invoice({ id: 'inv_1' }))), `${page}#/invoices/inv_1`)
    assert.equal(
      linkTo(`${page}#top`, facts('quotation.sent', quotation({ id: 'quo_1' }))),
      `${page}#/quotations/quo_1`,
    )
    const paid = (fields: object) => linkTo(page, facts('payment.succeeded', payment({ ...fields })))
    assert.match(paid({})!, /#\/invoices\/inv_/)
    assert.equal(paid({ invoices: [], quotation_id: 'quo_1' }), `${page}#/quotations/quo_1`)
    assert.equal(paid({ invoices: [] }), null)
  })

  test('there is none without a page', () => {
    const bill = facts('invoice.issued', invoice())
    assert.equal(linkTo(undefined, bill), null)
    assert.equal(linkTo('javascript:alert(1)', bill), null)
  })
})

describe('sending', () => {
  test('waits longer each time, and never more than six hours', () => {
    const delays = Array.from({ length: 12 }, (_, i) => retryDelay(i + 1))
    assert.deepEqual(delays.slice(0, 4), [60, 120, 240, 480])
    assert.equal(delays.at(-1), 6 * 3600)
    assert.ok(delays.every((delay, i) => i === 0 || delay >= delays[i - 1]!))
  })

  test('names a mail by its id and the sender’s domain', () => {
    assert.equal(messageId('mail_1', 'billing@Northwind.example'), '<mail_1@northwind.example>')
  })
})
