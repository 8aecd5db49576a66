import type { Selectable, Updateable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { SettingsTable } from '../database/schema.ts'
import type { NewEvent } from '../events/actions.ts'
import { invalidField } from '../http/problem.ts'
import { isCurrency } from '../money/currencies.ts'
import { isTimeZone } from '../money/dates.ts'
import { isIban } from '../money/iban.ts'
import { statedTax } from '../money/tax-keys.ts'

export type Settings = Selectable<SettingsTable>
export type SettingsUpdate = components['schemas']['SettingsUpdate']

export function presentSettings(row: Settings): components['schemas']['Settings'] {
  return {
    object: 'settings',
    updated_at: row.updated_at,
    version: row.version,
    mode: row.mode,
    vendor: row.vendor,
    default_time_zone: row.default_time_zone,
    default_currency: row.default_currency,
    default_language: row.default_language as components['schemas']['Language'],
    payment_days: row.payment_days,
    invoice_prefix: row.invoice_prefix,
    credit_note_prefix: row.credit_note_prefix,
    quotation_prefix: row.quotation_prefix,
    order_prefix: row.order_prefix,
    tax_rules: row.tax_rules as components['schemas']['TaxRule'][],
    bank_account: row.bank_account,
    order_payment_days: row.order_payment_days,
    access_from: row.access_from,
    partial_payments: row.partial_payments,
    partial_payment_percent: row.partial_payment_percent,
    grace_days: row.grace_days,
    retry_days: row.retry_days,
    closing_invoice: row.closing_invoice,
    contract_notice_days: row.contract_notice_days,
    renewal_days: row.renewal_days,
    subscription_actions:
      row.subscription_actions as components['schemas']['Settings']['subscription_actions'],
    pack_validity_months: row.pack_validity_months,
    payment_instructions: row.payment_instructions,
    branding: row.branding,
    ticket_categories: row.ticket_categories,
    support_email: row.support_email,
    sections: row.sections as components['schemas']['Section'][],
    retention_years: row.retention_years,
  }
}

/** For the vendor alone: no partner may read the settings. */
export const settingsEvent = (row: Settings): NewEvent => ({
  type: 'settings.updated',
  partner_id: null,
  customer_id: null,
  subject_id: 'settings',
  data: presentSettings(row),
})

/** @throws Problem 422 for what the contract's formats cannot tell: a currency, zone, account or tax that is none */
export function checkSettings({
  default_currency,
  default_time_zone,
  bank_account,
  tax_rules,
  ticket_categories = [],
}: SettingsUpdate): void {
  if (default_currency !== undefined && !isCurrency(default_currency))
    throw invalidField('#/default_currency', 'currency', 'is not a currency of ISO 4217')
  if (default_time_zone !== undefined && !isTimeZone(default_time_zone))
    throw invalidField('#/default_time_zone', 'time_zone', 'is not a time zone of the IANA database')
  if (bank_account && !isIban(bank_account.iban))
    throw invalidField('#/bank_account/iban', 'iban', 'has wrong check digits')
  for (const [i, { category, rate }] of (tax_rules ?? []).entries())
    if (statedTax(category, rate) === null)
      throw invalidField(`#/tax_rules/${i}/rate`, 'tax_category', 'must be above 0 in category S, else 0')
  const ids = ticket_categories.map(category => category.id)
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i)
  if (twice >= 0)
    throw invalidField(`#/ticket_categories/${twice}/id`, 'duplicate', 'is the id of another category')
}

/**
 * Two series of one prefix would share their numbers, and each would have gaps. Invoices and credit notes may be
 * one series.
 * @throws Problem 422 naming the prefix that the request sets
 */
export function checkPrefixes(
  update: SettingsUpdate,
  before: Pick<Settings, (typeof prefixes)[number]>,
): void {
  const after = prefixes.map(name => update[name] ?? before[name])
  const taken = prefixes.find(
    (name, i) => update[name] && after.some((each, j) => each === after[i] && !together(i, j)),
  )
  if (taken) throw invalidField(`#/${taken}`, 'duplicate', 'is the prefix of another series')
}

// The first two are those of documents of money.
const together = (i: number, j: number): boolean => i === j || Math.max(i, j) === 1
const prefixes = ['invoice_prefix', 'credit_note_prefix', 'quotation_prefix', 'order_prefix'] as const

/** A merge patch, in which members with parts of their own stand for themselves as a whole. */
export function settingsColumns({
  vendor,
  branding,
  tax_rules,
  bank_account,
  retry_days,
  contract_notice_days,
  ticket_categories,
  support_email,
  ...plain
}: SettingsUpdate): Updateable<SettingsTable> {
  return {
    ...plain,
    ...(vendor && { vendor: JSON.stringify(vendor) }),
    ...(branding && { branding: JSON.stringify(branding) }),
    ...(tax_rules && { tax_rules: JSON.stringify(tax_rules) }),
    ...(ticket_categories && { ticket_categories: JSON.stringify(ticket_categories) }),
    ...(support_email !== undefined && { support_email: support_email?.trim() ?? null }),
    ...(bank_account !== undefined && { bank_account: bank_account && JSON.stringify(bank_account) }),
    // In the order in which the days come.
    ...(retry_days && { retry_days: retry_days.toSorted((a, b) => a - b) }),
    ...(contract_notice_days && { contract_notice_days: contract_notice_days.toSorted((a, b) => b - a) }),
  }
}
