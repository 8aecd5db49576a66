import { fileName } from '../../files/rules.ts'
import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { system } from '../../http/scope.ts'
import { invoicePdf } from '../../invoices/pdf.ts'
import { addressOf, mailSecret } from '../../share-links/rules.ts'
import type { Language, MailData, Template } from '../kinds.ts'
import { writeMail } from '../layout.ts'
import { claimMail, dropMail, type MailRow, markFailed, markSent } from '../queries/mails.ts'
import { isStillUnpaid, isStillWaiting } from '../queries/reminders.ts'
import { messageId, mostAttempts, retryDelay, shortened } from '../send-rules.ts'
import type { Message, Transport } from '../transport.ts'

type Sending = Pick<Services, 'db' | 'clock' | 'config' | 'log'>

/** How long a process may take for one mail before another tries it; no transport waits that long. */
const leaseSeconds = 600

/** Sends what is due, one mail after the other, until nothing is left or `signal` ends it. */
export async function sendMails(
  services: Sending,
  transport: Transport,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted && (await sendNext(services, transport, signal)));
}

/** @returns whether there was one */
async function sendNext(services: Sending, transport: Transport, signal?: AbortSignal): Promise<boolean> {
  const { db, clock, log } = services
  const now = clock.now()
  const mail = await claimMail(db, now, later(now, leaseSeconds))
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
function isStillTrue({ db, clock }: Sending, { template, data }: MailRow): Promise<boolean> {
  const { facts } = data as MailData
  if (template.startsWith('invoice.reminder.')) return isStillUnpaid(db, system, clock.now(), facts.id)
  if (template === 'payment.requires_action') return isStillWaiting(db, system, facts.id)
  return Promise.resolve(true)
}

async function messageOf(services: Sending, mail: MailRow, now: string): Promise<Message> {
  const template = mail.template as Template
  const data = mail.data as MailData
  const { vendor } = data
  const from = services.config.mail.from ?? { name: '', address: vendor.email ?? 'portal@localhost' }
  return {
    id: mail.id,
    message_id: messageId(mail.id, from.address),
    created_at: mail.created_at,
    date: now,
    from: { ...from, name: from.name || vendor.name },
    reply_to: vendor.email === mail.recipient ? null : vendor.email,
    to: mail.recipient,
    ...writeMail(template, mail.language as Language, { ...data, link: linkOf(services, mail) }),
    attachments: await attachmentsOf(services, template, data),
  }
}

/** The link of a shared document gets its secret here, and nowhere else. */
function linkOf({ config }: Sending, { id, data }: MailRow): string | null {
  const { link, shared } = data as MailData
  return shared ? addressOf(link, config.publicUrl, mailSecret(config.secret, id)) : link
}

async function attachmentsOf(
  services: Sending,
  template: Template,
  { facts }: MailData,
): Promise<Message['attachments']> {
  if (template !== 'invoice.issued' && template !== 'credit_note.issued') return []
  const { bytes, filename } = await invoicePdf(services, system, facts.id)
  return [{ filename: fileName(filename.replaceAll('/', '-')), content: bytes, type: 'application/pdf' }]
}
