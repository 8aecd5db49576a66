import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  allowedActions,
  isOver,
  moved,
  quietUntil,
  type Standing,
  statusAfter,
  statusAfterNote,
  statusEvent,
  type Wish,
} from '../../../server/src/tickets/rules.ts'

const statuses = ['new', 'in_progress', 'waiting_customer', 'solved', 'closed'] as const
const status = fc.constantFrom(...statuses)
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ close: fc.boolean() }),
  fc.record({ status: fc.constantFrom('in_progress', 'waiting_customer', 'solved', undefined) }),
)
const fresh: Standing = { status: 'new', solve_at: null, solved_at: null, closed_at: null }

test('whatever happens, what is stored of a ticket agrees with its status', () => {
  const step = fc.record({ by: fc.constantFrom('customer', 'vendor', 'note', 'agent'), wish, to: status })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      let ticket = fresh
      steps.forEach(({ by, wish, to }, i) => {
        const next =
          by === 'agent'
            ? to
            : by === 'note'
              ? statusAfterNote(ticket.status, wish)
              : statusAfter(ticket.status, by, by === 'customer' ? { close: wish.close } : wish)
        const before = ticket
        const now = `2026-03-10T10:00:${String(i).padStart(2, '0')}Z`
        ticket = moved(ticket, next, now, `quiet ${i}`)
        assert.equal(ticket.solve_at !== null, ticket.status === 'waiting_customer')
        assert.equal(ticket.closed_at !== null, ticket.status === 'closed')
        if (ticket.solved_at !== null) assert.ok(isOver(ticket))
        if (ticket.status === 'closed')
          assert.equal(ticket.closed_at, before.status === 'closed' ? before.closed_at : now)
        assert.equal(statusEvent(before.status, ticket.status) === null, before.status === ticket.status)
      })
    }),
  )
})

test('the customer’s word leaves nothing over or waiting', () => {
  for (const before of statuses) {
    const after = statusAfter(before, 'customer', {})
    assert.equal(after, before === 'new' ? 'new' : 'in_progress')
  }
})

test('the vendor’s word never lets a ticket wait or end unless it says so', () => {
  fc.assert(
    fc.property(status, before => {
      const after = statusAfter(before, 'vendor', {})
      assert.equal(after, before === 'new' ? 'in_progress' : before)
    }),
  )
})

test('what it was reopened from, or ended in, tells which event it is', () => {
  assert.deepEqual(
    [
      statusEvent('closed', 'in_progress'),
      statusEvent('solved', 'waiting_customer'),
      statusEvent('solved', 'closed'),
      statusEvent('closed', 'solved'),
      statusEvent('new', 'in_progress'),
      statusEvent('new', 'new'),
    ],
    ['ticket.reopened', 'ticket.reopened', 'ticket.closed', 'ticket.solved', 'ticket.updated', null],
  )
})

test('quiet days are the customer’s, and the one on which they begin is not counted', () => {
  assert.equal(quietUntil('2026-03-10T10:00:00Z', 'Europe/Brussels'), '2026-03-17T23:00:00Z')
  // It is the 11th there already; and the clocks change on the way.
  assert.equal(quietUntil('2026-03-22T23:30:00Z', 'Europe/Brussels'), '2026-03-30T22:00:00Z')
})

test('each status allows what makes sense in it', () => {
  const allowed = (status: Standing['status'], merged_into: string | null = null) =>
    allowedActions({ status, merged_into }).join(' ')
  assert.deepEqual(
    statuses.map(status => allowed(status)),
    ['reply close', 'reply close', 'reply close', 'reply close rate', 'reply rate'],
  )
  assert.equal(allowed('closed', 'tkt_1'), '')
})
