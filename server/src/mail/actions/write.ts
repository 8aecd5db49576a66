import { normalEmail } from '../../contacts/email-rules.ts'
import { kindOfMail } from '../../contacts/notification-rules.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import { findMailable, shareByMail } from '../../share-links/actions.ts'
import { mailSecret } from '../../share-links/rules.ts'
import { stepOn } from '../../sign-in/code-rules.ts'
import { audienceOf, type MailData, type ObjectFacts, type Template } from '../kinds.ts'
import { findBuyers, findOwners, findPages, findPeople } from '../queries/context.ts'
import { insertMails } from '../queries/mails.ts'
import { linkTo, recipientsOf, sharedOf } from '../recipient-rules.ts'

/**
 * @param event_id what the mail is written for once; a reminder names its invoice
 * @param recipients in place of those of its audience
 */
export type Wanted = {
  event_id: string
  template: Template
  customer_id: string
  facts: ObjectFacts
  recipients?: string[]
}

/**
 * Puts mails into the queue, one for each of their recipients. Without an address there is no mail, nor to a person who
 * does not want its kind. Who cannot sign in is given a link that shares the document.
 * @param key of the server, of which the secrets of those links are made
 */
export async function writeMails(trx: Trx, now: string, key: string, wanted: Wanted[]): Promise<void> {
  if (wanted.length === 0) return
  const ids = [...new Set(wanted.map(each => each.customer_id))]
  const [settings, buyers, owners, people, mailable] = await Promise.all([
    readSettings(trx),
    findBuyers(trx, system, ids),
    findOwners(trx, system, ids),
    findPeople(trx, system, ids),
    findMailable(
      trx,
      wanted.flatMap(({ facts }) => sharedOf(facts) ?? []),
    ),
  ])
  const partnerIds = [...new Set(buyers.map(buyer => buyer.partner_id))]
  const pages = new Map(
    (partnerIds.length > 0 ? await findPages(trx, system, partnerIds) : []).map(page => [
      page.partner_id,
      page.page_url,
    ]),
  )
  const logins = new Map(people.map(person => [`${person.customer_id} ${person.email}`, person]))
  const { vendor, branding } = settings
  const email = vendor.email ?? null
  const mails = wanted.flatMap(({ event_id, template, customer_id, facts, recipients }) => {
    const buyer = buyers.find(each => each.id === customer_id)
    if (!buyer) return []
    const audience = audienceOf(template)
    const toVendor = audience === 'vendor'
    const document = toVendor ? null : sharedOf(facts)
    const data: MailData = {
      vendor: { name: vendor.trading_name || vendor.name, email, accent: branding.accent ?? null },
      customer: buyer.name,
      test: settings.mode === 'sandbox',
      link: toVendor ? null : linkTo(pages.get(buyer.partner_id), facts),
      shared: false,
      facts,
    }
    const addresses =
      recipients ??
      recipientsOf(audience, {
        billing: buyer.billing_emails,
        owners: owners.flatMap(owner => (owner.customer_id === customer_id ? owner.email : [])),
        vendor: (facts.type === 'success_pack' && facts.expert_email) || email,
      })
    const kind = toVendor ? null : kindOfMail(template)
    const profile = stepOn(pages.get(buyer.partner_id) ?? null, 'profile')
    return addresses.flatMap(recipient => {
      const person = logins.get(`${customer_id} ${normalEmail(recipient)}`)
      if (kind && person?.muted.includes(kind)) return []
      const choices: MailData['choices'] =
        kind && (person ? { whose: 'person', url: profile } : { whose: 'company', url: null })
      const shared = !person && document !== null && mailable.has(document.id) ? document : null
      const row = {
        id: newId('mail'),
        event_id,
        template,
        recipient,
        partner_id: buyer.partner_id,
        customer_id,
        language: toVendor ? settings.default_language : (person?.language ?? buyer.language),
        data: JSON.stringify({ ...data, choices, shared: shared !== null }),
        status: 'queued' as const,
        send_at: now,
        created_at: now,
      }
      return [{ row, shared }]
    })
  })
  if (mails.length === 0) return
  const written = new Set(
    await insertMails(
      trx,
      mails.map(({ row }) => row),
    ),
  )
  await shareByMail(
    trx,
    now,
    mails.flatMap(({ row, shared: document }) =>
      document && written.has(row.id) ? { document, owner: row, secret: mailSecret(key, row.id) } : [],
    ),
  )
}
