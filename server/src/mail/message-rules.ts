import type { components } from '../../../openapi.d.ts'
import type { MessageFacts, Template } from './kinds.ts'

type Schemas = components['schemas']
/** As its event carries it. */
export type MessageEvent = Schemas['Message'] & {
  about: { kind: MessageFacts['about']; id: string; label: string | null; title: string | null }
}

const reads: Record<MessageFacts['about'], readonly string[]> = {
  ticket: ['tickets:own', 'tickets:all'],
  quotation: ['quotations:read'],
  order: ['orders:read'],
  invoice: ['invoices:read'],
}

/** Whether a contact with these permissions reads what a conversation is on. */
export const mayFollow = (permissions: readonly string[], about: MessageFacts['about']): boolean =>
  reads[about].some(permission => permissions.includes(permission))

/**
 * The mail that a message brings about. What the vendor's people write in another system, that system tells of itself;
 * notes among agents are told of to nobody.
 */
export function messageMail(message: MessageEvent): { template: Template; facts: MessageFacts } | null {
  const { author, internal, about, content } = message
  if (internal || (author.kind === 'external' && author.side === 'vendor')) return null
  const facts: MessageFacts = {
    type: 'message',
    id: about.id,
    about: about.kind,
    message_id: message.id,
    number: about.label ?? '',
    subject: about.title,
    by: author.name,
    content,
    files: message.files.map(file => file.name),
  }
  return { template: author.side === 'vendor' ? 'message.answered' : 'message.received', facts }
}
