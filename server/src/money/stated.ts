import type { InvoiceDocument } from '../documents/model.ts'
import { type Minor, minor, sumMinor } from './amounts.ts'
import { currencyExponent } from './currencies.ts'
import { divideHalfAway, power10 } from './decimals.ts'
import { rateFraction, taxKeyText } from './tax-keys.ts'
import { taxOf } from './taxes.ts'

/** One figure that is not what its rule says. `field` is a JSON pointer into the document; minor units. */
export type StatedDifference = { rule: string; field: string; stated: Minor; computed: Minor }

/** Each rule looks at the other figures as they are stated, so that one error is not reported many times. */
type StatedDocument = Pick<InvoiceDocument, 'currency' | 'lines' | 'allowances' | 'taxes' | 'totals'>

// EN 16931 names the rule "taxable per group" once per category.
const TAXABLE_RULES: Record<string, string> = {
  Z: 'BR-Z-08',
  E: 'BR-E-08',
  AE: 'BR-AE-08',
  K: 'BR-IC-08',
  G: 'BR-G-08',
  O: 'BR-O-08',
  L: 'BR-AF-08',
  M: 'BR-AG-08',
}

/**
 * Checks the figures of a document that was made elsewhere. They are kept as stated; line nets are not checked.
 *
 * `refused` makes the document unacceptable: sums that do not hold to the unit (BR-CO-10 lines, -11 allowances,
 * -12 charges, -13 subtotal, -14 tax total, -15 total, -16 amount due), and a group's tax that is one major unit
 * or more off taxable × rate (BR-CO-17, where the official validators put the limit: 0.99 passes, 1.00 fails).
 * `differences` is stored beside the document: a group's tax that is off by less, and a group whose taxable
 * amount is not its lines − allowances + charges (BR-S-08 and its sisters). A group that is missing counts as
 * stated 0. Where an allowance names no tax category the groups are compared in sum only.
 * @throws RangeError for a malformed rate, an unknown currency, or amounts that are not safe integers
 */
export function checkStated(document: StatedDocument): {
  refused: StatedDifference[]
  differences: StatedDifference[]
} {
  const taxes = document.taxes.map((group, i) => {
    const difference = compare('BR-CO-17', `/taxes/${i}/tax`, group.tax, taxOf(group.taxable, group.rate))
    return { difference, tolerable: isTaxTolerable(group.taxable, group.rate, group.tax, document.currency) }
  })
  return {
    refused: [...sumDifferences(document), ...taxes.flatMap(t => (t.tolerable ? [] : t.difference))],
    differences: [...taxes.flatMap(t => (t.tolerable ? t.difference : [])), ...taxableDifferences(document)],
  }
}

function sumDifferences({ lines, allowances, taxes, totals }: StatedDocument): StatedDifference[] {
  const nets = sumMinor(lines.map(line => line.net))
  const amounts = (kind: 'allowance' | 'charge') =>
    sumMinor(allowances.filter(allowance => allowance.kind === kind).map(allowance => allowance.amount))
  const check = (rule: string, field: keyof typeof totals, computed: Minor) =>
    compare(rule, `/totals/${field}`, totals[field], computed)
  return [
    ...check('BR-CO-10', 'line_total', nets),
    ...check('BR-CO-11', 'allowance_total', amounts('allowance')),
    ...check('BR-CO-12', 'charge_total', amounts('charge')),
    ...check('BR-CO-13', 'subtotal', sumMinor([nets, -totals.allowance_total, totals.charge_total])),
    ...check('BR-CO-14', 'tax_total', sumMinor(taxes.map(group => group.tax))),
    ...check('BR-CO-15', 'total', sumMinor([totals.subtotal, totals.tax_total])),
    ...check('BR-CO-16', 'amount_due', sumMinor([totals.total, -totals.prepaid, totals.rounding])),
  ]
}

/**
 * The validators compare with the product at two decimals whatever the currency: a tax in yen that was rounded
 * down (25 for 25.8) is within one, though it is a whole unit off the rounded 26.
 */
function isTaxTolerable(taxable: Minor, rate: string | null, tax: Minor, currency: string): boolean {
  const exponent = currencyExponent(currency)
  const scale = Math.max(2, exponent)
  const finer = power10(scale - exponent)
  const { numerator, denominator } = rateFraction(rate)
  const product = divideHalfAway(BigInt(minor(taxable)) * numerator * finer, denominator)
  const off = BigInt(minor(tax)) * finer - product
  return (off < 0n ? -off : off) < power10(scale)
}

function taxableDifferences({ lines, allowances, taxes }: StatedDocument): StatedDifference[] {
  const parts = [
    ...lines.map(line => ({
      category: line.tax_category as string | null,
      rate: line.tax_rate,
      amount: line.net,
    })),
    ...allowances.map(({ kind, amount, tax_category, tax_rate }) => ({
      category: tax_category,
      rate: tax_rate,
      amount: kind === 'allowance' ? -amount : amount,
    })),
  ]
  if (parts.some(part => part.category === null)) {
    const stated = sumMinor(taxes.map(group => group.taxable))
    return compare('BR-S-08', '/taxes', stated, sumMinor(parts.map(part => part.amount)))
  }

  const wanted = Map.groupBy(parts, part => taxKeyText(part.category!, part.rate))
  const found = Map.groupBy(taxes, group => taxKeyText(group.category, group.rate))
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap(key => {
    const groups = found.get(key) ?? []
    const category = key.slice(0, key.indexOf(' '))
    return compare(
      TAXABLE_RULES[category] ?? 'BR-S-08',
      groups[0] ? `/taxes/${taxes.indexOf(groups[0])}/taxable` : '/taxes',
      sumMinor(groups.map(group => group.taxable)),
      sumMinor((wanted.get(key) ?? []).map(part => part.amount)),
    )
  })
}

function compare(rule: string, field: string, stated: Minor, computed: Minor): StatedDifference[] {
  return minor(stated) === computed ? [] : [{ rule, field, stated, computed }]
}
