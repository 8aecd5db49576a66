import { setPassword } from '../../contacts/queries.ts'
import { contactEvent } from '../../contacts/rules.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { endSessionsOf } from '../../profile/queries/sessions.ts'
import { tell } from './tell.ts'

/**
 * Sets the password that a person has chosen, ends his sessions everywhere, and tells him so.
 * @param by the partner whose password confirmed it, on whose sites alone the new one is good; null: it is good everywhere
 * @param keep the session that goes on; null: none
 */
export async function setOwnPassword(
  trx: Trx,
  now: string,
  {
    login_id,
    hash,
    site_id,
    by,
    keep,
  }: { login_id: string; hash: string; site_id: string; by: string | null; keep: string | null },
): Promise<void> {
  const contacts = await setPassword(trx, login_id, hash, by, now)
  await endSessionsOf(trx, now, login_id, keep)
  await tell(trx, now, { login_id, site_id }, [{ template: 'security.password_changed' }])
  await recordEvents(
    trx,
    now,
    contacts.map(each => contactEvent('contact.updated', each)),
  )
}
