import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkGrant, isNarrowed } from '../../../server/src/contacts/grant-rules.ts'
import { grantedTo, roles } from '../../../server/src/contacts/rules.ts'

const every = roles.owner
const role = fc.constantFrom(...Object.keys(roles))
const permissions = fc.subarray([...every])
const holder = fc.record({
  role,
  permissions: fc.option(permissions),
  status: fc.constantFrom('active', 'disabled'),
})
const actor = fc.record({
  role,
  status: fc.constant('active'),
  held: permissions.map(held => [...new Set([...held, 'contacts:write'])]),
})
const inForce = (of: { role: string; permissions: string[] | null; status: string }) =>
  of.status === 'active' ? grantedTo(of) : []
const allowed = (...given: Parameters<typeof checkGrant>) => {
  try {
    checkGrant(...given)
    return true
  } catch {
    return false
  }
}

test('whatever is asked, nobody comes to hold what neither he nor the one who decides has', () => {
  fc.assert(
    fc.property(actor, fc.option(holder), holder, (actor, before, after) => {
      if (!allowed(actor, before, after)) return
      const had = before ? inForce(before) : []
      for (const each of inForce(after)) assert.ok(had.includes(each) || actor.held.includes(each), each)
      if (before?.role === 'owner' || after.role === 'owner') assert.equal(actor.role, 'owner')
    }),
  )
})

test('an owner who holds everything decides everything, and an integration too', () => {
  fc.assert(
    fc.property(fc.option(holder), holder, (before, after) => {
      assert.ok(allowed({ role: 'owner', status: 'active', held: every }, before, after))
      assert.ok(allowed(null, before, after))
    }),
  )
})

test('who has lost the right to decide, or is out, decides nothing', () => {
  fc.assert(
    fc.property(actor, holder, (actor, after) => {
      const held = actor.held.filter(each => each !== 'contacts:write')
      assert.ok(!allowed({ ...actor, held }, null, after))
      assert.ok(!allowed({ ...actor, status: 'disabled' }, null, after))
    }),
  )
})

test('narrowed is who has something less', () => {
  fc.assert(
    fc.property(holder, holder, (before, after) => {
      const less = inForce(before).some(each => !inForce(after).includes(each))
      assert.equal(isNarrowed(before, after), less)
    }),
  )
})
