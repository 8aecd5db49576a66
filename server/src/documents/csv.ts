/** How RFC 4180 ends a row. */
export const rowEnd = '\r\n'
/** Some spreadsheets take UTF-8 for something else without it. */
export const byteOrderMark = '\ufeff'

const number = /^-?\d+(\.\d+)?$/
// Also the wide forms, which spreadsheets of East Asia take for the same.
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One row of RFC 4180, with its end. A text that a spreadsheet would take for a formula gets an apostrophe before it; a
 * number stays one, also below zero.
 */
export const csvRow = (cells: readonly string[]): string => cells.map(cell).join(',') + rowEnd

function cell(text: string): string {
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
