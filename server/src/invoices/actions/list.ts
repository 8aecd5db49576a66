import { businessNow } from '../../http/clock.ts'
import type { Context } from '../../http/context.ts'
import { page, readCursor } from '../../http/pagination.ts'
import { invalidField } from '../../http/problem.ts'
import { currenciesWithDecimals } from '../../money/currencies.ts'
import { presentSummary } from '../present.ts'
import { countInvoices, type Filters, listInvoices, type Sort } from '../queries/list.ts'

type Query = Omit<Filters, 'q'> & { q?: string; sort?: string; limit?: number; cursor?: string; include?: 'total_count' }

/**
 * One page of invoices. For keys, searching and every order but the default need a customer: over all customers
 * no index could bound the work.
 */
export async function listPage({ db, reads, clock, scope }: Context, query: Query) {
  const { sort: sortName = '-issue_date', limit = 20, cursor, include, q, ...rest } = query
  if (scope.kind !== 'contact' && rest.customer_id === undefined && rest.external_customer_id === undefined)
    requireCustomer(q, sortName)
  const now = businessNow(clock, scope)
  const filters: Filters = { ...rest, q: q === undefined ? undefined : searchFor(q) }
  const sort = { column: sortName.replace('-', ''), descending: sortName.startsWith('-') } as Sort
  const after = readCursor(cursor, query)
  const [rows, total] = await Promise.all([
    listInvoices(db, reads, { scope, filters, sort, after, limit, now }),
    include === 'total_count' ? countInvoices(db, reads, scope, filters, now) : undefined,
  ])
  return {
    ...page(
      rows,
      limit,
      query,
      row => ({ key: row.sort_key, id: row.id }),
      row => presentSummary(scope, row, now),
    ),
    ...(total === undefined ? {} : { total_count: total }),
  }
}

function requireCustomer(q: string | undefined, sort: string): void {
  const reason = 'needs customer_id or external_customer_id'
  if (q !== undefined) throw invalidField('#/q', 'customer_required', reason, 'query')
  if (sort !== '-issue_date') throw invalidField('#/sort', 'customer_required', reason, 'query')
}

/** Every character of `q` is looked for as it is; what reads as an amount is also compared with amounts. */
function searchFor(q: string): NonNullable<Filters['q']> {
  const pattern = `%${q.replaceAll(/[\\%_]/g, character => `\\${character}`)}%`
  const major = asAmount(q)
  if (major === null) return { pattern, amounts: [] }
  const decimals = major.split('.')[1]?.length ?? 0
  const amounts = [...currenciesWithDecimals].flatMap(([exponent, currencies]) =>
    decimals > exponent ? [] : [{ value: Number(major.replace('.', '')) * 10 ** (exponent - decimals), ...currencies }],
  )
  return { pattern, amounts: amounts.filter(({ value }) => Number.isSafeInteger(value)) }
}

/** `1,210.00`, `1 210,00`, `1210` and `€1.210,00` as `1210.00` or `1210`. */
function asAmount(q: string): string | null {
  const text = q.replaceAll(/[\s\u00a0\u202f'’€$£¥]/g, '')
  const match = /^-?\d[\d.,]*$/.exec(text)
  if (!match) return null
  const decimal = /[.,](\d{1,2}|\d{3})$/.exec(text)
  const mixed = text.includes('.') && text.includes(',')
  const grouped = decimal?.[1]?.length === 3 && !mixed
  const [whole, fraction] = decimal && !grouped ? [text.slice(0, decimal.index), decimal[1]] : [text, undefined]
  const digits = whole.replaceAll(/[.,]/g, '')
  if (digits.length > 15) return null
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

