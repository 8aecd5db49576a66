import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Config } from '../config.ts'
import { outboxName } from './send-rules.ts'
import type { Sender } from './sender.ts'

export type Message = {
  id: string
  message_id: string
  created_at: string
  date: string
  from: Sender
  reply_to: string | null
  /** The Message-ID of the conversation that it belongs to, which no mail has. */
  thread: string | null
  to: string
  subject: string
  text: string
  html: string
  attachments: { filename: string; content: Uint8Array; type: string }[]
}

/** What takes a message away. It may be given the same one again: the Message-ID is the same. */
export type Transport = {
  /** @throws when it was not taken, or nobody knows; `signal` ends the waiting */
  send(message: Message, signal?: AbortSignal): Promise<void>
  close(): void
}

/** The mail server of the configuration, else the outbox in the data folder. */
export const openTransport = ({ mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>): Transport =>
  mail.smtpUrl === null ? outbox(outboxOf(dataDir)) : smtp(mail.smtpUrl)

/** The folder for the mails of a server that sends none. */
export const outboxOf = (dataDir: string): string => join(dataDir, 'outbox')

/** What a message is made of comes from us alone: no file or address is ever opened for it. */
const closed = { disableFileAccess: true, disableUrlAccess: true }

function smtp(url: string): Transport {
  const transport = createTransport({
    url,
    ...closed,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  return {
    async send(message, signal) {
      const timeout = AbortSignal.timeout(180_000)
      await transport.sendMail({
        ...optionsOf(message),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
    },
    close: () => transport.close(),
  }
}

/** A file for each message. Given again, a message takes the place of its file. */
function outbox(folder: string): Transport {
  const transport = createTransport({ streamTransport: true, buffer: true, ...closed })
  return {
    async send(message) {
      const { message: bytes } = await transport.sendMail(optionsOf(message))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, outboxName(message.created_at, message.id))
      // Whoever watches the folder never sees half a mail.
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    close: () => transport.close(),
  }
}

const optionsOf = (message: Message): SendMailOptions => ({
  messageId: message.message_id,
  date: new Date(message.date),
  from: message.from,
  // As parts and not as text, which would be read as a list of addresses.
  to: { name: '', address: message.to },
  ...(message.reply_to && { replyTo: { name: '', address: message.reply_to } }),
  ...(message.thread && { inReplyTo: message.thread, references: message.thread }),
  subject: message.subject,
  text: message.text,
  html: message.html,
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: message.attachments.map(({ filename, content, type }) => ({
    filename,
    content: Buffer.from(content),
    contentType: type,
  })),
})
