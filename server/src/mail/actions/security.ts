import type { Trx } from '../../http/context.ts'
import { readSettings } from '../../settings/queries.ts'
import type { MailData, SecurityFacts, SecurityTemplate } from '../kinds.ts'
import { insertMails } from '../queries/mails.ts'

/**
 * @param id of the mail, of which its code or token is made
 * @param link where its reader goes on, without the code or token
 */
export type SecurityMail = {
  id: string
  template: SecurityTemplate
  recipient: string
  language: string
  partner_id: string
  link: string | null
  facts: Omit<SecurityFacts, 'type'>
}

/** Puts mails about somebody's sign-in into the queue, before all others. They are no customer's, and in no list. */
export async function writeSecurityMails(trx: Trx, now: string, mails: SecurityMail[]): Promise<void> {
  if (mails.length === 0) return
  const { vendor, branding, mode } = await readSettings(trx)
  const common = {
    vendor: {
      name: vendor.trading_name || vendor.name,
      email: vendor.email ?? null,
      accent: branding.accent ?? null,
    },
    customer: '',
    test: mode === 'sandbox',
    shared: false,
  }
  await insertMails(
    trx,
    mails.map(({ id, template, recipient, language, partner_id, link, facts }) => {
      const data: MailData = { ...common, link, facts: { type: 'security', ...facts } }
      return {
        id,
        event_id: id,
        template,
        recipient,
        language,
        partner_id,
        customer_id: null,
        data: JSON.stringify(data),
        status: 'queued' as const,
        send_at: now,
        created_at: now,
        urgent: true,
      }
    }),
  )
}
