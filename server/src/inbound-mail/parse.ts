import EmailReplyParser from 'email-reply-parser'
import { convert } from 'html-to-text'
import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { normalEmail } from '../contacts/email-rules.ts'
import { Problem } from '../http/problem.ts'
import type { Incoming } from './rules.ts'

/** As much as a message may have; what is longer is cut off. */
const mostText = 20_000
/** As much as is looked at for what to leave out: patterns over more could take long. */
const mostRead = 200_000

export type Parsed = Incoming & {
  from_name: string
  message_id: string | undefined
  subject: string
  /** What was written, without what it quotes. */
  text: string
  attachments: { name: string; content: Uint8Array }[]
}

/**
 * Reads a mail (RFC 5322).
 * @throws Problem 422 when it is none that anybody could have sent
 */
export async function parseMail(raw: Uint8Array): Promise<Parsed> {
  const mail = await PostalMime.parse(raw as Uint8Array<ArrayBuffer>, { maxNestingDepth: 50 }).catch(
    () => null,
  )
  const from = mail?.from?.address
  if (!mail || !from) throw new Problem(422, 'validation_failed', 'This is no mail with a sender.')
  const written = mail.text ?? (mail.html ? convert(mail.html.slice(0, mostRead), { wordwrap: false }) : '')
  return {
    headers: mail.headers,
    from: normalEmail(from),
    from_name: (mail.from?.name ?? '').slice(0, 200),
    recipients: [
      mail.to,
      mail.cc,
      mail.bcc,
      mail.deliveredTo ? [{ address: mail.deliveredTo, name: '' }] : [],
    ]
      .flatMap(list => list ?? [])
      .flatMap(addressesOf),
    message_id: mail.messageId,
    subject: clean(mail.subject ?? '')
      .slice(0, 200)
      .trim(),
    text: withoutQuotes(clean(written).slice(0, mostRead)).slice(0, mostText).trim(),
    attachments: mail.attachments.filter(isOwn).map(attachment => ({
      name: attachment.filename || 'attachment',
      content: bytesOf(attachment.content),
    })),
  }
}

const addressesOf = (address: Address): string[] =>
  (address.group ?? [address]).flatMap(each => each.address ?? [])

/** Pictures that a signature or the HTML shows are no attachments of what was written. */
const isOwn = ({ disposition, related }: Attachment): boolean => disposition !== 'inline' && !related

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** PostgreSQL keeps no U+0000. */
const clean = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n')

/** What somebody has written above, below and between what he quotes. All of it where nothing else is there. */
function withoutQuotes(text: string): string {
  const fragments = new EmailReplyParser().read(text).getFragments()
  const own = fragments.filter(fragment => !fragment.isQuoted() && !fragment.isHidden())
  return (
    own
      .map(fragment => fragment.getContent().trim())
      .join('\n\n')
      .trim() || text
  )
}
