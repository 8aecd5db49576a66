/**
 * Whether the check digits of an IBAN are right (ISO 13616: the whole, letters as 10 to 35, leaves 1 when divided
 * by 97). Upper case, no spaces. They run from 02 to 98: 00, 01 and 99 would leave 1 too, and are never given out.
 */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map(each => Number.parseInt(each, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
