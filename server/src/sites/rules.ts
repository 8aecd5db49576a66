import type { Selectable, Updateable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { SiteKeysTable, SitesTable } from '../database/schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { uploadLimits } from '../files/rules.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'

type Row = Selectable<SitesTable>
export type SiteKey = Selectable<SiteKeysTable>
/** With its keys that are valid, the newest first. */
export type Site = Row & { keys: SiteKey[] }
export type SiteUpdate = components['schemas']['SiteUpdate']

export const allSections = [
  'quotations',
  'orders',
  'invoices',
  'tickets',
  'subscriptions',
  'success_packs',
  'payment_methods',
  'messages',
  'profile',
] as const satisfies components['schemas']['Section'][]

/** How many keys of a site are valid at once: the one in the pages, and the one that comes after it. */
const mostKeys = 2

export const presentSiteKey = ({ publishable_key, created_at, expires_at, last_used_at }: SiteKey) => ({
  object: 'site_key' as const,
  publishable_key,
  created_at,
  expires_at,
  last_used_at,
})

export const presentSite = (row: Site) => ({
  id: row.id,
  object: 'site' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  partner_id: row.partner_id,
  name: row.name,
  publishable_key: lasting(row.keys)[0]!.publishable_key,
  publishable_keys: row.keys.map(presentSiteKey),
  allowed_origins: row.allowed_origins,
  page_url: row.page_url,
  locale: row.locale,
  theme: row.theme,
  sections: row.sections,
  sign_in_methods: row.sign_in_methods,
  status: row.status,
})

export const siteEvent = (type: EventType, row: Site): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: null,
  subject_id: row.id,
  data: presentSite(row),
})

const lasting = (keys: SiteKey[]): SiteKey[] => keys.filter(key => key.expires_at === null)

/** @throws Problem 409 */
export function checkRoomForKey({ keys }: Pick<Site, 'keys'>): void {
  if (keys.length >= mostKeys)
    throw new Problem(409, 'invalid_state', 'Two keys are valid already: revoke one of them first.')
}

/**
 * Whether a key can end: pages need one that stays.
 * @throws Problem 404 when it is none of the site's, 409 when it is the last one without an end
 */
export function checkRevocation({ keys }: Pick<Site, 'keys'>, publishableKey: string): void {
  if (!keys.some(key => key.publishable_key === publishableKey)) throw notFound()
  if (!lasting(keys).some(key => key.publishable_key !== publishableKey))
    throw new Problem(409, 'last_site_key', 'The site has no other key that stays: create one first.')
}

/**
 * The columns that a request sets. Lists and the theme, whose members cannot be null and so could not be
 * removed, are replaced as a whole.
 * @throws Problem 422
 */
export function siteColumns({ theme, name, ...update }: SiteUpdate): Updateable<SitesTable> {
  const columns: Updateable<SitesTable> = { ...update }
  if (name !== undefined) columns.name = name.trim()
  if (theme) columns.theme = JSON.stringify(theme)
  if (update.allowed_origins) columns.allowed_origins = normalOrigins(update.allowed_origins)
  if (update.page_url) columns.page_url = normalPageUrl(update.page_url)
  if (update.locale) columns.locale = normalLocale(update.locale)
  return columns
}

/**
 * Origins as a browser sends them: lower-case host in ASCII, no default port, nothing after it. They are
 * compared as text, so that one written otherwise would never match.
 * @param origins the field `allowed_origins` of a request
 * @throws Problem 422
 */
export function normalOrigins(origins: string[]): string[] {
  const normal = origins.map((origin, index) => {
    const url = URL.parse(origin)
    const bare = url && url.href === `${url.origin}/` && !/[*?#@\\]/.test(origin)
    if (!bare)
      throw invalidField(
        `#/allowed_origins/${index}`,
        'origin',
        'is a scheme and a host, with a port at most',
      )
    return url.origin
  })
  return [...new Set(normal)]
}

function normalPageUrl(address: string): string {
  const url = URL.parse(address)
  if (!url || url.username || url.password)
    throw invalidField('#/page_url', 'url', 'is not an address of a page')
  return url.href
}

function normalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0]!
  } catch {
    throw invalidField('#/locale', 'locale', 'is not a language tag of BCP 47')
  }
}

/** What widgets are told before anybody has signed in: nothing that is not for everybody. */
export const presentConfiguration = (
  site: Pick<Row, 'id' | 'name' | 'locale' | 'theme' | 'sections' | 'sign_in_methods'>,
  settings: { vendor: { name: string }; mode: string },
  files: Parameters<typeof uploadLimits>[0],
) => ({
  id: site.id,
  object: 'site_configuration' as const,
  name: site.name,
  locale: site.locale,
  theme: site.theme,
  sections: site.sections,
  sign_in_methods: site.sign_in_methods,
  vendor_name: settings.vendor.name,
  mode: settings.mode,
  uploads: uploadLimits(files),
})
