import type { Services } from '../../http/context.ts'
import { Problem } from '../../http/problem.ts'

/**
 * Waits for a provider where nothing is at stake yet, so that asking again is all there is to do.
 * @throws Problem 503 when it does not answer
 */
export async function reach<T>({ log }: Pick<Services, 'log'>, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    log.warn({ error: String(error) }, 'no answer from the payment provider')
    throw new Problem(503, 'unavailable', 'The payment provider does not answer. Try again in a moment.', {
      retry_after: 5,
    })
  }
}
