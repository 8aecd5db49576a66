import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Reply } from '../../support/server.ts'
import { refusal } from '../invoices/portal.ts'
import { openQuotations, type Quotations, work } from './portal.ts'

let portal: Quotations
let customerId: string
let token: string
let sent: Reply['body']
before(async () => {
  portal = await openQuotations()
})
after(() => portal.close())
beforeEach(async () => {
  customerId = (await portal.customer()).id
  token = await portal.person(customerId)
  sent = await portal.sent(customerId, { subject: 'As sent', valid_until: '2026-03-20', lines: [work, work] })
})

const dearer = () => ({
  subject: 'Secret plan',
  valid_until: '2026-04-20',
  lines: [
    { id: sent.lines[0].id, unit_price: '120.00' },
    { ...work, name: 'Secret line' },
  ],
})

describe('the next revision while it is drafted', () => {
  test('begins with what was sent and is shown to integrations', async () => {
    const drafted = await portal.post(sent.id, 'revise', dearer())
    assert.deepEqual([drafted.drafted, drafted.revision, drafted.status], [true, 1, 'sent'])
    assert.deepEqual([drafted.subject, drafted.total, drafted.sha256], ['Secret plan', 26620, null])
    assert.equal(drafted.lines[0].id, sent.lines[0].id)
    assert.equal(drafted.number, sent.number)
    const again = await portal.act(sent.id, 'revise', { notes: 'x' })
    assert.equal(refusal(again), '409 invalid_state')
    assert.equal((await portal.patch(sent.id, { notes: 'x' })).body.notes, 'x')
  })

  test('is nowhere for the customer', async () => {
    await portal.post(sent.id, 'revise', dearer())
    const seen = await portal.get(sent.id, { token })
    const { version, updated_at, ...rest } = seen
    const { version: _, updated_at: __, external_id, metadata, allowed_actions, ...before } = sent
    assert.deepEqual({ ...rest, allowed_actions }, { ...before, allowed_actions })
    assert.ok(version > sent.version && updated_at)
    const [listed] = (await portal.must('GET', '/v1/quotations', undefined, { token })).data
    assert.deepEqual([listed.subject, listed.total, listed.valid_until], ['As sent', 24200, '2026-03-20'])
    const found = await portal.must('GET', '/v1/quotations?q=Secret&include=total_count', undefined, {
      token,
    })
    assert.deepEqual([found.data, found.total_count], [[], 0])
    assert.equal((await portal.ask('GET', `/v1/quotations/${sent.id}/revisions/2`, { token })).status, 404)
    const events = portal.db.selectFrom('events').selectAll().where('subject_id', '=', sent.id)
    const latest = (await events.orderBy('seq').execute()).at(-1)!
    assert.equal(latest.type, 'quotation.updated')
    assert.doesNotMatch(JSON.stringify(latest.data), /Secret/)
    const [event] = (await portal.events(sent.id)).slice(-1)
    assert.deepEqual([event.data.drafted, event.data.subject], [true, 'Secret plan'], 'integrations are told')
  })

  test('is dropped without a trace, and what was sent stays', async () => {
    await portal.post(sent.id, 'revise', dearer())
    assert.equal((await portal.ask('DELETE', `/v1/quotations/${sent.id}`)).status, 204)
    const { drafted, subject, total, status } = await portal.get(sent.id)
    assert.deepEqual([drafted, subject, total, status], [false, 'As sent', 24200, 'sent'])
  })
})

describe('once it is sent', () => {
  test('it takes the place of the one before, which stays readable with what changed', async () => {
    await portal.post(sent.id, 'revise', dearer())
    portal.clock.set('2026-03-12T10:00:00Z')
    const second = await portal.send(sent.id)
    assert.deepEqual([second.revision, second.number, second.date], [2, sent.number, '2026-03-12'])
    assert.notEqual(second.sha256, sent.sha256)
    token = await portal.person(customerId)
    const seen = await portal.get(sent.id, { token })
    assert.deepEqual([seen.total, seen.valid_until, seen.days_left], [26620, '2026-04-20', 39])
    assert.deepEqual(
      seen.revisions.map((each: Reply['body']) => [each.revision, each.total]),
      [
        [2, 26620],
        [1, 24200],
      ],
    )
    const changes = seen.revisions[0].changes.map((each: Reply['body']) =>
      [each.kind, each.name, each.field, each.before, each.after].join(' '),
    )
    for (const change of [
      'line_changed Work unit_price 100.00 120.00',
      'line_added Secret line   1',
      'line_removed Work  1 ',
      'field_changed  valid_until 2026-03-20 2026-04-20',
      'field_changed  total 24200 26620',
    ])
      assert.ok(changes.includes(change), `${change} in ${changes.join('; ')}`)
    assert.deepEqual(seen.revisions[1].changes, [])
    const first = await portal.must('GET', `/v1/quotations/${sent.id}/revisions/1`, undefined, { token })
    assert.deepEqual([first.total, first.sha256, first.lines], [24200, sent.sha256, sent.lines])
    portal.clock.set('2026-03-10T10:00:00Z')
  })

  test('what was read before is refused, with the revision to read', async () => {
    await portal.post(sent.id, 'revise', dearer())
    await portal.send(sent.id)
    for (const [action, body] of [
      ['reject', { reason: 'price' }],
      ['request_changes', { message: 'Cheaper' }],
      ['preview', { selected_line_ids: [] }],
    ] as const) {
      const reply = await portal.act(sent.id, action, { revision: 1, ...body }, { token })
      assert.deepEqual([refusal(reply), reply.body.current_version], ['409 revision_superseded', 2], action)
    }
    assert.equal((await portal.get(sent.id)).status, 'sent')
  })
})

describe('revising', () => {
  test('answers a change request, a rejection and an expiry', async () => {
    await portal.post(sent.id, 'request_changes', { revision: 1, message: 'Cheaper' }, { token })
    await portal.post(sent.id, 'revise', { valid_until: '2026-05-01' })
    assert.equal((await portal.send(sent.id)).status, 'sent')
    await portal.post(sent.id, 'reject', { revision: 2, reason: 'price' }, { token })
    await portal.post(sent.id, 'revise', { notes: 'x' })
    assert.equal((await portal.get(sent.id, { token })).status, 'rejected', 'until it is sent')
    portal.clock.set('2026-06-10T10:00:00Z')
    assert.equal(refusal(await portal.act(sent.id, 'send')), '409 invalid_state')
    await portal.patch(sent.id, { valid_until: null })
    const third = await portal.send(sent.id)
    assert.deepEqual([third.revision, third.status, third.expired], [3, 'sent', false])
    portal.clock.set('2026-03-10T10:00:00Z')
  })

  test('is not for drafts and what is cancelled', async () => {
    const draft = await portal.draft(customerId)
    assert.equal(refusal(await portal.act(draft.id, 'revise', { notes: 'x' })), '409 invalid_state')
    await portal.post(sent.id, 'revise', dearer())
    const cancelled = await portal.post(sent.id, 'cancel')
    assert.deepEqual([cancelled.status, cancelled.tag, cancelled.drafted], ['cancelled', 'cancelled', false])
    assert.equal(refusal(await portal.act(sent.id, 'revise', { notes: 'x' })), '409 invalid_state')
    assert.equal(refusal(await portal.act(sent.id, 'send')), '409 invalid_state')
    assert.equal(refusal(await portal.act(sent.id, 'cancel')), '409 invalid_state')
    assert.equal(refusal(await portal.act(draft.id, 'cancel')), '409 invalid_state')
  })

  test('waits while a payment is under way, as do cancelling, sending and rejecting', async () => {
    const other = await portal.sent(customerId)
    await portal.post(other.id, 'revise', { notes: 'x' })
    for (const quotation of [sent, other]) await portal.claim(quotation)
    const { tag, payment_id, allowed_actions } = await portal.get(sent.id, { token })
    assert.equal(tag, 'processing')
    assert.ok(payment_id)
    assert.deepEqual(allowed_actions, [])
    const replies = {
      revise: await portal.act(sent.id, 'revise', { notes: 'x' }),
      cancel: await portal.act(sent.id, 'cancel'),
      send: await portal.act(other.id, 'send'),
      reject: await portal.act(sent.id, 'reject', { revision: 1, reason: 'other' }, { token }),
      changes: await portal.act(sent.id, 'request_changes', { revision: 1, message: 'x' }, { token }),
    }
    for (const [name, reply] of Object.entries(replies))
      assert.equal(refusal(reply), '409 payment_in_progress', name)
    assert.equal((await portal.get(sent.id)).status, 'sent')
  })
})
