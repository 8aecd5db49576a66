import type { components } from '../../../openapi.d.ts'
import { presentNotifications } from '../contacts/notification-rules.ts'
import type { Person } from './queries/person.ts'
import type { OpenSession } from './queries/sessions.ts'

type Schemas = components['schemas']

export const presentProfile = (
  { id, name, email, language, muted, has_password }: Person,
  more: {
    signed_in: boolean
    totp: { on: boolean; recoveryCodes: number }
    pending: string | null
    companies: { customer_id: string; customer_name: string }[]
  },
): Schemas['Profile'] => ({
  id,
  object: 'profile',
  name,
  email,
  language,
  notifications: presentNotifications(muted),
  signed_in: more.signed_in,
  has_password,
  has_totp: more.totp.on,
  recovery_codes_left: more.totp.recoveryCodes,
  pending_email: more.pending,
  companies: more.companies.map(({ customer_id, customer_name }) => ({ customer_id, name: customer_name })),
})

export const presentSession = ({ site_id, site_name, ...row }: OpenSession): Schemas['ProfileSession'] => ({
  ...row,
  object: 'profile_session',
  site: { id: site_id, name: site_name },
})
