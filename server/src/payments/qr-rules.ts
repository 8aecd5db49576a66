import qrcode from 'qrcode-generator'
import { fromMinor } from '../money/amounts.ts'

/** The most that a SEPA payment can be, in cents. */
const most = 99_999_999_999
const longestHolder = 70

/**
 * What the SEPA payment QR code says (EPC069-12, version 002, in UTF-8).
 * @param amount in cents
 * @returns null for an amount that no such payment can have
 */
export function epcPayload(transfer: {
  holder: string
  iban: string
  bic: string | null
  amount: number
  reference: string
}): string | null {
  if (transfer.amount < 1 || transfer.amount > most) return null
  const { holder, iban, bic, amount, reference } = transfer
  const oneLine = [...holder.replaceAll(/\s+/g, ' ').trim()].slice(0, longestHolder).join('')
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    oneLine,
    iban.replaceAll(/\s/g, ''),
    `EUR${fromMinor(amount, 'EUR')}`,
  ]
  return [...lines, '', reference].join('\n')
}

/** The QR code of a text, row by row, `1` for a dark module. Error correction M, as EPC069-12 asks for. */
export function qrMatrix(text: string): string[] {
  const code = qrcode(0, 'M')
  // The library takes each character for a byte.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte')
  code.make()
  const size = Array.from({ length: code.getModuleCount() }, (_, i) => i)
  return size.map(row => size.map(column => (code.isDark(row, column) ? '1' : '0')).join(''))
}
