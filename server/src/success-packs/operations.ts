import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { shownTo as shownQuotation } from '../quotations/actions/load.ts'
import { bookMinutes } from './actions/book.ts'
import { buyPack } from './actions/buy.ts'
import { contestEntry, resolveContest, reverseEntry } from './actions/correct.ts'
import { createPack } from './actions/create.ts'
import { listEntries, listOffers, listPacks } from './actions/list.ts'
import { loadPack, shownTo } from './actions/load.ts'
import { updatePack } from './actions/update.ts'
import { presentEntry } from './present.ts'

type Caller = Context<IntegrationScope | ContactScope>
type Writer = Context<IntegrationScope>

export const successPackOperations = {
  listSuccessPacks: async (context: Caller, { query }) => ({
    status: 200,
    body: await listPacks(context, query),
  }),

  createSuccessPack: (context: Writer, { body }) =>
    context.write(async trx => {
      const pack = await createPack(trx, context.scope, context.clock, body)
      return { status: 201 as const, ...shownTo(context, pack) }
    }),

  getSuccessPack: async (context: Caller, { path }) => ({
    status: 200,
    ...shownTo(context, await loadPack(context.db, context.scope, path.success_pack_id)),
  }),

  updateSuccessPack: (context: Writer, { path, header, body }) =>
    context.write(async trx => {
      const change = { id: path.success_pack_id, ifMatch: header['If-Match'], update: body }
      const pack = await updatePack(trx, context.scope, context.clock.now(), change)
      return { status: 200 as const, ...shownTo(context, pack) }
    }),

  listSuccessPackOffers: async (context: Caller, { query }) => ({
    status: 200,
    body: { data: await listOffers(context, query) },
  }),

  buySuccessPack: (context: Caller, { body }) =>
    context.write(async trx => {
      const quotation = await buyPack(trx, context.scope, context.clock, body)
      return { status: 201 as const, ...shownQuotation(context, quotation) }
    }),

  listSuccessPackEntries: async (context: Caller, { query }) => ({
    status: 200,
    body: await listEntries(context, query),
  }),

  bookSuccessPackMinutes: ({ write, scope, clock }: Writer, { body }) =>
    write(async trx => {
      const { entries, minutes_left } = await bookMinutes(trx, scope, clock, body)
      const shown = entries.map(entry => presentEntry(scope, entry))
      return { status: 201 as const, body: { entries: shown, minutes_left } }
    }),

  reverseSuccessPackEntry: ({ write, scope, clock }: Writer, { path, body }) =>
    write(async trx => {
      const reversal = await reverseEntry(trx, scope, clock, path.success_pack_entry_id, body)
      return { status: 201 as const, body: presentEntry(scope, reversal) }
    }),

  contestSuccessPackEntry: ({ write, scope, clock }: Context<ContactScope>, { path, body }) =>
    write(async trx => {
      const entry = await contestEntry(trx, scope, clock.now(), path.success_pack_entry_id, body.message)
      return { status: 200 as const, body: presentEntry(scope, entry) }
    }),

  resolveSuccessPackContest: ({ write, scope, clock }: Writer, { path, body }) =>
    write(async trx => {
      const entry = await resolveContest(trx, scope, clock.now(), path.success_pack_entry_id, body.answer)
      return { status: 200 as const, body: presentEntry(scope, entry) }
    }),
} satisfies Partial<Handlers>
