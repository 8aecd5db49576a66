import { knownText, type Translate } from '../base/localize.js'
import type { PortalError } from '../base/problem.js'

/** Why a bank or a provider charged nothing, in a sentence; without a code that is not known. */
export function declinedText(t: Translate, code: string | undefined): string {
  return knownText(t, `declined.${code}`) ?? t('declined.unknown')
}

/** The same for what the API answered; undefined where it was not about the charge. */
export function declineOf(t: Translate, { status, cause }: PortalError): string | undefined {
  const { decline_code } = Object(cause) as { decline_code?: string }
  return status === 402 ? declinedText(t, decline_code) : undefined
}
