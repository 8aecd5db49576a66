import { intl } from '../base/intl.js'

/** A file size: `1.2 MB`. */
export function formatSize(locale: string, bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const size = bytes / 1000 ** step
  return intl(Intl.NumberFormat, locale, {
    style: 'unit',
    unit: ['byte', 'kilobyte', 'megabyte'][step],
    unitDisplay: step ? 'short' : 'long',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size)
}
