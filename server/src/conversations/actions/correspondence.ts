import type { operations } from '../../../../openapi.d.ts'
import { findCustomer } from '../../customers/queries.ts'
import type { Context, Db } from '../../http/context.ts'
import { page, readPosition } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { documentEntry, mailEntry, messageEntry } from '../present-entries.ts'
import * as queries from '../queries/correspondence.ts'
import { readerOf } from '../reader-rules.ts'

type Query = NonNullable<operations['listCorrespondence']['parameters']['query']>

const everything: readonly queries.EntryKind[] = ['message', 'mail', 'document']

/** One page of all that was exchanged with a customer. @throws Problem 422 where a key names none */
export async function listEntries({ db, reads, scope }: Context, query: Query) {
  const { limit = 20, cursor, kind: kinds = everything } = query
  const after = readPosition(cursor, query, 'timestamptz')
  const customerId = await customerOf(db, scope, query)
  const places =
    customerId === null ? [] : await queries.findPlaces(db, reads, scope, { customerId, kinds, after, limit })
  const entries = await entriesOf(db, scope, places.slice(0, limit))
  return page(
    places,
    limit,
    query,
    place => ({ key: place.sort_key, id: place.id }),
    ({ id, sort_key }) => ({ ...entries.get(id)!, at: instantOf(sort_key) }),
  )
}

/** As instants are told; the key has them as PostgreSQL writes them. */
const instantOf = (key: string): string => key.replace(' ', 'T').replace('+00', 'Z')

/** Contacts mean their own company; null: there is none that the caller reads. */
async function customerOf(db: Db, scope: Scope, query: Query): Promise<string | null> {
  const { customer_id, external_customer_id } = query
  if (scope.kind === 'contact') {
    const foreign =
      external_customer_id !== undefined || (customer_id ?? scope.customer_id) !== scope.customer_id
    return foreign ? null : scope.customer_id
  }
  if ((customer_id === undefined) === (external_customer_id === undefined))
    throw invalidField(
      '#/customer_id',
      'one_of',
      'name the customer by customer_id or external_customer_id',
      'query',
    )
  const named = customer_id === undefined ? { external_id: external_customer_id! } : { id: customer_id }
  return (await findCustomer(db, scope, named))?.id ?? null
}

/** What the entries of a page say, by their ids. */
async function entriesOf(db: Db, scope: Scope, places: queries.Place[]) {
  const idsOf = (kind: queries.EntryKind) => places.flatMap(place => (place.kind === kind ? place.id : []))
  const [messages, mails, documents] = [idsOf('message'), idsOf('mail'), idsOf('document')]
  const entries = await Promise.all([
    messages.length > 0
      ? queries
          .findMessageEntries(db, scope, messages, readerOf(scope, undefined))
          .then(rows => rows.map(row => messageEntry(scope, row)))
      : [],
    mails.length > 0 ? queries.findMailEntries(db, scope, mails).then(rows => rows.map(mailEntry)) : [],
    documents.length > 0
      ? queries.findDocumentEntries(db, scope, documents).then(rows => rows.map(documentEntry))
      : [],
  ])
  return new Map(entries.flat().map(entry => [entry.id, entry]))
}
