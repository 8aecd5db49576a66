import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { readSettings } from '../../settings/queries.ts'
import type { MailData, WebhookFacts, WebhookTemplate } from '../kinds.ts'
import { insertMails } from '../queries/mails.ts'

/** @param occasion what it is written for once */
type WebhookMail = {
  template: WebhookTemplate
  occasion: string
  partner_id: string | null
  facts: Omit<WebhookFacts, 'type'>
}

/** Puts a mail about an endpoint of webhooks into the queue, for the vendor; for nobody, where he has said no address. */
export async function writeWebhookMail(
  trx: Trx,
  now: string,
  { template, occasion, partner_id, facts }: WebhookMail,
): Promise<void> {
  const { vendor, branding, mode, default_language } = await readSettings(trx)
  if (!vendor.email) return
  const data: MailData = {
    vendor: {
      name: vendor.trading_name || vendor.name,
      email: vendor.email,
      accent: branding.accent ?? null,
    },
    customer: '',
    test: mode === 'sandbox',
    shared: false,
    link: null,
    facts: { type: 'webhook', ...facts },
  }
  const mail = {
    id: newId('mail'),
    event_id: occasion,
    template,
    recipient: vendor.email,
    language: default_language,
    partner_id,
    customer_id: null,
    data: JSON.stringify(data),
    status: 'queued' as const,
    send_at: now,
    created_at: now,
  }
  await insertMails(trx, [mail])
}
