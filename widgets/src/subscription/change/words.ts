import type { Translate } from '../../base/localize.js'
import type { PortalError } from '../../base/problem.js'
import { formatDate } from '../../parts/dates.js'
import { declineOf } from '../../parts/declined.js'
import { failureText } from '../../parts/failure.js'
import type { ChangeRequest, Preview } from './outcome.js'

/** Why it could not be done, in a plain sentence. */
export function problemText(t: Translate, error: PortalError, lost: boolean): string {
  const declined = declineOf(t, error)
  if (declined) return declined
  if (lost) return t('change.lost')
  return error.status === 409 || error.status === 422
    ? t('change.refused')
    : t('change.failed', { reason: failureText(t, error) })
}

/** What the button says that does it; empty while it is not known from which day on. */
export function submitText(
  t: Translate,
  locale: string,
  { action, subscription }: ChangeRequest,
  preview: Preview | undefined,
): string {
  if (action === 'reduce' || action === 'switch')
    return preview ? t(`change.${action}-now`, { date: formatDate(locale, preview.effective_on) }) : ''
  const pays = action === 'reopen' && preview?.due_now?.total && subscription.collection === 'charge'
  return t(pays ? 'change.to-payment' : `change.${action}-now`)
}
