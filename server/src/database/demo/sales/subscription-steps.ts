import { addDays } from '../../../money/dates.ts'
import { cancelSubscription } from '../../../subscriptions/actions/cancel.ts'
import { createSubscription } from '../../../subscriptions/actions/create.ts'
import { scheduleChange } from '../../../subscriptions/actions/schedule.ts'
import { updateSubscription } from '../../../subscriptions/actions/update.ts'
import { findItems } from '../../../subscriptions/queries/rows.ts'
import { vendor } from '../world.ts'
import { lineOf } from './quotation-steps.ts'
import { asContact, inTransaction, type Room } from './room.ts'
import type { Subscribing } from './steps.ts'

type Of<D extends Subscribing['do']> = Extract<Subscribing, { do: D }>

/** What is done about a subscription of a sale. */
export function subscribing(room: Room, step: Subscribing): Promise<void> {
  switch (step.do) {
    case 'subscribe':
      return subscribe(room, step)
    case 'contract':
      return contract(room, step)
    case 'reduce':
      return reduce(room, step)
    case 'cancel':
      return cancel(room, step)
  }
}

async function subscribe(room: Room, step: Of<'subscribe'>): Promise<void> {
  const { services, person, sold, cards, today, date } = room
  const { plan, lines, by, starts, database, elsewhere = false } = step
  await inTransaction(services, async trx => {
    const { row } = await createSubscription(trx, vendor, services.clock, {
      customer_id: person.id,
      plan_name: plan,
      currency: person.plan.currency,
      items: lines.map(line => {
        const { quantity, price_id } = lineOf(room, line)
        return { quantity, price_id }
      }),
      starts_on: starts === undefined ? date : addDays(today, starts),
      billed_by: elsewhere ? 'external' : 'portal',
      collection: by === null ? 'send_invoice' : 'charge',
      payment_method_id: by === null ? null : cards.get(by)!,
      database: database === undefined ? null : databaseOf(database),
    })
    sold.subscription = row.id
  })
}

async function contract({ services, sold, today }: Room, { ends, database }: Of<'contract'>): Promise<void> {
  const update = { contract_end: addDays(today, ends), database: databaseOf(database) }
  const change = { id: sold.subscription!, ifMatch: undefined, update }
  await inTransaction(services, trx => updateSubscription(trx, vendor, services.clock, change))
}

async function reduce(room: Room, { article, quantity }: Of<'reduce'>): Promise<void> {
  const { scope, clock } = asContact(room)
  await inTransaction(room.services, async trx => {
    const items = await findItems(trx, room.sold.subscription!)
    const { id: item_id } = items.find(item => item.name === article)!
    await scheduleChange(trx, scope, clock, room.sold.subscription!, { items: [{ item_id, quantity }] })
  })
}

async function cancel(room: Room, { do: _, ...body }: Of<'cancel'>): Promise<void> {
  const { scope, clock } = asContact(room)
  await inTransaction(room.services, trx =>
    cancelSubscription(trx, scope, clock, room.sold.subscription!, body),
  )
}

const databaseOf = (name: string) => ({
  name,
  url: `https://${name}.northwind.example`,
  manage_url: `https://${name}.northwind.example/manage`,
})
