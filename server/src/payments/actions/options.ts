import type { components } from '../../../../openapi.d.ts'
import type { Db, Services } from '../../http/context.ts'
import { sellerKey } from '../../invoices/import-rules.ts'
import { sellerParty } from '../../invoices/rows.ts'
import { readSettings } from '../../settings/queries.ts'
import { testCards } from '../providers/sandbox/scenario-rules.ts'
import { sumCredits } from '../queries/credits.ts'

/** What a customer has to its credit, per currency. */
export async function creditsOf(db: Db, customerId: string): Promise<components['schemas']['Credit'][]> {
  const { vendor } = await readSettings(db)
  return sumCredits(db, customerId, sellerKey(sellerParty(vendor)))
}

export async function paymentOptions({
  db,
  config,
}: Services): Promise<components['schemas']['PaymentOptions']> {
  const { mode, bank_account, partial_payments, partial_payment_percent } = await readSettings(db)
  const cards = config.paymentProvider === 'sandbox' ? [...testCards] : []
  return {
    provider: config.paymentProvider,
    mode,
    bank_transfer: bank_account !== null,
    partial_payments,
    partial_payment_minimum_percent: partial_payments ? partial_payment_percent : null,
    test_cards: cards.map(([number, { scenario }]) => ({ number, outcome: scenario })),
    stripe_publishable_key: config.paymentProvider === 'stripe' ? config.stripe!.publishableKey : null,
  }
}
