import { addDays } from '../../../money/dates.ts'
import { bookMinutes } from '../../../success-packs/actions/book.ts'
import { contestEntry, resolveContest, reverseEntry } from '../../../success-packs/actions/correct.ts'
import { createPack } from '../../../success-packs/actions/create.ts'
import { updatePack } from '../../../success-packs/actions/update.ts'
import { findLatestPack } from '../queries.ts'
import { vendor } from '../world.ts'
import { asContact, inTransaction, type Room } from './room.ts'
import type { Packing } from './steps.ts'

type Of<D extends Packing['do']> = Extract<Packing, { do: D }>

/** What is done about hours bought ahead. */
export function packing(room: Room, step: Packing): Promise<void> {
  switch (step.do) {
    case 'expert':
      return expert(room, step)
    case 'hours':
      return hours(room, step)
    case 'book':
      return book(room, step)
    case 'take_back':
      return takeBack(room, step)
    case 'contest':
      return contest(room, step)
    case 'uphold':
      return uphold(room, step)
  }
}

async function expert({ services, person, agents }: Room, { who }: Of<'expert'>): Promise<void> {
  await inTransaction(services, async trx => {
    const { id } = await findLatestPack(trx, person.id)
    const change = { id, ifMatch: undefined, update: { agent_id: agents.get(who)! } }
    await updatePack(trx, vendor, services.clock.now(), change)
  })
}

async function hours(room: Room, { do: _, who, expires, ...pack }: Of<'hours'>): Promise<void> {
  const { services, person, agents, today } = room
  await inTransaction(services, trx =>
    createPack(trx, vendor, services.clock, {
      ...pack,
      customer_id: person.id,
      agent_id: agents.get(who)!,
      expires_on: addDays(today, expires),
    }),
  )
}

async function book(room: Room, { who, do: _, ...work }: Of<'book'>): Promise<void> {
  const { services, person, agents, sold } = room
  const booking = { ...work, customer_id: person.id, agent_id: agents.get(who)! }
  await inTransaction(services, async trx => {
    const { entries } = await bookMinutes(trx, vendor, services.clock, booking)
    sold.entry = entries.at(-1)!.id
  })
}

async function takeBack({ services, sold }: Room, { description }: Of<'take_back'>): Promise<void> {
  await inTransaction(services, trx =>
    reverseEntry(trx, vendor, services.clock, sold.entry!, { description }),
  )
}

async function contest(room: Room, { message }: Of<'contest'>): Promise<void> {
  const { scope, clock } = asContact(room)
  await inTransaction(room.services, trx => contestEntry(trx, scope, clock.now(), room.sold.entry!, message))
}

async function uphold({ services, sold }: Room, { answer }: Of<'uphold'>): Promise<void> {
  const now = services.clock.now()
  await inTransaction(services, trx => resolveContest(trx, vendor, now, sold.entry!, answer))
}
