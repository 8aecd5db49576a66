import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { readSettings } from '../settings/queries.ts'
import { eraseContact } from './actions.ts'
import { presentRemainders } from './rules.ts'

export const erasureOperations = {
  eraseContact: ({ write, scope, clock }: Context, { path }) =>
    write(async trx => {
      const { retention_years } = await readSettings(trx)
      const { login_erased, remainders } = await eraseContact(trx, scope, clock.now(), path.contact_id)
      const remaining = presentRemainders(remainders, retention_years)
      const body = {
        object: 'contact_erasure' as const,
        contact_id: path.contact_id,
        login_erased,
        remaining,
      }
      return { status: 200 as const, body }
    }),
} satisfies Partial<Handlers>
