import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { createLink, followLink } from './actions/links.ts'
import { openFile } from './actions/open.ts'
import { deleteFile, readyAttachment, readyImage } from './actions/upload.ts'
import { presentFile } from './present.ts'
import { findFile } from './queries/find.ts'

type Caller = Context<IntegrationScope | ContactScope>

export const fileOperations = {
  uploadFile: async (context: Caller, { query, body }) => {
    const ready = query.kind === 'image' ? readyImage : readyAttachment
    const insert = await ready(context, { name: query.name, content: body })
    return context.write(async trx => ({ status: 201 as const, body: presentFile(await insert(trx)) }))
  },

  getFile: async ({ db, scope }: Caller, { path }) => {
    const file = await findFile(db, scope, path.file_id)
    if (!file) throw notFound()
    return { status: 200, body: presentFile(file) }
  },

  deleteFile: async (context: Caller, { path }) => deleteFile(context, path.file_id),

  downloadFile: async (context: Caller, { path }) => ({
    status: 200,
    ...(await openFile(context, context.scope, path.file_id, context.method === 'HEAD')),
  }),

  createDownloadLink: async ({ write, scope, clock, config }: Caller, { body }) =>
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
