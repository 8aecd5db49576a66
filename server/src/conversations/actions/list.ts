import type { operations } from '../../../../openapi.d.ts'
import { filesOfMessages } from '../../files/queries/find.ts'
import type { Context } from '../../http/context.ts'
import { page, readPosition } from '../../http/pagination.ts'
import { presentMessage } from '../present.ts'
import { listMessages } from '../queries/messages.ts'
import { readerOf } from '../reader-rules.ts'
import { subjectNamed } from '../subject-rules.ts'
import { loadSubject } from './subject.ts'

type Query = NonNullable<operations['listMessages']['parameters']['query']>

/** One page of a conversation. @throws Problem 404 unless the caller may read what it is on, 422 */
export async function listPage({ db, reads, scope }: Context, query: Query) {
  const { limit = 20, cursor, sort = '-created_at', agent_id } = query
  const subject = await loadSubject(db, scope, subjectNamed(query, 'query'))
  const after = readPosition(cursor, query, 'timestamptz')
  const newestFirst = sort === '-created_at'
  const reader = readerOf(scope, agent_id)
  const rows = await listMessages(db, reads, scope, subject, { after, limit, newestFirst, reader })
  const ids = rows.slice(0, limit).map(row => row.id)
  const files = await filesOfMessages(db, ids)
  return page(
    rows,
    limit,
    query,
    row => ({ key: row.sort_key, id: row.id }),
    row => presentMessage(scope, { row, files: files.get(row.id) ?? [] }),
  )
}
