import type { Selectable } from 'kysely'
import type { SettingsTable } from '../database/schema.ts'
import type { Clock } from '../http/clock.ts'
import type { Trx } from '../http/context.ts'
import { offerRenewal } from '../subscriptions/actions/renewal.ts'
import { applyScheduled } from '../subscriptions/actions/schedule.ts'
import { closeInvoices } from './closing.ts'
import type { Plan } from './planning.ts'

/**
 * What of these plans reads and writes more than a batch does at once: of few subscriptions, and rarely. One kind after
 * the other, as each takes numbers of another series, for which workers wait in turn.
 */
export async function afterwards(
  trx: Trx,
  clock: Clock,
  settings: Selectable<SettingsTable>,
  plans: Plan[],
): Promise<void> {
  for (const planned of plans.toSorted((a, b) => (a.afterwards ?? '').localeCompare(b.afterwards ?? ''))) {
    const { row, look } = planned
    switch (planned.afterwards) {
      case 'close':
        await closeInvoices(trx, clock, settings.closing_invoice, planned)
        break
      case 'apply_change':
        await applyScheduled(trx, clock.now(), row)
        break
      case 'offer_renewal':
        await offerRenewal(trx, clock, row, look.customer, settings)
    }
  }
}
