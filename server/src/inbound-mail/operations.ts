import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { page, readPosition } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { discardMail, receiveMail, releaseMail } from './actions.ts'
import { presentMail } from './present.ts'
import { findMail, listMails } from './queries.ts'

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

  getInboundMail: async ({ db }: Vendor, { path }) => {
    const mail = await findMail(db, path.inbound_mail_id)
    if (!mail) throw notFound()
    return { status: 200, body: presentMail(mail) }
  },

  releaseInboundMail: ({ write, scope, clock }: Vendor, { path, body }) =>
    write(async trx => {
      const mail = await releaseMail(trx, scope, clock.now(), path.inbound_mail_id, body)
      return { status: 200, body: presentMail(mail) }
    }),

  discardInboundMail: ({ write }: Vendor, { path }) =>
    write(async trx => ({ status: 200, body: presentMail(await discardMail(trx, path.inbound_mail_id)) })),
} satisfies Partial<Handlers>
