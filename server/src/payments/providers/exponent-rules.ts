import { currencyExponent } from '../../money/currencies.ts'

/** What a provider counts in, where that is not the minor unit of ISO 4217. */
export type ExponentTable = {
  /** Decimals of the provider's unit. */
  exponents: Readonly<Record<string, number>>
  /** Amounts must be whole multiples of this many of the provider's units. */
  steps: Readonly<Record<string, number>>
}

export const sandboxExponents: ExponentTable = { exponents: {}, steps: {} }

/**
 * Stripe counts ISK and UGX in hundredths that must make whole ones, and MGA in whole ones; by ISO 4217 the first
 * two have no decimals and the last has two. Amounts with three decimals end in 0. HUF and TWD are whole only when
 * they are paid out, which is not done here. https://docs.stripe.com/currencies
 */
export const stripeExponents: ExponentTable = {
  exponents: { ISK: 2, UGX: 2, MGA: 0 },
  steps: { ISK: 100, UGX: 100, BHD: 10, JOD: 10, KWD: 10, OMR: 10, TND: 10 },
}

/**
 * Minor units of ISO 4217 as the provider's.
 * @returns null when the provider cannot take exactly this amount
 * @throws RangeError for an unknown currency
 */
export function toProviderUnits(table: ExponentTable, amount: number, currency: string): number | null {
  const shift = (table.exponents[currency] ?? currencyExponent(currency)) - currencyExponent(currency)
  const units =
    shift >= 0 ? BigInt(amount) * 10n ** BigInt(shift) : exactly(BigInt(amount), 10n ** BigInt(-shift))
  if (units === null || units % BigInt(table.steps[currency] ?? 1) !== 0n) return null
  return units <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units) : null
}

/** The provider's units as minor units of ISO 4217; null when they are not whole ones. */
export function fromProviderUnits(table: ExponentTable, units: number, currency: string): number | null {
  const shift = (table.exponents[currency] ?? currencyExponent(currency)) - currencyExponent(currency)
  const amount =
    shift >= 0 ? exactly(BigInt(units), 10n ** BigInt(shift)) : BigInt(units) * 10n ** BigInt(-shift)
  return amount !== null && amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : null
}

const exactly = (value: bigint, divisor: bigint): bigint | null =>
  value % divisor === 0n ? value / divisor : null
