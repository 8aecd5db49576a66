import { intl } from '../base/intl.js'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** Bytes as people read them: `2.4 MB`. */
export function formatSize(locale: string, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const style: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: 1,
  }
  return intl(Intl.NumberFormat, locale, style).format(bytes / 1000 ** power)
}
