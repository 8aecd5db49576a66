import type { components } from '../../../../openapi.d.ts'
import type { Context } from '../../http/context.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { offeredContent, openOffer } from '../../quotations/actions/offer.ts'
import { addPreview, cancelPreview, changePreview, reopenPreview } from '../preview-rules.ts'
import { upsellOf, wantedLines } from './additions.ts'
import { readForChange, refuseUnless } from './changing.ts'
import { scheduledFor } from './schedule.ts'

type Schemas = components['schemas']

/**
 * What a change would cost, by the computations that the change itself uses. Nothing is written.
 * @throws Problem 403, 404, 409, 422 as the change itself
 */
export async function previewChange(
  { db, scope, clock }: Context<IntegrationScope | ContactScope>,
  id: string,
  { add, change, cancel }: Schemas['SubscriptionChange'],
): Promise<Schemas['SubscriptionPreview']> {
  const now = clock.now()
  const changing = await readForChange(db, scope, now, id)
  if (add) {
    refuseUnless(scope, changing, 'add')
    const offer = upsellOf(changing, await wantedLines(db, changing, add))
    const { content } = await offeredContent(db, now, offer, await openOffer(db, offer))
    return addPreview(changing, content)
  }
  if (change) return changePreview(changing, await scheduledFor(db, scope, changing, change))
  refuseUnless(scope, changing, cancel ? 'cancel' : 'reopen')
  return cancel ? cancelPreview(changing) : reopenPreview(changing)
}
