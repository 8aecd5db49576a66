import { insertCustomer } from '../../customers/queries.ts'
import { customerEvent } from '../../customers/rules.ts'
import type { ReadResult } from '../../documents/read-document.ts'
import { recordEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { Problem } from '../../http/problem.ts'
import type { readSettings } from '../../settings/queries.ts'
import { matchableVat, qualifiedIds } from '../import-rules.ts'
import { findBuyers } from '../queries/read.ts'
import { cut } from '../rows.ts'

/** By VAT number, then by identifiers with scheme. Two customers that fit equally are not guessed between. */
export async function findBuyer(trx: Trx, partnerId: string, document: ReadResult) {
  const candidates = [
    { vat_key: matchableVat(document.buyer) },
    ...qualifiedIds(document.buyer).map(identifier => ({ identifier })),
  ]
  for (const by of candidates) {
    const found = await findBuyers(trx, partnerId, by)
    if (found.length === 1) return found[0]!
    if (found.length > 1)
      throw new Problem(
        409,
        'buyer_ambiguous',
        'Several customers have the VAT number or identifier of the buyer.',
      )
  }
  return null
}

type Settings = Awaited<ReturnType<typeof readSettings>>

/** A customer made of what the document says of its buyer. Nobody can sign in for it yet. */
export async function createBuyer(
  trx: Trx,
  now: string,
  partnerId: string,
  { buyer, currency }: ReadResult,
  settings: Settings,
) {
  const customer = await insertCustomer(trx, {
    id: newId('cus'),
    partner_id: partnerId,
    name: cut(buyer.name, 200),
    vat_number: matchableVat(buyer) ? buyer.vat_number : null,
    country: buyer.address.country,
    currency,
    language: settings.default_language,
    time_zone: settings.default_time_zone,
    address: JSON.stringify(buyer.address),
    identifiers: JSON.stringify(qualifiedIds(buyer).slice(0, 20)),
    created_at: now,
    updated_at: now,
  })
  await recordEvents(trx, now, [customerEvent('customer.created', customer)])
  return customer
}
