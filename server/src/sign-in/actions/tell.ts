import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { type SecurityMail, writeSecurityMails } from '../../mail/actions/security.ts'
import type { SecurityTemplate } from '../../mail/kinds.ts'
import { stepOn } from '../code-rules.ts'
import { findPerson } from '../queries/logins.ts'

/** @param id of the mail; `recipient` is the person's own address unless it says otherwise */
export type Telling = {
  template: SecurityTemplate
  id?: string
  recipient?: string
  facts?: Partial<SecurityMail['facts']>
}

/** Writes mails to a person about his sign-in, as the company that he was at last has his language. */
export async function tell(
  trx: Trx,
  now: string,
  of: { login_id: string; site_id: string },
  tellings: Telling[],
): Promise<void> {
  const person = await findPerson(trx, of)
  if (!person) return
  await writeSecurityMails(
    trx,
    now,
    tellings.map(({ template, id = newId('mail'), recipient = person.email, facts }) => ({
      id,
      template,
      recipient,
      language: person.language,
      partner_id: person.partner_id,
      // An address that is not his, or not any more, is led nowhere.
      link: recipient === person.email || facts?.brings ? stepOn(person.page_url, 'profile') : null,
      facts: { brings: null, email: null, ...facts },
    })),
  )
}
