/** The fields of a card. */
export type CardField = 'number' | 'expiry' | 'cvc' | 'holder'

/** A card number in groups of four, as it is printed. */
export function groupNumber(text: string): string {
  return digits(text)
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Month and year as they are printed, from what is typed (`6`, `0629`), pasted or filled in (`6/29`, `06/2029`). */
export function groupExpiry(text: string): string {
  const [first = '', second] = text.split(/[/\s.-]+/)
  let month = digits(first)
  let year = digits(second ?? '')
  if (second === undefined) {
    if (/^[2-9]/.test(month)) month = `0${month}`
    year = month.slice(2)
    month = month.slice(0, 2)
  } else month = month.padStart(2, '0')
  if (month.length < 2 || (second === undefined && !year)) return month
  return `${month} / ${year.length > 2 ? year.replace(/^20/, '').slice(0, 2) : year}`
}

/** A month and a year of four digits; undefined where there is no such month. */
export function parseExpiry(text: string): { exp_month: number; exp_year: number } | undefined {
  const [, month, year] = /^(\d\d) \/ (\d\d)$/.exec(groupExpiry(text)) ?? []
  const exp_month = Number(month)
  return exp_month >= 1 && exp_month <= 12 ? { exp_month, exp_year: 2000 + Number(year) } : undefined
}

/** Whether a number can be that of a card: its length, and its check digit (ISO/IEC 7812-1). */
export function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Only the digits of a text. */
export const digits = (text: string): string => text.replace(/\D/g, '')
