import type { Db } from '../../http/context.ts'

/** How the provider names a card, also one that the customer has deleted since, and the card's customer. */
export function findCardReference(db: Db, id: string) {
  return db
    .selectFrom('payment_methods as m')
    .leftJoin('provider_customers as c', join =>
      join.onRef('c.customer_id', '=', 'm.customer_id').onRef('c.provider', '=', 'm.provider'),
    )
    .select(['m.provider_reference as method', 'c.reference as customer'])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
}
