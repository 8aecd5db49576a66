import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { updateSettings } from './actions.ts'
import { readSettings } from './queries.ts'
import { presentSettings, type Settings } from './rules.ts'

const shown = (settings: Settings) => ({
  status: 200 as const,
  body: presentSettings(settings),
  headers: { ETag: etag(settings.version) },
})

export const settingsOperations = {
  getSettings: async ({ db }: Context) => shown(await readSettings(db)),

  updateSettings: async ({ write, clock }: Context, { header, body }) =>
    write(async trx => shown(await updateSettings(trx, clock.now(), header['If-Match'], body))),
} satisfies Partial<Handlers>
