import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { etag } from '../http/etag.ts'
import { page, readCursor } from '../http/pagination.ts'
import { notFound } from '../http/problem.ts'
import type { ContactScope, IntegrationScope, Scope } from '../http/scope.ts'
import { createContact, disableContact, enableContact, setPassword, updateContact } from './actions.ts'
import { normalEmail } from './email-rules.ts'
import { hashPassword } from './passwords.ts'
import * as queries from './queries.ts'
import { actsAsOwner, type Contact, presentContact } from './rules.ts'

type Reader = IntegrationScope | ContactScope

const shown = (scope: Scope, contact: Contact) => ({
  body: presentContact(scope, contact),
  headers: { ETag: etag(contact.version) },
})

export const contactOperations = {
  listContacts: async ({ db, reads, scope }: Context<Reader>, { query }) => {
    const { limit = 20, cursor, include, email, ...rest } = query
    const filters = { ...rest, email: email === undefined ? undefined : normalEmail(email) }
    const [rows, total_count] = await Promise.all([
      queries.listContacts(db, reads, scope, filters, readCursor(cursor, filters), limit),
      include && queries.countContacts(db, reads, scope, filters),
    ])
    const position = ({ id }: { id: string }) => ({ key: null, id })
    const body = page(rows, limit, filters, position, row => presentContact(scope, row))
    return { status: 200, body: { ...body, total_count } }
  },

  createContact: async ({ write, scope, clock }: Context<IntegrationScope>, { body }) =>
    write(async trx => {
      const contact = await createContact(trx, scope, clock.now(), body)
      return { status: 201 as const, ...shown(scope, contact) }
    }),

  getContact: async ({ db, scope }: Context<Reader>, { path }) => {
    const contact = await queries.findContact(db, scope, path.contact_id)
    if (!contact) throw notFound()
    return { status: 200, ...shown(scope, contact) }
  },

  updateContact: async ({ write, scope, clock }: Context<Reader>, { path, header, body }) =>
    write(async trx => {
      const change = { id: path.contact_id, ifMatch: header['If-Match'], update: body }
      return { status: 200 as const, ...shown(scope, await updateContact(trx, scope, clock.now(), change)) }
    }),

  previewContactDisabling: async ({ db, scope, clock }: Context<Reader>, { path }) => {
    const contact = await queries.findContact(db, scope, path.contact_id)
    if (!contact) throw notFound()
    const [figures, last_owner] = await Promise.all([
      queries.findDisabling(db, contact, clock.now()),
      actsAsOwner(contact) && queries.hasOtherOwner(db, contact).then(other => !other),
    ])
    const body = { object: 'contact_disabling' as const, contact_id: contact.id, ...figures, last_owner }
    return { status: 200, body }
  },

  disableContact: async ({ write, scope, clock }: Context<Reader>, { path, body }) =>
    write(async trx => {
      const request = { id: path.contact_id, handOverTo: body.hand_over_to }
      return { status: 200 as const, ...shown(scope, await disableContact(trx, scope, clock.now(), request)) }
    }),

  enableContact: async ({ write, scope, clock }: Context<Reader>, { path }) =>
    write(async trx => {
      const contact = await enableContact(trx, scope, clock.now(), path.contact_id)
      return { status: 200 as const, ...shown(scope, contact) }
    }),

  setContactPassword: async ({ write, scope, clock }: Context<IntegrationScope>, { path, body }) => {
    const hash = await hashPassword(body.password)
    return write(async trx => {
      await setPassword(trx, scope, clock.now(), { id: path.contact_id, hash })
      return { status: 204 as const }
    })
  },
} satisfies Partial<Handlers>
