import type { PaymentIntent } from '../../database/payments-schema.ts'
import type { Trx } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { creditInvoice } from '../../invoices/actions/credit.ts'
import { findInvoicePeriod } from '../queries/reopening.ts'
import { lockSubscription, type SubscriptionRow, updateSubscription } from '../queries/rows.ts'
import { firstPeriod } from '../rules.ts'
import { recordSubscriptionEvents } from './events.ts'

/** Opens a closed subscription again: it begins anew on this day, whose period is invoiced. */
export async function open(
  trx: Trx,
  now: string,
  row: SubscriptionRow,
  { anchor, today, open_invoice_id }: { anchor: string; today: string; open_invoice_id: string | null },
): Promise<void> {
  const over = row.contract_end !== null && row.contract_end < today
  await updateSubscription(trx, row.id, now, {
    ...firstPeriod(anchor, row),
    status: 'active',
    access: 'granted',
    closed_on: null,
    close_reason: null,
    contract_end: over ? null : row.contract_end,
    noticed_days: null,
    renewal_offered_for: null,
    open_invoice_id,
    charge_attempts: 0,
    last_attempt_on: null,
    next_action_at: now,
  })
  await recordSubscriptionEvents(trx, now, row.id, ['subscription.reopened', 'subscription.activated'])
}

type Reopening = { customer_id: string; intent: PaymentIntent }

/** The money for re-opening a subscription is here; whenever it came, the subscription begins with what was paid. */
export async function openPaid(trx: Trx, now: string, { customer_id, intent }: Reopening): Promise<void> {
  const row = await lockSubscription(trx, customer_id, intent.subscription_id!)
  if (row?.status !== 'closed') return
  const { period_start } = await findInvoicePeriod(trx, intent.invoices![0]!.invoice_id)
  await open(trx, now, row, { anchor: period_start!, today: period_start!, open_invoice_id: null })
}

/** It stays closed: the invoice that was to open it is undone. */
export async function withdrawReopening(
  trx: Trx,
  now: string,
  { intent }: Pick<Reopening, 'intent'>,
): Promise<void> {
  const { invoice_id } = intent.invoices![0]!
  const invoice = await findInvoicePeriod(trx, invoice_id)
  if (invoice.credit_notes_total >= invoice.total) return
  const reason = { reason: 'The subscription was not re-opened' }
  await creditInvoice(trx, system, { now: () => now }, invoice_id, reason)
}
