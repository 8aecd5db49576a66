import type { Schemas } from '../api.js'
import { knownText, type Translate } from '../base/localize.js'

/** Who invites whom to what. */
export const leadOf =
  ({ invited_by, customer_name: company, vendor, role }: Schemas['InvitationOpened']) =>
  (t: Translate): string => {
    const values = { company, vendor, role: knownText(t, `role.${role}`) ?? role }
    return invited_by
      ? t('invitation.lead-by', { ...values, name: invited_by })
      : t('invitation.lead', values)
  }
