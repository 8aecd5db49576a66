import type { components } from '../../../../openapi.d.ts'
import { updateCustomer } from '../../customers/actions.ts'
import { type Customer, checkCustomer, customerColumns, customerEvent } from '../../customers/rules.ts'
import { insertRecords, updateRecords } from '../../database/bulk.ts'
import { recordManyEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField } from '../../http/problem.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { findBuiltInPartner } from '../../partners/queries.ts'
import { readSettings } from '../../settings/queries.ts'
import { findPartnerIds, lockCustomers } from '../queries/known.ts'
import { attempt, isRefused, type Outcome } from '../rules.ts'
import { differs, type Making, refused, unique, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['CustomerCreate']

/** What a row can change. */
const changed = [
  'name',
  'vat_number',
  'vat_verified',
  'country',
  'currency',
  'language',
  'phone',
  'billing_emails',
  'address',
  'identifiers',
  'vendor_metadata',
  'partner_metadata',
  'version',
  'updated_at',
] as const

export const customers: Writer<Row> = {
  keys: row => [row.external_id!],

  async write(trx, { scope, now }, rows) {
    const before = await knownAlready(trx, scope, rows)
    const make = await maker(trx, scope, now, rows)
    const created: Customer[] = []
    const updated: Customer[] = []
    const moved: { id: string; row: Row }[] = []
    const outcomes = rows.map((row): Outcome => {
      const old = before.get(row.external_id!)
      const made = attempt(() => {
        if (row.kind === 'consumer')
          throw invalidField('#/kind', 'consumer', 'only businesses can be customers for now')
        checkCustomer(scope, row)
        return old ? unwrapped(customerColumns(scope, row, old)) : make(row)
      })
      if (isRefused(made)) return made
      if (old === undefined) {
        created.push(made as Customer)
        return 'created'
      }
      if (row.partner_id !== undefined && row.partner_id !== old.partner_id)
        return [refused('#/partner_id', 'fixed', 'cannot be changed')]
      if (!differs(made, old)) return 'unchanged'
      if (row.time_zone !== undefined && row.time_zone !== old.time_zone) moved.push({ id: old.id, row })
      else updated.push({ ...old, ...(made as Partial<Customer>), version: old.version + 1, updated_at: now })
      return 'updated'
    })
    await insertRecords(
      trx,
      'customers',
      created.map(({ vat_key: _, ...row }) => row),
    )
    await updateRecords(trx, 'customers', changed, updated)
    await recordManyEvents(trx, now, [
      ...created.map(row => customerEvent('customer.created', row)),
      ...updated.map(row => customerEvent('customer.updated', row)),
    ])
    // Another zone moves all deadlines of a customer: it happens seldom, and one by one.
    for (const { id, row } of moved) {
      const { kind: _, partner_id: __, external_id: ___, ...update } = row
      await updateCustomer(trx, scope, now, { id, ifMatch: undefined, update })
    }
    return outcomes
  },
}

async function knownAlready(trx: Trx, scope: IntegrationScope, rows: readonly Row[]) {
  const found = await lockCustomers(
    trx,
    scope,
    rows.map(row => row.external_id!),
  )
  const column = scope.kind === 'partner' ? 'partner_external_id' : 'vendor_external_id'
  return new Map(found.map(row => [row[column]!, row]))
}

/** Makes new customers of rows, as a request would. */
async function maker(trx: Trx, scope: IntegrationScope, now: Making['now'], rows: readonly Row[]) {
  const settings = await readSettings(trx)
  const home = scope.kind === 'partner' ? scope.partner_id : (await findBuiltInPartner(trx)).id
  const partners = await findPartnerIds(trx, scope, [home, ...unique(rows.map(row => row.partner_id))])
  return (row: Row): Customer => {
    const partner_id = row.partner_id ?? home
    if (!partners.has(partner_id)) throw invalidField('#/partner_id', 'not_found', 'is not there')
    return {
      id: newId('cus'),
      partner_id,
      vat_key: null,
      vat_number: null,
      vat_verified: false,
      currency: settings.default_currency,
      language: settings.default_language,
      time_zone: settings.default_time_zone,
      billing_emails: [],
      phone: null,
      address: {},
      identifiers: [],
      clock_offset: settings.clock_offset,
      vendor_external_id: null,
      partner_external_id: null,
      vendor_metadata: {},
      partner_metadata: {},
      version: 1,
      created_at: now,
      updated_at: now,
      country: row.country,
      ...(unwrapped(customerColumns(scope, row)) as Partial<Customer>),
      name: row.name.trim(),
    }
  }
}
