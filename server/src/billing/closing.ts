import type { Selectable } from 'kysely'
import type { SettingsTable } from '../database/schema.ts'
import type { Clock } from '../http/clock.ts'
import type { Trx } from '../http/context.ts'
import { system } from '../http/scope.ts'
import { creditInvoice, findLeft } from '../invoices/actions/credit.ts'
import type { Look, Plan } from './planning.ts'
import { unservedLines } from './unserved-rules.ts'

type Setting = Selectable<SettingsTable>['closing_invoice']

/**
 * What becomes of the invoices that are open when a subscription is closed for them. One that was only due later was
 * not what it was closed for, and stays as it is.
 */
export async function closeInvoices(trx: Trx, clock: Clock, setting: Setting, { look }: Plan): Promise<void> {
  if (look.row.status === 'to_renew') await undoOpen(trx, clock, setting, look)
}

/** Credits what is open of a subscription that is closed already, as the settings say. */
export async function undoOpen(
  trx: Trx,
  clock: Clock,
  setting: Setting,
  look: Pick<Look, 'today'> & {
    open: Pick<Look['open'][number], 'id' | 'period_start' | 'period_end'>[]
  },
): Promise<void> {
  if (setting === 'keep_open') return
  for (const invoice of look.open) {
    const before = await findLeft(trx, invoice.id)
    const left = before.left.lines.filter(line => Number(line.quantity) !== 0)
    // Credited before, and open again since the bank took its money back when the credit was used elsewhere.
    if (left.length === 0) continue
    const reason = { reason: 'The subscription has ended' }
    if (setting === 'credit_all') await creditInvoice(trx, system, clock, invoice.id, reason)
    else {
      const lines = unservedLines(left, {
        start: invoice.period_start!,
        end: invoice.period_end!,
        today: look.today,
      })
      if (lines !== 'none')
        await creditInvoice(trx, system, clock, invoice.id, lines === 'all' ? reason : { ...reason, lines })
    }
  }
}
