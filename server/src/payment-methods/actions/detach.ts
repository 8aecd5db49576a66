import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { providerNamed } from '../../payments/providers/choose.ts'
import { noteDetached, takeDetachable } from '../queries.ts'

/** Seconds after which it is tried again. */
const again = 60

/** Tells providers which cards are deleted, until they know. Any number of processes may do it. */
export async function detachMethods(services: Services): Promise<void> {
  const now = services.clock.now()
  const due = await takeDetachable(services.db, now, later(now, again), 20)
  await Promise.all(
    due.map(async ({ id, provider, provider_reference }) => {
      try {
        const there = providerNamed(services, provider)
        if (!there) return
        await there.detach(provider_reference)
        await noteDetached(services.db, id)
      } catch (error) {
        services.log.warn(
          { payment_method: id, error: String(error) },
          'the provider was not told of a deleted card',
        )
      }
    }),
  )
}
