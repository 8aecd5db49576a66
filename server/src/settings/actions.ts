import { recordEvents } from '../events/actions.ts'
import { isVendorImage } from '../files/queries/find.ts'
import type { Db, Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { invalidField } from '../http/problem.ts'
import { ensureBuiltInPartner } from '../partners/queries.ts'
import * as queries from './queries.ts'
import {
  checkPrefixes,
  checkSettings,
  type Settings,
  type SettingsUpdate,
  settingsColumns,
  settingsEvent,
} from './rules.ts'

/**
 * What an empty database needs before anything else: the settings, and the partner of direct customers. Changes
 * nothing where they are there, whichever process was first.
 * @param mode is written once and stays
 */
export async function ensureSettings(
  db: Db,
  { mode, now }: { mode: 'sandbox' | 'live'; now: string },
): Promise<void> {
  await db.transaction().execute(async trx => {
    await queries.insertSettings(trx, {
      mode,
      vendor: JSON.stringify({ name: 'Vendor' }),
      default_time_zone: 'Europe/Brussels',
      default_currency: 'EUR',
      default_language: 'en',
      updated_at: now,
    })
    await ensureBuiltInPartner(trx, {
      id: newId('par'),
      name: 'Direct customers',
      status: 'active',
      built_in: true,
      created_at: now,
      updated_at: now,
    })
  })
}

/** @throws Problem 412, 422 */
export async function updateSettings(
  trx: Trx,
  now: string,
  ifMatch: string | undefined,
  update: SettingsUpdate,
): Promise<Settings> {
  const before = await queries.lockSettings(trx)
  expectVersion(ifMatch, before.version)
  checkSettings(update)
  checkPrefixes(update, before)
  const logo = update.branding?.logo_file_id
  if (logo && !(await isVendorImage(trx, logo)))
    throw invalidField('#/branding/logo_file_id', 'not_found', 'is not an image that was uploaded for this')
  const settings = await queries.updateSettings(trx, {
    ...settingsColumns(update),
    version: before.version + 1,
    updated_at: now,
  })
  await recordEvents(trx, now, [settingsEvent(settings)])
  return settings
}
