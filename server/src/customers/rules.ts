import type { Insertable, Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { CustomersTable } from '../database/schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidField } from '../http/problem.ts'
import type { Scope } from '../http/scope.ts'
import { isCurrency } from '../money/currencies.ts'
import { isTimeZone } from '../money/dates.ts'
import { ownColumns, ownFields, sidedFields } from './sides.ts'

export type Customer = Selectable<CustomersTable>
export type CustomerUpdate = components['schemas']['CustomerUpdate']

/** A customer as everybody may see it; each side's own fields come on top. */
const common = (row: Customer) => ({
  id: row.id,
  object: 'customer' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  partner_id: row.partner_id,
  name: row.name,
  vat_number: row.vat_number,
  vat_verified: row.vat_verified,
  country: row.country,
  currency: row.currency,
  language: row.language,
  time_zone: row.time_zone,
  billing_emails: row.billing_emails,
  phone: row.phone,
  address: row.address,
  identifiers: row.identifiers,
})

export const presentCustomer = (scope: Scope, row: Customer) => ({ ...common(row), ...ownFields(scope, row) })

/** @param issued whether an invoice was issued to it */
export const presentOneCustomer = (scope: Scope, row: Customer, issued: boolean) => ({
  ...presentCustomer(scope, row),
  locked_fields: issued ? [...lockable] : [],
})

export const customerEvent = (type: EventType, row: Customer): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: row.id,
  subject_id: row.id,
  data: common(row),
  ...sidedFields(row),
})

/** What of a customer is for integrations to say. */
const notForContacts = ['vat_verified', 'currency', 'identifiers', 'external_id', 'metadata'] as const

/**
 * @throws Problem 422 for a currency or time zone that does not exist, a VAT number that another one verifies, or what
 * is not for a contact to say
 */
export function checkCustomer(scope: Scope, update: CustomerUpdate): void {
  const { currency, time_zone, vat_verified } = update
  const refused = scope.kind === 'contact' && notForContacts.find(name => update[name] !== undefined)
  if (refused) throw invalidField(`#/${refused}`, 'vendor_only', 'is for the vendor to say')
  if (vat_verified !== undefined && scope.kind === 'partner')
    throw invalidField('#/vat_verified', 'vendor_only', 'is for the vendor to say')
  if (currency !== undefined && !isCurrency(currency))
    throw invalidField('#/currency', 'currency', 'is not a currency of ISO 4217')
  if (time_zone !== undefined && !isTimeZone(time_zone))
    throw invalidField('#/time_zone', 'time_zone', 'is not a time zone of the IANA database')
}

/**
 * The columns that a request sets. A patch changes members of the address one by one; lists and `metadata`,
 * whose members cannot be null and so could not be removed, are replaced as a whole.
 * @param before the customer as it is now, when it is there already
 * @throws Problem 422 when a VAT number is said to be verified and there is none
 */
export function customerColumns(scope: Scope, update: CustomerUpdate, before: Before = nobody) {
  const { name, country, currency, language, time_zone, phone } = update
  const columns: Partial<Insertable<CustomersTable>> = {
    ...defined({ name: name?.trim(), country, currency, language, time_zone, phone }),
    ...vatColumns(update, before),
    ...ownColumns(scope, update),
  }
  if (update.billing_emails) columns.billing_emails = update.billing_emails.map(email => email.trim())
  if (update.address) columns.address = JSON.stringify({ ...before.address, ...update.address })
  if (update.identifiers) columns.identifiers = JSON.stringify(update.identifiers)
  return columns
}

/** What invoices have shown of a customer and contacts can only ask to have changed. */
export const lockable = ['name', 'vat_number', 'country'] as const
export type Lockable = (typeof lockable)[number]

/**
 * Where a request changes what is locked, as pointers into it by field. The country of the address is the one that
 * invoices print.
 */
export function lockedChanges(
  update: CustomerUpdate,
  before: Customer,
): [field: Lockable, pointer: string][] {
  const changes: [Lockable, string][] = []
  if (update.name !== undefined && update.name.trim() !== before.name) changes.push(['name', '#/name'])
  if (vatNumber(update, before) !== before.vat_number) changes.push(['vat_number', '#/vat_number'])
  if (update.country !== undefined && update.country !== before.country)
    changes.push(['country', '#/country'])
  const printed = before.address.country ?? before.country
  if (update.address?.country !== undefined && (update.address.country ?? before.country) !== printed)
    changes.push(['country', '#/address/country'])
  return changes
}

type Before = Pick<Customer, 'address' | 'vat_number' | 'vat_verified'>
const nobody: Before = { address: {}, vat_number: null, vat_verified: false }

/** What was verified is one number: another is not, unless the same request says so. */
function vatColumns(update: CustomerUpdate, before: Before) {
  const vat_number = vatNumber(update, before)
  const vat_verified = update.vat_verified ?? (before.vat_verified && vat_number === before.vat_number)
  if (vat_verified && vat_number === null)
    throw invalidField('#/vat_verified', 'vat_number', 'needs a vat_number')
  return { vat_number, vat_verified }
}

const vatNumber = (update: CustomerUpdate, before: Before): string | null =>
  update.vat_number === undefined ? before.vat_number : update.vat_number?.trim() || null

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

/** A text to look for with LIKE in which every character stands for itself. */
export const literalPattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
