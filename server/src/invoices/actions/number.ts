import type { Party } from '../../documents/model.ts'
import type { Trx } from '../../http/context.ts'
import { Problem } from '../../http/problem.ts'
import { sellerKey } from '../import-rules.ts'
import { isImportedNumber } from '../queries/read.ts'
import { type Taken, takeNumber } from '../queries/write.ts'
import { formatNumber } from '../rules.ts'

/**
 * The next number of a series and the date to issue it on.
 * @throws Problem 409 when the seller used that number before he used the portal: no two documents share one
 */
export async function nextNumber(
  trx: Trx,
  prefix: string,
  day: string,
  seller: Party,
): Promise<{ number: string; date: string }> {
  return checkedNumber(trx, prefix, await takeNumber(trx, prefix, day), seller)
}

/** As `nextNumber`, of one that was taken already. */
export async function checkedNumber(
  trx: Trx,
  prefix: string,
  { year, number: position, date }: Taken,
  seller: Party,
): Promise<{ number: string; date: string }> {
  const number = formatNumber(prefix, year, position)
  if (await isImportedNumber(trx, sellerKey(seller), number)) throw numberTaken(number)
  return { number, date }
}

export const numberTaken = (number: string) =>
  new Problem(409, 'number_taken', `${number} was imported already; choose another prefix in the settings.`)
