import { all, type Cursor } from './cursor.ts'
import type { AllowancePlaces } from './mapping.ts'
import type { AllowanceCharge } from './model.ts'
import { readTaxCategory } from './read-taxes.ts'
import { amount, boolean, decimal, line, type Money, needAmount, texts } from './values.ts'

type Level = 'document' | 'line'
type Terms = { amount: string; base: string; percent: string; category: string | null; rate: string | null }

// The same element is four different things to EN 16931.
const TERMS: Record<Level, Record<AllowanceCharge['kind'], Terms>> = {
  document: {
    allowance: { amount: 'BT-92', base: 'BT-93', percent: 'BT-94', category: 'BT-95', rate: 'BT-96' },
    charge: { amount: 'BT-99', base: 'BT-100', percent: 'BT-101', category: 'BT-102', rate: 'BT-103' },
  },
  line: {
    allowance: { amount: 'BT-136', base: 'BT-137', percent: 'BT-138', category: null, rate: null },
    charge: { amount: 'BT-141', base: 'BT-142', percent: 'BT-143', category: null, rate: null },
  },
}

/**
 * Allowances and charges of a document (BG-20, BG-21) or line (BG-27, BG-28), in order, signed. Those of a line
 * share its tax category, whatever they state.
 * @throws DocumentRefused
 */
export function readAllowances(
  cursor: Cursor,
  level: Level,
  places: AllowancePlaces,
  money: Money,
): AllowanceCharge[] {
  return all(cursor, places.list).map(item => {
    const kind = places.is_charge === null || boolean(item, places.is_charge) ? 'charge' : 'allowance'
    const terms = TERMS[level][kind]
    const tax = level === 'document' ? readTaxCategory(item, withTerms(places, terms)) : null
    return {
      kind,
      amount: needAmount(item, { ...places.amount, term: terms.amount }, money),
      base_amount: amount(item, { ...places.base_amount, term: terms.base }, money),
      percent: decimal(item, { ...places.percent, term: terms.percent }),
      reason: texts(item, places.reason),
      reason_code: line(item, places.reason_code),
      tax_category: tax?.category ?? null,
      tax_rate: tax?.rate ?? null,
    }
  })
}

function withTerms({ tax }: AllowancePlaces, { category, rate }: Terms): AllowancePlaces['tax'] {
  return { ...tax, category: { ...tax.category, term: category }, rate: { ...tax.rate, term: rate } }
}
