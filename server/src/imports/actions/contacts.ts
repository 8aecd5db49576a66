import type { components } from '../../../../openapi.d.ts'
import { updateContact } from '../../contacts/actions.ts'
import { normalEmail } from '../../contacts/email-rules.ts'
import { isNarrowed } from '../../contacts/grant-rules.ts'
import { type Contact, contactEvent } from '../../contacts/rules.ts'
import { ownColumns } from '../../customers/sides.ts'
import { insertRecords, updateRecords } from '../../database/bulk.ts'
import { recordManyEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { ensureLogins, lockContacts, type NamedCustomer } from '../queries/known.ts'
import { isRefused, type Outcome } from '../rules.ts'
import { customersNamed, differs, refused, unique, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['ContactCreate']
type Created = { row: Row; customer: NamedCustomer; email: string }

const changed = [
  'name',
  'role',
  'permissions',
  'vendor_external_id',
  'partner_external_id',
  'vendor_metadata',
  'partner_metadata',
  'version',
  'updated_at',
] as const

export const contacts: Writer<Row> = {
  keys: ({ external_id, customer_id, external_customer_id, email }) => [
    ...(external_id === undefined ? [] : [`id ${external_id}`]),
    `at ${customer_id ?? ''} ${external_customer_id ?? ''} ${normalEmail(email)}`,
  ],

  async write(trx, { scope, now }, rows) {
    const named = await customersNamed(trx, scope, rows)
    const find = await knownAlready(trx, scope, rows, named)
    const created: Created[] = []
    const updated: Contact[] = []
    const narrowed: { id: string; row: Row }[] = []
    const outcomes = rows.map((row, i): Outcome => {
      const customer = named[i]!
      if (isRefused(customer)) return customer
      const email = normalEmail(row.email)
      const old = find(row, customer.id, email)
      if (isRefused(old)) return old
      if (old === undefined) {
        created.push({ row, customer, email })
        return 'created'
      }
      const columns = columnsOf(scope, row)
      if (!differs(columns, old)) return 'unchanged'
      if (old.erased_at !== null) return [refused('#', 'invalid_state', 'The person was forgotten.')]
      // Who loses something loses it at once, and somebody has to remain an owner: that is decided one by one.
      if (isNarrowed(old, { ...old, ...columns })) narrowed.push({ id: old.id, row })
      else updated.push({ ...old, ...columns, version: old.version + 1, updated_at: now })
      return 'updated'
    })
    const inserted = await insertAll(trx, scope, now, created)
    await updateRecords(trx, 'contacts', changed, updated)
    await recordManyEvents(trx, now, [
      ...inserted.map(row => contactEvent('contact.created', row)),
      ...updated.map(row => contactEvent('contact.updated', row)),
    ])
    for (const { id, row } of narrowed) {
      const { customer_id: _, external_customer_id: __, email: ___, ...update } = row
      await updateContact(trx, scope, now, { id, ifMatch: undefined, update })
    }
    return outcomes
  },
}

/** What rows are of: their contact if there is one, and what is wrong where two would be meant. */
async function knownAlready(
  trx: Trx,
  scope: IntegrationScope,
  rows: readonly Row[],
  named: Awaited<ReturnType<typeof customersNamed>>,
) {
  const there = rows.flatMap((row, i) => {
    const customer = named[i]!
    return isRefused(customer) ? [] : [{ customer_id: customer.id, email: normalEmail(row.email) }]
  })
  const found = await lockContacts(trx, scope, unique(rows.map(row => row.external_id)), {
    customerIds: there.map(each => each.customer_id),
    emails: there.map(each => each.email),
  })
  const column = scope.kind === 'partner' ? 'partner_external_id' : 'vendor_external_id'
  const byId = new Map(found.map(row => [row[column], row]))
  const byAddress = new Map(found.map(row => [`${row.customer_id} ${row.email}`, row]))
  return ({ external_id }: Row, customerId: string, email: string) => {
    const own = external_id === undefined ? undefined : byId.get(external_id)
    const there = byAddress.get(`${customerId} ${email}`)
    if (own !== undefined && own.id !== there?.id)
      return [refused('#/external_id', 'already_exists', 'Another contact has this external_id.')]
    return there
  }
}

function columnsOf(scope: IntegrationScope, { name, role, permissions, ...own }: Row): Partial<Contact> {
  return stated({
    name: name.trim(),
    role,
    permissions,
    ...(unwrapped(ownColumns(scope, own)) as Partial<Contact>),
  })
}

const stated = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

async function insertAll(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  created: readonly Created[],
): Promise<Contact[]> {
  if (created.length === 0) return []
  const emails = unique(created.map(({ email }) => email))
  const logins = await ensureLogins(
    trx,
    emails.map(email => ({ id: newId('log'), email })),
    now,
  )
  const contacts = created.map(({ row, customer: { id: customer_id, partner_id }, email }): Contact => {
    const login = logins.get(email)!
    const opens = login.password_partner_id === null || login.password_partner_id === partner_id
    return {
      id: newId('con'),
      login_id: login.id,
      partner_id,
      customer_id,
      name: row.name.trim(),
      // Somebody of whom nothing else is said may look and no more.
      role: row.role ?? 'viewer',
      permissions: row.permissions ?? null,
      status: 'active',
      last_seen_at: null,
      language: null,
      muted: [],
      erased_at: null,
      vendor_external_id: null,
      partner_external_id: null,
      vendor_metadata: {},
      partner_metadata: {},
      ...(unwrapped(ownColumns(scope, row)) as Partial<Contact>),
      version: 1,
      created_at: now,
      updated_at: now,
      email,
      can_sign_in: login.password_hash !== null && opens,
    }
  })
  await insertRecords(
    trx,
    'contacts',
    contacts.map(({ email: _, can_sign_in: __, ...row }) => row),
  )
  return contacts
}
