import type { Selectable } from 'kysely'
import type { SubscriptionsTable } from '../database/subscriptions-schema.ts'
import { addDays, daysBetween } from '../money/dates.ts'

/** What of a subscription says how its contract stands. */
export type Contract = Pick<
  Selectable<SubscriptionsTable>,
  'contract_end' | 'cancels_on' | 'noticed_days' | 'renewal_offered_for'
>
export type ContractSettings = {
  contract_notice_days: readonly number[]
  renewal_days: number
}
/** `days`: the notice that is given, as `noticed_days` keeps it */
export type ContractStep = { do: 'offer_renewal' } | { do: 'notice'; days: number }

/**
 * What a customer is told of the end of his contract on this day: an offer to renew it, once for one end, and the
 * nearest notice. Of several that were missed only the latest is given; who has cancelled knows already.
 */
export function contractStep(
  contract: Contract,
  today: string,
  settings: ContractSettings,
): ContractStep | null {
  const { contract_end, cancels_on, noticed_days, renewal_offered_for } = contract
  if (contract_end === null || cancels_on !== null) return null
  const left = daysBetween(today, contract_end)
  if (left <= settings.renewal_days && renewal_offered_for !== contract_end) return { do: 'offer_renewal' }
  const days = Math.min(...settings.contract_notice_days.filter(each => left <= each))
  return days < (noticed_days ?? Number.POSITIVE_INFINITY) ? { do: 'notice', days } : null
}

/** The days on which `contractStep` may have something to say. */
export function contractDays({ contract_end, cancels_on }: Contract, settings: ContractSettings): string[] {
  if (contract_end === null || cancels_on !== null) return []
  return [settings.renewal_days, ...settings.contract_notice_days].map(days => addDays(contract_end, -days))
}
