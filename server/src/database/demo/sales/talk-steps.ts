import { createMessage } from '../../../conversations/actions/create.ts'
import { markRead } from '../../../conversations/actions/mark.ts'
import { readyAttachment } from '../../../files/actions/upload.ts'
import { incomingFolder } from '../../../files/stores/folder.ts'
import { spool } from '../../../http/spool.ts'
import { mergeTicket } from '../../../tickets/actions/merge.ts'
import { openTicket } from '../../../tickets/actions/open.ts'
import { closeTicket, rateTicket, updateTicket } from '../../../tickets/actions/update.ts'
import { findLatestPack } from '../queries.ts'
import { vendor } from '../world.ts'
import { asContact, asVendor, inTransaction, type Room } from './room.ts'
import type { About, Attached, Talking } from './steps.ts'

type Of<D extends Talking['do']> = Extract<Talking, { do: D }>

/** What the customer and the vendor say to each other. */
export function talking(room: Room, step: Talking): Promise<void> {
  switch (step.do) {
    case 'ask':
      return ask(room, step)
    case 'reply':
      return reply(room, step)
    case 'answer':
      return answer(room, step)
    case 'assign':
      return assign(room, step)
    case 'read':
      return read(room)
    case 'close':
      return close(room)
    case 'rate':
      return rate(room, step)
    case 'merge':
      return merge(room, step)
  }
}

async function ask(room: Room, { do: _, about, attached, ...ticket }: Of<'ask'>): Promise<void> {
  const { scope, clock } = asContact(room)
  const link = about && (await linkOf(room, about))
  const file_ids = await upload(asContact(room), attached)
  await inTransaction(room.services, async trx => {
    const { id } = await openTicket(trx, scope, clock.now(), { ...ticket, link, file_ids })
    room.sold.ticket = id
  })
}

async function linkOf({ services, person, sale }: Room, about: About) {
  if (about === 'pack') {
    const pack = await inTransaction(services, trx => findLatestPack(trx, person.id))
    return { success_pack_id: pack.id }
  }
  const { subscription, invoice } = sale(about.sale)
  return about.its === 'invoice' ? { invoice_id: invoice!.id } : { subscription_id: subscription! }
}

/** On the ticket, or on the quotation or invoice of the sale. */
function subjectOf({ sold }: Room, on: Of<'reply'>['on']) {
  if (on === 'quotation') return { quotation_id: sold.quotation!.id }
  return on === 'invoice' ? { invoice_id: sold.invoice!.id } : { ticket_id: sold.ticket! }
}

async function reply(room: Room, { text, on, attached }: Of<'reply'>): Promise<void> {
  const { scope, clock } = asContact(room)
  const file_ids = await upload(asContact(room), attached)
  const message = { ...subjectOf(room, on), text, file_ids }
  await inTransaction(room.services, trx => createMessage(trx, scope, clock.now(), message))
}

async function answer(room: Room, step: Of<'answer'>): Promise<void> {
  const { who, text, on, attached, internal, status, close } = step
  const { scope, clock } = asVendor(room, vendor)
  const file_ids = await upload(asVendor(room, vendor), attached)
  const agent_id = room.agents.get(who)!
  const message = { ...subjectOf(room, on), text, file_ids, agent_id, internal, status, close }
  await inTransaction(room.services, trx => createMessage(trx, scope, clock.now(), message))
}

async function assign({ services, sold, agents }: Room, { who }: Of<'assign'>): Promise<void> {
  const change = { id: sold.ticket!, ifMatch: undefined, update: { assignee_id: agents.get(who)! } }
  await inTransaction(services, trx => updateTicket(trx, vendor, services.clock.now(), change))
}

async function read(room: Room): Promise<void> {
  const { scope } = asContact(room)
  await inTransaction(room.services, trx => markRead(trx, scope, { ticket_id: room.sold.ticket! }))
}

async function close(room: Room): Promise<void> {
  const { scope, clock } = asContact(room)
  await inTransaction(room.services, trx => closeTicket(trx, scope, clock.now(), room.sold.ticket!))
}

async function rate(room: Room, { do: _, ...rating }: Of<'rate'>): Promise<void> {
  const { scope, clock } = asContact(room)
  await inTransaction(room.services, trx => rateTicket(trx, scope, clock.now(), room.sold.ticket!, rating))
}

async function merge({ services, sold, sale }: Room, { into }: Of<'merge'>): Promise<void> {
  const now = services.clock.now()
  await inTransaction(services, trx => mergeTicket(trx, vendor, now, sold.ticket!, sale(into).ticket!))
}

/** As a browser sends it. @returns the ids of what was attached */
async function upload(
  context: Parameters<typeof readyAttachment>[0],
  attached: Attached | undefined,
): Promise<string[]> {
  if (!attached) return []
  const pieces = (async function* () {
    yield Buffer.from(attached.content)
  })()
  const content = await spool(pieces, incomingFolder(context.config))
  const insert = await readyAttachment(context, { name: attached.name, content })
  return [(await inTransaction(context, insert)).id]
}
