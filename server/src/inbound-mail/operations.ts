import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readPosition } from '../http/pagination.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { receiveMail } from './actions.ts'
import { presentMail } from './present.ts'
import { listMails } from './queries.ts'

type Vendor = Context<IntegrationScope>

export const inboundMailOperations = {
  receiveMail: async (context: Vendor, { body }) => ({
    status: 200,
    body: presentMail(await receiveMail(context, body)),
  }),

  listInboundMail: async ({ db, reads }: Vendor, { query }) => {
    const { limit = 20, cursor, result } = query
    const rows = await listMails(db, reads, { result }, readPosition(cursor, query, 'timestamptz'), limit)
    const position = ({ received_at: key, id }: (typeof rows)[number]) => ({ key, id })
    return { status: 200, body: page(rows, limit, query, position, presentMail) }
  },
} satisfies Partial<Handlers>
