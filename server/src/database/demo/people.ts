import { createContact, disableContact, setPassword } from '../../contacts/actions.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import { createCustomerChange } from '../../customer-changes/actions.ts'
import type { Services } from '../../http/context.ts'
import { makeScope } from '../../http/scope.ts'
import { createInvitation } from '../../invitations/actions/invite.ts'
import { demoSignIn } from './keys.ts'
import { asContact } from './sales/room.ts'
import { type DemoPerson, vendor } from './world.ts'

const colleagues = [
  { name: 'Bo Peeters', email: 'bo@acme.example', role: 'billing' },
  { name: 'Chris Dubois', email: 'chris@acme.example', role: 'accountant' },
  { name: 'Dana Maes', email: 'dana@acme.example', role: 'technical' },
  { name: 'Eli Claes', email: 'eli@acme.example', role: 'viewer' },
] as const

/** Who else works at the customer: one of each role, one who has left, one who is invited; and a change asked for. */
export async function addColleagues(services: Services, person: DemoPerson): Promise<void> {
  const { db, clock } = services
  const now = clock.now()
  const hash = await hashPassword(demoSignIn.password)
  const context = asContact({ services, person })
  await db.transaction().execute(async trx => {
    for (const colleague of colleagues) {
      const { id } = await createContact(trx, vendor, now, { customer_id: person.id, ...colleague })
      if (colleague.role === 'viewer') await disableContact(trx, vendor, now, { id, handOverTo: undefined })
      else await setPassword(trx, vendor, now, { id, hash })
    }
    const invited = { name: 'Noor Jacobs', email: 'noor@acme.example', role: 'accountant' as const }
    await createInvitation(trx, context, invited)
    const change = {
      name: 'Acme Group NV',
      reason: 'The company was renamed; the deed is in the official journal.',
    }
    await createCustomerChange(
      trx,
      makeScope({ ...context.scope, contact_id: person.contact_id }),
      now,
      change,
    )
  })
}
