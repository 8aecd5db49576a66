import { createHmac } from 'node:crypto'

/**
 * What names a conversation in the addresses and headers of its mails, so that an answer by mail finds it. Nobody makes
 * one without the key, and an address may be 64 characters before its `@`, in whatever letter case it comes back.
 * @param key of the server
 */
export const threadToken = (key: string, subjectId: string): string =>
  `${subjectId}-${createHmac('sha256', key).update(`thread ${subjectId}`).digest('hex').slice(0, 20)}`

/** The address that an answer goes to: `messages+<token>@inbound.example`. */
export const replyAddress = ({ local, domain }: { local: string; domain: string }, token: string): string =>
  `${local}+${token}@${domain}`
