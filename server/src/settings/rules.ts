import type { Selectable, Updateable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { SettingsTable } from '../database/schema.ts'
import type { NewEvent } from '../events/actions.ts'
import { invalidField } from '../http/problem.ts'
import { isCurrency } from '../money/currencies.ts'
import { isTimeZone } from '../money/dates.ts'

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
    payment_instructions: row.payment_instructions,
    branding: row.branding,
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

/** @throws Problem 422 for a currency or time zone that does not exist */
export function checkSettings({ default_currency, default_time_zone }: SettingsUpdate): void {
  if (default_currency !== undefined && !isCurrency(default_currency))
    throw invalidField('#/default_currency', 'currency', 'is not a currency of ISO 4217')
  if (default_time_zone !== undefined && !isTimeZone(default_time_zone))
    throw invalidField('#/default_time_zone', 'time_zone', 'is not a time zone of the IANA database')
}

/** A merge patch, in which `vendor` and `branding` stand for themselves as a whole. */
export function settingsColumns({ vendor, branding, ...plain }: SettingsUpdate): Updateable<SettingsTable> {
  return {
    ...plain,
    ...(vendor && { vendor: JSON.stringify(vendor) }),
    ...(branding && { branding: JSON.stringify(branding) }),
  }
}
