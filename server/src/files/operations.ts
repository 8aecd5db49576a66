import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { createLink, followLink, readFile, storeImage } from './actions.ts'
import { presentFile } from './present.ts'
import { findFile } from './queries.ts'

type Reader = IntegrationScope | ContactScope

export const fileOperations = {
  uploadFile: async ({ write, clock }: Context, { query, body }) =>
    write(async trx => {
      const file = await storeImage(trx, clock.now(), query.name, body)
      return { status: 201 as const, body: presentFile(file) }
    }),

  getFile: async ({ db, scope }: Context<Reader>, { path }) => {
    const file = await findFile(db, scope, path.file_id)
    if (!file) throw notFound()
    return { status: 200, body: presentFile(file) }
  },

  downloadFile: async (context: Context<Reader>, { path }) => ({
    status: 200,
    ...(await readFile(context, context.scope, path.file_id)),
  }),

  createDownloadLink: async ({ write, scope, clock, config }: Context<Reader>, { body }) =>
    write(async trx => {
      const { token, expires_at } = await createLink(trx, scope, clock.now(), body)
      const url = `${config.publicUrl}/v1/downloads/${token}`
      return { status: 201 as const, body: { object: 'download_link' as const, url, expires_at } }
    }),

  // Asking with HEAD what is there, as link previews do, leaves the link for its one GET.
  download: async (context: Context, { path }) => ({
    status: 200,
    ...(await followLink(context, path.token, context.method === 'HEAD')),
  }),
} satisfies Partial<Handlers>
