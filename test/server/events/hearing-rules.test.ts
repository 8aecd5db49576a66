import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from '../../../server/src/events/hearing-rules.ts'
import { type ContactScope, makeScope } from '../../../server/src/http/scope.ts'
import { contactOf } from '../../support/plans.ts'

const listener = (...permissions: string[]) =>
  makeScope({ ...(contactOf(7) as ContactScope), contact_id: 'con_7', permissions })
const event = (type: string, data: object, customer_id: string | null = 'cus_7') =>
  ({ type, subject_id: 'x', partner_id: 'par_7', customer_id, data }) as Parameters<typeof tell>[1]
const hears = (scope: ReturnType<typeof listener>, ...about: Parameters<typeof event>) =>
  tell(scope, event(...about)) !== null

test('of tickets a contact hears his own, or with tickets:all his company’s', () => {
  const ticket = (id: string | null) => ['ticket.solved', { opened_by: { id } }] as const
  const told = (...permissions: string[]) =>
    ['con_7', 'con_8', null].map(id => hears(listener(...permissions), ...ticket(id)))
  assert.deepEqual(told('tickets:own'), [true, false, false])
  assert.deepEqual(told('tickets:own', 'tickets:all'), [true, true, true])
  assert.deepEqual(told('invoices:read'), [false, false, false])
})

test('of messages he hears those of what he reads', () => {
  const message = (kind: string, opened_by: string | null = null) =>
    ['message.created', { about: { kind, opened_by } }] as const
  const told = (...permissions: string[]) => [
    hears(listener(...permissions), ...message('ticket', 'con_7')),
    hears(listener(...permissions), ...message('ticket', 'con_8')),
    hears(listener(...permissions), ...message('invoice')),
    hears(listener(...permissions), ...message('quotation')),
  ]
  assert.deepEqual(told('tickets:own'), [true, false, false, false])
  assert.deepEqual(told('tickets:own', 'tickets:all'), [true, true, false, false])
  assert.deepEqual(told('invoices:read'), [false, false, true, false])
  assert.deepEqual(told('quotations:read'), [false, false, false, true])
})

test('of notes among agents, and of agents, he hears nothing', () => {
  const everything = listener('tickets:own', 'tickets:all', 'invoices:read', 'quotations:read', 'orders:read')
  const about = { kind: 'ticket', opened_by: 'con_7' }
  assert.equal(hears(everything, 'note.created', { about }, null), false)
  assert.equal(hears(everything, 'note.created', { about }), false)
  assert.equal(hears(everything, 'agent.updated', {}, null), false)
})
