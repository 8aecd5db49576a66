import type { Db } from '../../server/src/http/context.ts'
import { newId } from '../../server/src/http/ids.ts'
import { insertItems, insertSubscription } from '../../server/src/subscriptions/queries/rows.ts'
import { firstPeriod } from '../../server/src/subscriptions/rules.ts'

type Fields = Partial<Parameters<typeof insertSubscription>[1]>
type Item = Partial<Parameters<typeof insertItems>[1][number]>
let made = 0

const plan: Item[] = [
  { product_kind: 'application', name: 'Accounting', quantity: '1', unit_price: '40.00' },
  { product_kind: 'user', name: 'User', quantity: '5', unit_price: '12.00', discount_percent: '10' },
]

/**
 * A monthly subscription straight into the database, whose first period is invoiced already and whose next one is not.
 * @param anchor the day on which it has begun
 */
export async function makeSubscription(
  db: Db,
  { id: customer_id, partner_id }: { id: string; partner_id: string },
  anchor: string,
  fields: Fields = {},
  items: Item[] = plan,
): Promise<string> {
  const id = newId('sub')
  const now = `${anchor}T08:00:00.000Z`
  const rhythm = {
    interval_unit: fields.interval_unit ?? 'month',
    interval_count: fields.interval_count ?? 1,
  } as const
  await db.transaction().execute(async trx => {
    await insertSubscription(trx, {
      id,
      partner_id,
      customer_id,
      number: `SUB/T/${++made}`,
      status: 'active',
      plan_name: 'Accounting',
      currency: 'EUR',
      tax_behavior: 'exclusive',
      ...rhythm,
      ...firstPeriod(anchor, rhythm),
      collection: 'charge',
      billed_by: 'portal',
      access: 'granted',
      next_action_at: now,
      created_at: now,
      updated_at: now,
      ...fields,
    })
    await insertItems(
      trx,
      items.map((item, position) => ({
        id: newId('item'),
        subscription_id: id,
        position,
        product_id: null,
        product_kind: 'application',
        name: 'Plan',
        description: null,
        quantity: '1',
        unit: 'C62',
        unit_price: '10.00',
        discount_percent: null,
        tax_category: 'S',
        tax_rate: '21',
        ...item,
      })),
    )
  })
  return id
}
