import { createHash } from 'node:crypto'
import type { SubjectField } from '../conversations/subject-rules.ts'
import { threadToken } from '../conversations/thread-rules.ts'

/** What of a mail decides where it goes. Header names are in lower case. */
export type Incoming = {
  headers: readonly { key: string; value: string }[]
  from: string
  recipients: readonly string[]
}

const values = ({ headers }: Pick<Incoming, 'headers'>, key: string): string[] =>
  headers.filter(header => header.key === key).map(({ value }) => value.trim().toLowerCase())

/**
 * Why nobody has written a mail: an answer to one of those would be answered for ever (RFC 3834, 2).
 * @param own addresses that the portal itself sends from or takes mail at
 */
export function automatic(mail: Incoming, own: readonly string[]): string | null {
  if (own.includes(mail.from) || values(mail, 'x-portal-mail').length > 0) return 'loop'
  if (/^(mailer-daemon|postmaster|no-?reply)@/.test(mail.from)) return 'bounce'
  if (values(mail, 'return-path').includes('<>') || values(mail, 'x-failed-recipients').length > 0)
    return 'bounce'
  if (values(mail, 'auto-submitted').some(value => !value.startsWith('no'))) return 'automatic'
  if (values(mail, 'precedence').some(value => /^(bulk|junk|list|auto_reply)$/.test(value)))
    return 'automatic'
  const marks = ['list-id', 'x-autoreply', 'x-autorespond', 'x-auto-reply']
  return marks.some(key => values(mail, key).length > 0) ? 'automatic' : null
}

/**
 * Whether the server that took the mail in found that it is not from where it says (RFC 8601). Who sends what was
 * delivered to him has to let that server's `Authentication-Results` stand alone.
 */
export const isForged = (mail: Incoming): boolean =>
  values(mail, 'authentication-results').some(value => /\bdmarc=fail\b/.test(value))

const fields: Readonly<Record<string, SubjectField>> = {
  tkt: 'ticket_id',
  quo: 'quotation_id',
  ord: 'order_id',
  inv: 'invoice_id',
}

/**
 * The conversation that one of the recipients names, whatever the letter case it comes back in.
 * @param key of the server
 */
export function threadOf(
  { recipients }: Incoming,
  { local, domain }: { local: string; domain: string },
  key: string,
): { field: SubjectField; id: string } | null {
  for (const address of recipients) {
    const [name = '', host] = address.toLowerCase().split('@')
    if (host !== domain.toLowerCase() || !name.startsWith(`${local.toLowerCase()}+`)) continue
    const token = name.slice(local.length + 1)
    const id = token.slice(0, token.lastIndexOf('-'))
    const field = fields[id.slice(0, 3)]
    if (field && token === threadToken(key, id)) return { field, id }
  }
  return null
}

/** What tells a mail from all others: its `Message-ID`, else all of it. */
export const referenceOf = (messageId: string | undefined, raw: Uint8Array): string =>
  messageId?.slice(0, 500) || `sha256:${createHash('sha256').update(raw).digest('hex')}`
