const longest = 21

/**
 * The creditor reference of a document's number (ISO 11649): `RF`, two check digits, and the letters and digits of
 * the number, of a long one the last 21.
 */
export function creditorReference(number: string): string {
  const body = number
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(-longest)
  return `RF${String(98 - mod97(`${body}RF00`)).padStart(2, '0')}${body}`
}

/** Whether the check digits of a creditor reference fit. */
export const isCreditorReference = (reference: string): boolean =>
  /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && mod97(reference.slice(4) + reference.slice(0, 4)) === 1

/** Remainder by ISO 7064: letters count from A = 10, digit by digit as no number is large enough. */
function mod97(text: string): number {
  let remainder = 0
  for (const character of text)
    for (const digit of String(Number.parseInt(character, 36)))
      remainder = (remainder * 10 + Number(digit)) % 97
  return remainder
}
