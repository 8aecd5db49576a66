import type { Trx } from '../../http/context.ts'
import { readSettings } from '../../settings/queries.ts'
import type { CompanyFacts, CompanyTemplate, MailData } from '../kinds.ts'
import { insertMails } from '../queries/mails.ts'

/**
 * @param id of the mail, of which the secret of an invitation is made
 * @param event_id what it is written for once
 * @param recipient null: the vendor, in his language; nobody, where he has said no address
 * @param link where its reader goes on, without the secret
 */
export type CompanyMail = {
  id: string
  event_id: string
  template: CompanyTemplate
  recipient: { email: string; language: string } | null
  customer: { id: string; partner_id: string; name: string }
  link: string | null
  facts: Omit<CompanyFacts, 'type'>
}

/** Puts a mail about a company and its people into the queue. */
export async function writeCompanyMail(trx: Trx, now: string, mail: CompanyMail): Promise<void> {
  const { vendor, branding, mode, default_language } = await readSettings(trx)
  const email = vendor.email ?? null
  const to = mail.recipient ?? (email === null ? null : { email, language: default_language })
  if (to === null) return
  const { id, event_id, template, customer, link, facts } = mail
  const data: MailData = {
    vendor: { name: vendor.trading_name || vendor.name, email, accent: branding.accent ?? null },
    customer: customer.name,
    test: mode === 'sandbox',
    shared: false,
    link,
    facts: { type: 'company', ...facts },
  }
  await insertMails(trx, [
    {
      id,
      event_id,
      template,
      recipient: to.email,
      language: to.language,
      partner_id: customer.partner_id,
      customer_id: customer.id,
      data: JSON.stringify(data),
      status: 'queued',
      send_at: now,
      created_at: now,
    },
  ])
}
