import type { MailRow } from './queries.ts'

/** A mail that came in, and what became of it. */
export const presentMail = (row: MailRow) => ({
  id: row.id,
  object: 'inbound_mail' as const,
  received_at: row.received_at,
  from_email: row.from_email,
  from_name: row.from_name,
  subject: row.subject,
  text: row.text,
  result: row.result,
  reason: row.reason,
  message_id: row.message_id,
  ticket_id: row.ticket_id,
})
