import type { Services, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import { providerNamed } from '../providers/choose.ts'
import type { KnownRefund } from '../providers/provider.ts'
import { findRefundsOf, insertRefund } from '../queries/open.ts'
import type { PaymentRow } from '../queries/read.ts'
import { lockPayment } from '../queries/write.ts'
import { settleRefund } from './settle-refund.ts'

/** A refund of an amount that this server can write down. */
type Whole = KnownRefund & { amount: number }

/**
 * Writes down the refunds of a payment that were made at the provider itself, as if they had been made here. Each is
 * known by the provider's name of it and moves on only as refunds do: webhooks may come at once, twice and in any
 * order, and what is read is all that there is by then.
 */
export async function takeOverRefunds(services: Services, payment: PaymentRow): Promise<void> {
  const { id, provider: name, provider_reference: charge, currency } = payment
  const provider = name && providerNamed(services, name)
  if (!provider?.listRefunds || charge === null) return
  const refunds = await provider.listRefunds({ charge, currency })
  const whole = refunds.filter((refund): refund is Whole => refund.amount !== null && refund.amount > 0)
  if (whole.length < refunds.length)
    services.log.error({ payment: id }, 'a refund at the provider is of no whole amount and was left out')
  await services.db.transaction().execute(trx => write(trx, services.clock.now(), id, whole))
}

async function write(trx: Trx, now: string, paymentId: string, refunds: Whole[]): Promise<void> {
  const payment = await lockPayment(trx, system, paymentId)
  // Nothing can have been refunded of money that is not known to have come.
  if (!payment || payment.received_on === null) return
  const known = await findRefundsOf(trx, paymentId)
  // Those that were made from here settle by their own key.
  const foreign = refunds.filter(({ key }) => !known.some(each => each.id === key))
  for (const { reference, status, amount } of foreign) {
    const earlier = known.find(each => each.provider_reference === reference)
    // One that never moved any money is no news.
    if (!earlier && status === 'failed') continue
    const id = earlier?.id ?? newId('ref')
    if (!earlier) await begin(trx, now, payment, { id, reference, amount })
    if (status !== 'unknown') await settleRefund(trx, now, id, { status, reference })
  }
}

/** Stored as one that was asked for here: should it not be decided yet, the job goes on asking. */
function begin(
  trx: Trx,
  now: string,
  { id: payment_id, partner_id, customer_id }: Pick<PaymentRow, 'id' | 'partner_id' | 'customer_id'>,
  { id, reference, amount }: { id: string; reference: string; amount: number },
): Promise<void> {
  return insertRefund(trx, {
    id,
    payment_id,
    partner_id,
    customer_id,
    amount,
    reason: null,
    status: 'processing',
    provider_reference: reference,
    attempt_key: null,
    created_at: now,
    updated_at: now,
  })
}
