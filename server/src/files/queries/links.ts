import type { Db, Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'

/** What a link leads to: exactly one of these. */
export type LinkTarget = {
  invoice_id?: string | null
  file_id?: string | null
  quotation_id?: string | null
  payment_id?: string | null
}
export type NewLink = LinkTarget & { token_hash: Buffer; scope: string; expires_at: string }

const linkColumns = ['scope', 'invoice_id', 'file_id', 'quotation_id', 'payment_id'] as const

export async function insertLink(trx: Trx, link: NewLink): Promise<void> {
  await trx.insertInto('download_links').values(link).execute()
}

export function findLink(db: Db, tokenHash: Buffer, now: string) {
  return db
    .selectFrom('download_links')
    .select(linkColumns)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Single use is structural: of several that come at once, the row is there for one to delete. */
export function takeLink(db: Db, tokenHash: Buffer, now: string) {
  return db
    .deleteFrom('download_links')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returning(linkColumns)
    .executeTakeFirst()
}

/** Whether the session or key a link was made with is still in force. */
export async function isInForce(db: Db, scope: Scope): Promise<boolean> {
  switch (scope.kind) {
    case 'contact': {
      const query = db
        .selectFrom('portal_sessions as s')
        .innerJoin('sites', 'sites.id', 's.site_id')
        .innerJoin('partners as p', 'p.id', 's.partner_id')
        .leftJoin('contacts as k', 'k.id', 's.contact_id')
        .select('s.id')
        .where('s.id', '=', scope.session_id)
        .where('s.revoked_at', 'is', null)
        .where('sites.status', '=', 'enabled')
        .where('p.status', '=', 'active')
        .where(eb => eb.or([eb('s.contact_id', 'is', null), eb('k.status', '=', 'active')]))
      return (await query.executeTakeFirst()) !== undefined
    }
    case 'vendor':
    case 'partner': {
      const query = db
        .selectFrom('api_keys as k')
        .leftJoin('partners as p', 'p.id', 'k.partner_id')
        .select('k.id')
        .where('k.id', '=', scope.key_id)
        .where('k.revoked_at', 'is', null)
        .where(eb => eb.or([eb('k.partner_id', 'is', null), eb('p.status', '=', 'active')]))
      return (await query.executeTakeFirst()) !== undefined
    }
    default:
      return false
  }
}
