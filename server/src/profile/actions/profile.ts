import type { components } from '../../../../openapi.d.ts'
import { mutedAfter } from '../../contacts/notification-rules.ts'
import * as contacts from '../../contacts/queries.ts'
import { contactEvent } from '../../contacts/rules.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Db, Trx } from '../../http/context.ts'
import { notFound } from '../../http/problem.ts'
import type { ContactScope } from '../../http/scope.ts'
import { findContactsOfLogin } from '../../sessions/queries.ts'
import { findPendingEmail } from '../../sign-in/queries/codes.ts'
import { readTotp } from '../../sign-in/queries/totp.ts'
import { presentProfile } from '../present.ts'
import { findPerson, type Person } from '../queries/person.ts'

type Schemas = components['schemas']

/** @throws Problem 404 for a session that stands for nobody */
export async function personOf(db: Db | Trx, scope: ContactScope): Promise<Person> {
  const person = await findPerson(db, scope)
  if (!person) throw notFound()
  return person
}

export async function readProfile(db: Db, scope: ContactScope, now: string): Promise<Schemas['Profile']> {
  const person = await personOf(db, scope)
  const [totp, pending, companies] = await Promise.all([
    readTotp(db, person.login_id),
    findPendingEmail(db, now, person.login_id),
    // Of a person whom a host has signed in, only what the host speaks for.
    scope.signed_in
      ? findContactsOfLogin(db, scope, person.login_id)
      : [{ customer_id: person.customer_id, customer_name: person.customer_name }],
  ])
  return presentProfile(person, { signed_in: scope.signed_in, totp, pending, companies })
}

/** Changes how the company of the session knows the person. */
export async function updateProfile(
  trx: Trx,
  scope: ContactScope,
  now: string,
  { name, language, notifications }: Schemas['ProfileUpdate'],
): Promise<void> {
  const before = await contacts.lockContact(trx, scope, scope.contact_id ?? '')
  if (!before) throw notFound()
  const row = await contacts.updateContact(trx, before.id, {
    name: name?.trim() ?? before.name,
    language: language === undefined ? before.language : language,
    muted: notifications ? mutedAfter(before.muted, notifications) : before.muted,
    version: before.version + 1,
    updated_at: now,
  })
  const { email, can_sign_in } = before
  await recordEvents(trx, now, [contactEvent('contact.updated', { ...row, email, can_sign_in })])
}
