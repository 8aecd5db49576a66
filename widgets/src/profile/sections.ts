import { html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import type { Connection } from '../connect/connection.js'
import { enProfileSections } from '../locales/en.profile-sections.js'
import { enRoles } from '../locales/en.roles.js'
import { company } from './company.js'
import type { Loaded } from './data.js'
import { people } from './people.js'
import type { View } from './rows.js'
import { you } from './you.js'

const texts = { ...enProfileSections, ...enRoles }

/** The sections of what was loaded. */
export function sections(
  host: object,
  { profile, people: staff, ...rest }: Loaded,
  session: Connection['session'],
  how: Pick<View, 'locale' | 'busy' | 'act'>,
): TemplateResult {
  const may = (permission: string) => session?.permissions.includes(permission) ?? false
  const view: View = { ...how, may, t: textsOf(host, texts) }
  return html`${profile ? you(view, profile) : nothing} ${company(view, rest)}
  ${staff ? people(view, staff, session?.contact ?? null) : nothing}`
}
