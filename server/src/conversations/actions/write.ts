import { externalIdColumn, keepExternalIdsUnique } from '../../customers/sides.ts'
import { type NewEvent, recordEvents } from '../../events/actions.ts'
import { attachFiles } from '../../files/actions/attach.ts'
import { filesOfMessages } from '../../files/queries/find.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { type Scope, system } from '../../http/scope.ts'
import { parseMarkdown } from '../../markdown/parse.ts'
import type { Author } from '../author-rules.ts'
import { type Details, presentMessage } from '../present.ts'
import { findLastTime, findMessage, insertMessage, type MessageRow } from '../queries/messages.ts'
import { excerptOf, timeAfter } from '../rules.ts'
import { type Subject, subjects } from '../subject-rules.ts'

type NewMessage = {
  text: string
  file_ids?: string[] | undefined
  internal?: boolean | undefined
  external_id?: string | undefined
}
type Writing = Parameters<typeof storeMessage>

/**
 * Writes into a conversation that is locked for this transaction, and tells of it.
 * @throws Problem as `storeMessage`
 */
export async function writeMessage(...[trx, scope, now, subject, ...rest]: Writing): Promise<Details> {
  const details = await storeMessage(trx, scope, now, subject, ...rest)
  await tellMessage(trx, now, subject, details)
  return details
}

/**
 * Writes into a conversation; it is to be told of by `tellMessage`.
 * @throws Problem 404 for a file that is not the caller's to attach, 409 for an external id that is taken
 */
export async function storeMessage(
  trx: Trx,
  scope: Scope,
  now: string,
  subject: Subject,
  author: Author,
  { text, file_ids = [], internal = false, external_id }: NewMessage,
): Promise<Details> {
  const content = parseMarkdown(text)
  const id = newId('msg')
  const { customer_id, partner_id } = subject
  const column = externalIdColumn(scope)
  await keepExternalIdsUnique(
    insertMessage(trx, {
      id,
      partner_id,
      customer_id,
      [subject.field]: subject.id,
      ...author,
      text,
      content: JSON.stringify(content),
      excerpt: excerptOf(content),
      internal,
      ...(column && external_id !== undefined ? { [column]: external_id } : {}),
      created_at: timeAfter(await findLastTime(trx, subject), now),
    }),
  )
  await attachFiles(trx, scope, file_ids, { id, customer_id, partner_id })
  return withFiles(trx, (await findMessage(trx, scope, id))!)
}

export const tellMessage = (trx: Trx, now: string, subject: Subject, details: Details): Promise<void> =>
  recordEvents(trx, now, [messageEvent(subject, details)])

/** A message that is there, with its files. */
export async function withFiles(trx: Trx, row: MessageRow): Promise<Details> {
  return { row, files: (await filesOfMessages(trx, [row.id])).get(row.id) ?? [] }
}

/**
 * A note is for the vendor alone: its event is nobody else's, so that no list, stream or webhook of another has it.
 * `about` says in what people know it by what it is on.
 */
function messageEvent(subject: Subject, details: Details): NewEvent {
  const { row } = details
  const { id, label, title, opened_by } = subject
  const about = { kind: subjects[subject.field].kind, id, label, title, opened_by }
  return {
    type: row.internal ? 'note.created' : 'message.created',
    partner_id: row.internal ? null : row.partner_id,
    customer_id: row.internal ? null : row.customer_id,
    subject_id: row.id,
    data: { ...presentMessage(system, details), about },
    vendor_fields: { external_id: row.vendor_external_id },
    partner_fields: { external_id: row.partner_external_id },
  }
}
