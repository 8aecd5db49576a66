import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../../database/schema.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `invoices as i` exists for this caller. Every read starts here; contacts never see a draft. */
export function visibleTo<O>(scope: Scope) {
  return (query: SelectQueryBuilder<Database & { i: Database['invoices'] }, 'i', O>) => {
    switch (scope.kind) {
      case 'vendor':
      case 'system':
        return query
      case 'partner':
        return query.where('i.partner_id', '=', scope.partner_id)
      case 'contact':
        return query.where('i.customer_id', '=', scope.customer_id).where('i.status', '<>', 'draft')
      default:
        return query.where(sql<boolean>`false`)
    }
  }
}
