import type { Services } from '../http/context.ts'
import { runPayment } from '../payments/actions/run.ts'
import type { Begun } from './tick.ts'

/** Charges that wait for the provider at a time. */
const atOnce = 8

/**
 * Asks the provider for charges that were begun, outside of any transaction. Each is settled by itself; one of which
 * no answer comes stays claimed, and what became of it is found out later.
 */
export async function chargeAll(services: Services, begun: readonly Begun[]) {
  const counts = { charged: 0, declined: 0, undecided: 0, recovered: 0 }
  const waiting = begun.values()
  const one = async () => {
    for (const { payment_id, was_to_renew } of waiting) {
      const status = await statusOf(services, payment_id)
      if (status === 'succeeded') {
        counts.charged += 1
        if (was_to_renew) counts.recovered += 1
      } else if (status === 'failed' || status === 'cancelled') counts.declined += 1
      else counts.undecided += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, begun.length) }, one))
  return counts
}

async function statusOf(services: Services, paymentId: string): Promise<string> {
  try {
    return (await runPayment(services, paymentId)).status
  } catch (error) {
    services.log.warn(
      { payment: paymentId, error: String(error) },
      'a charge was not settled and is asked for later',
    )
    return 'unknown'
  }
}
