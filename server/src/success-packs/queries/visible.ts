import type { RawBuilder } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `success_packs as p` exists for this caller. */
export const packsVisibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, { partner: 'p.partner_id', customer: 'p.customer_id' })

/** What of `success_pack_entries as e` exists for this caller. */
export const entriesVisibleTo = (scope: Scope): RawBuilder<boolean> =>
  ownedBy(scope, { partner: 'e.partner_id', customer: 'e.customer_id' })
