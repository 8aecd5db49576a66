import { grantedTo } from '../../contacts/rules.ts'
import type { Trx } from '../../http/context.ts'
import { readSettings } from '../../settings/queries.ts'
import type { MessageFacts } from '../kinds.ts'
import { mayFollow } from '../message-rules.ts'
import { findInCharge, findParticipants } from '../queries/message-people.ts'
import type { Wanted } from './write.ts'

const isOfMessage = (mail: Wanted): mail is Wanted & { facts: MessageFacts } => mail.facts.type === 'message'

/**
 * Says whom the mails of messages go to. What the vendor writes goes to those of the customer's contacts who take part
 * and may still read it, and on a document that nobody has written on to whom its own mails go. What a customer writes
 * goes to the agent in charge, else to the vendor's support.
 */
export async function withRecipients(trx: Trx, mails: Wanted[]): Promise<Wanted[]> {
  const messages = mails.filter(isOfMessage)
  if (messages.length === 0) return mails
  const ids = messages.map(({ facts }) => facts.message_id)
  const [participants, inCharge, settings] = await Promise.all([
    findParticipants(trx, ids),
    findInCharge(trx, ids),
    readSettings(trx),
  ])
  const support = settings.support_email ?? settings.vendor.email
  return mails.flatMap((mail): Wanted[] => {
    if (!isOfMessage(mail)) return [mail]
    const { message_id, about } = mail.facts
    if (mail.template === 'message.received') {
      const agent = inCharge.get(message_id) ?? support
      return agent ? [{ ...mail, recipients: [agent] }] : []
    }
    const emails = participants
      .filter(each => each.message_id === message_id && mayFollow(grantedTo(each), about))
      .map(each => each.email)
    if (emails.length > 0) return [{ ...mail, recipients: emails }]
    // Who has opened the ticket reads it no more.
    return about === 'ticket' ? [] : [mail]
  })
}
