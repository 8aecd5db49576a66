import { replyAddress, threadToken } from '../../conversations/thread-rules.ts'
import { fileName } from '../../files/rules.ts'
import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { hashSecret } from '../../http/ids.ts'
import { system } from '../../http/scope.ts'
import { isInvited } from '../../invitations/queries.ts'
import { invoicePdf } from '../../invoices/pdf.ts'
import { addressOf, mailSecret } from '../../share-links/rules.ts'
import { mailedCode, resetToken } from '../../sign-in/code-rules.ts'
import { isStillGood } from '../../sign-in/queries/codes.ts'
import type { Language, MailData, Template } from '../kinds.ts'
import { writeMail } from '../layout.ts'
import { claimMail, dropMail, type MailRow, markFailed, markSent } from '../queries/mails.ts'
import { isStillUnpaid, isStillWaiting } from '../queries/reminders.ts'
import { messageId, mostAttempts, retryDelay, shortened } from '../send-rules.ts'
import type { Message, Transport } from '../transport.ts'

type Sending = Pick<Services, 'db' | 'clock' | 'config' | 'log'>

/** How long a process may take for one mail before another tries it; no transport waits that long. */
const leaseSeconds = 600

/**
 * Sends what is due, one mail after the other, until nothing is left or `signal` ends it.
 * @param urgent only the mails that somebody waits for before a form
 */
export async function sendMails(
  services: Sending,
  transport: Transport,
  signal?: AbortSignal,
  { urgent = false }: { urgent?: boolean } = {},
): Promise<void> {
  while (!signal?.aborted && (await sendNext(services, transport, urgent, signal)));
}

/** @returns whether there was one */
async function sendNext(
  services: Sending,
  transport: Transport,
  urgent: boolean,
  signal?: AbortSignal,
): Promise<boolean> {
  const { db, clock, log } = services
  const now = clock.now()
  const mail = await claimMail(db, now, later(now, leaseSeconds), urgent)
  if (!mail) return false
  try {
    // Attempts that ended with their process count too.
    if (mail.attempts > mostAttempts) throw new Error(mail.last_error ?? 'It was never finished.')
    if (!(await isStillTrue(services, mail))) {
      await dropMail(db, mail.id)
      return true
    }
    await transport.send(await messageOf(services, mail, now), signal)
  } catch (error) {
    const over = mail.attempts >= mostAttempts
    const again = over ? null : later(clock.now(), retryDelay(mail.attempts))
    await markFailed(db, mail, shortened(error), again)
    if (over) log.error({ mail_id: mail.id, error: shortened(error) }, 'a mail could not be sent')
    return true
  }
  await markSent(db, mail.id, clock.now())
  return true
}

/** What asks for something is not sent once it is done. */
function isStillTrue({ db, clock, config }: Sending, { id, template, data }: MailRow): Promise<boolean> {
  const { facts } = data as MailData
  if (facts.type === 'webhook') return Promise.resolve(true)
  if (facts.type === 'security')
    return facts.brings === null ? Promise.resolve(true) : isStillGood(db, clock.now(), id)
  if (facts.type === 'company')
    return facts.invites
      ? isInvited(db, hashSecret(mailSecret(config.secret, id)), clock.now())
      : Promise.resolve(true)
  if (template.startsWith('invoice.reminder.')) return isStillUnpaid(db, system, clock.now(), facts.id)
  if (template === 'payment.requires_action') return isStillWaiting(db, system, facts.id)
  return Promise.resolve(true)
}

async function messageOf(services: Sending, mail: MailRow, now: string): Promise<Message> {
  const template = mail.template as Template
  const data = mail.data as MailData
  const { vendor } = data
  const { secret } = services.config
  const { inbound } = services.config.mail
  const token = data.facts.type === 'message' ? threadToken(secret, data.facts.id) : null
  const replyTo = token && inbound && replyAddress(inbound, token)
  const from = services.config.mail.from ?? { name: '', address: vendor.email ?? 'portal@localhost' }
  return {
    id: mail.id,
    message_id: messageId(mail.id, from.address),
    created_at: mail.created_at,
    date: now,
    from: { ...from, name: from.name || vendor.name },
    reply_to: replyTo ?? (vendor.email === mail.recipient ? null : vendor.email),
    thread: token && messageId(token, from.address),
    to: mail.recipient,
    ...writeMail(template, mail.language as Language, completed(services, mail)),
    attachments: await attachmentsOf(services, template, data),
  }
}

/** The link of a shared document gets its secret here, as do codes and links to sign in, and nowhere else. */
function completed({ config }: Sending, { id, data }: MailRow): MailData {
  const mail = data as MailData
  const { link, shared, facts } = mail
  if (shared) return { ...mail, link: addressOf(link, config.publicUrl, mailSecret(config.secret, id)) }
  if (facts.type === 'company' && facts.invites)
    return { ...mail, link: `${link}?token=${mailSecret(config.secret, id)}` }
  if (facts.type !== 'security' || facts.brings === null) return mail
  const code = facts.brings === 'code'
  const secret = code ? mailedCode(config.secret, id) : resetToken(config.secret, id)
  const full = link && `${link}${link.includes('?') ? '&' : '?'}${code ? 'code' : 'token'}=${secret}`
  // A token is nothing to type, unless no page is known that takes it.
  return { ...mail, link: full, ...(code || link === null ? { secret } : {}) }
}

async function attachmentsOf(
  services: Sending,
  template: Template,
  { facts }: MailData,
): Promise<Message['attachments']> {
  if (facts.type !== 'invoice' || !['invoice.issued', 'credit_note.issued'].includes(template)) return []
  const { bytes, filename } = await invoicePdf(services, system, facts.id)
  return [{ filename: fileName(filename.replaceAll('/', '-')), content: bytes, type: 'application/pdf' }]
}
