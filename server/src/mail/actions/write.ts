import type { Db, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { makeScope } from '../../http/scope.ts'
import { readSettings } from '../../settings/queries.ts'
import { audienceOf, type Facts, type MailData, type Template } from '../kinds.ts'
import { findBuyers, findOwners, findPages } from '../queries/context.ts'
import { insertMails } from '../queries/mails.ts'
import { linkTo, recipientsOf } from '../recipient-rules.ts'

/** Mails are the server's own doing, whoever caused them. */
export const system = makeScope({ kind: 'system' })

/** @param event_id what the mail is written for once; a reminder names its invoice */
export type Wanted = { event_id: string; template: Template; customer_id: string; facts: Facts }

/** Puts mails into the queue, one for each of their recipients. Without an address there is no mail. */
export async function writeMails(db: Db | Trx, now: string, wanted: Wanted[]): Promise<void> {
  if (wanted.length === 0) return
  const ids = [...new Set(wanted.map(each => each.customer_id))]
  const [settings, buyers, owners] = await Promise.all([
    readSettings(db),
    findBuyers(db, system, ids),
    findOwners(db, system, ids),
  ])
  const partnerIds = [...new Set(buyers.map(buyer => buyer.partner_id))]
  const pages = new Map(
    (partnerIds.length > 0 ? await findPages(db, system, partnerIds) : []).map(page => [
      page.partner_id,
      page.page_url,
    ]),
  )
  const { vendor, branding } = settings
  const email = vendor.email ?? null
  const rows = wanted.flatMap(({ event_id, template, customer_id, facts }) => {
    const buyer = buyers.find(each => each.id === customer_id)
    if (!buyer) return []
    const audience = audienceOf(template)
    const toVendor = audience === 'vendor'
    const data: MailData = {
      vendor: { name: vendor.trading_name || vendor.name, email, accent: branding.accent ?? null },
      customer: buyer.name,
      test: settings.mode === 'sandbox',
      link: toVendor ? null : linkTo(pages.get(buyer.partner_id), facts),
      facts,
    }
    const addresses = recipientsOf(audience, {
      billing: buyer.billing_emails,
      owners: owners.flatMap(owner => (owner.customer_id === customer_id ? owner.email : [])),
      vendor: email,
    })
    return addresses.map(recipient => ({
      id: newId('mail'),
      event_id,
      template,
      recipient,
      partner_id: buyer.partner_id,
      customer_id,
      language: toVendor ? settings.default_language : buyer.language,
      data: JSON.stringify(data),
      status: 'queued' as const,
      send_at: now,
      created_at: now,
    }))
  })
  if (rows.length > 0) await insertMails(db, rows)
}
