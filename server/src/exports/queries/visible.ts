import { type RawBuilder, sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Scope } from '../../http/scope.ts'

/** What of `exports as x` exists for this caller. A partner's holds what only its side may read, also not the vendor. */
export const visibleTo = (scope: Scope): RawBuilder<boolean> =>
  scope.kind === 'vendor' ? sql<boolean>`x.partner_id is null` : ownedBy(scope, { partner: 'x.partner_id' })
