import type { Trx } from '../../http/context.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { createPlan } from '../../plans/actions.ts'
import { createPrice, createProduct } from '../../products/actions.ts'
import type { IntervalUnit, ProductKind } from '../sales-schema.ts'
import type { TaxRule } from '../schema.ts'

/** Of a Belgian seller of software and services to businesses. */
export const demoTaxRules = [
  rule('domestic', 'any', 'reduced', 'S', '6', 'Belgian VAT, reduced rate', null),
  rule('domestic', 'any', null, 'S', '21', 'Belgian VAT', null),
  rule('eu', 'verified', null, 'AE', '0', 'Reverse charge, Article 196 Directive 2006/112/EC', 'VATEX-EU-AE'),
  rule('eu', 'unverified', null, 'S', '21', 'Belgian VAT, as the VAT number is not verified', null),
  // By the letter such services are outside of the scope (O), but then an e-invoice may not carry the VAT number of
  // the seller (BR-O-02), which Belgian law wants on it.
  rule('abroad', 'any', null, 'G', '0', 'No Belgian VAT: Article 44 Directive 2006/112/EC', 'VATEX-EU-G'),
]

function rule(
  buyer: string,
  vat: TaxRule['vat'],
  tax_code: string | null,
  category: 'S' | 'AE' | 'G',
  rate: string,
  reason: string,
  reason_code: string | null,
) {
  return { buyer, vat, tax_code, category, rate, reason, reason_code }
}

type Article = {
  name: string
  kind: ProductKind
  /** In euros: once, or each month; a year costs ten months. */
  once?: number
  month?: number
  description?: string
  unit?: string
  tax_code?: string
  pack_minutes?: number
}

const articles: Article[] = [
  { name: 'Invoicing', kind: 'application', month: 24.9, description: 'Invoices, payments and reminders' },
  { name: 'Inventory', kind: 'application', month: 31.5, description: 'Stock, receipts and deliveries' },
  { name: 'Manufacturing', kind: 'application', month: 59 },
  { name: 'Website', kind: 'application', month: 19.9 },
  { name: 'User', kind: 'user', month: 7.25 },
  { name: 'Aurora theme', kind: 'theme', once: 149 },
  { name: 'Harbour theme', kind: 'theme', once: 99 },
  { name: 'Consulting', kind: 'service', once: 110, unit: 'HUR' },
  { name: 'Data migration', kind: 'service', once: 1850, description: 'Products, customers, open documents' },
  { name: 'Printed handbook', kind: 'service', once: 38, tax_code: 'reduced' },
  { name: 'Success pack, 10 hours', kind: 'success_pack', once: 990, pack_minutes: 600 },
  { name: 'Success pack, 50 hours', kind: 'success_pack', once: 4500, pack_minutes: 3000 },
]
const rates: [currency: string, rate: number, decimals: number][] = [
  ['EUR', 1, 2],
  ['USD', 1.1, 2],
  ['JPY', 160, 0],
  ['KWD', 0.34, 3],
]

/** The id of the price of an article: once, each month or each year. */
export type PriceOf = (article: string, currency: string, every: IntervalUnit | null) => string

/** What is sold, in every currency of the demo's customers; what recurs monthly and yearly. */
export async function makeProducts(trx: Trx, vendor: IntegrationScope, now: string): Promise<PriceOf> {
  const ids = new Map<string, string>()
  for (const [i, { once, month, ...article }] of articles.entries()) {
    const { id } = await createProduct(trx, vendor, now, { ...article, external_id: `demo-${i}` })
    for (const [currency, rate, decimals] of rates) {
      const price = async (euro: number, interval_unit: IntervalUnit | null) => {
        const unit_price = (euro * rate).toFixed(decimals)
        const made = await createPrice(trx, now, id, { currency, unit_price, interval_unit })
        ids.set(key(article.name, currency, interval_unit), made.id)
      }
      if (once !== undefined) await price(once, null)
      if (month !== undefined) {
        await price(month, 'month')
        await price(month * 10, 'year')
      }
    }
  }
  return (article, currency, every) => ids.get(key(article, currency, every))!
}

const intervals = ['month', 'year'] as const

/** The plans that customers may switch to, in euros. */
export async function makePlans(
  trx: Trx,
  vendor: IntegrationScope,
  now: string,
  price: PriceOf,
): Promise<void> {
  const item = (article: string, every: IntervalUnit, quantity: string) => ({
    price_id: price(article, 'EUR', every),
    quantity,
  })
  for (const every of intervals) {
    const suffix = every === 'month' ? '' : ', yearly'
    const [first, second] = [item('Invoicing', every, '1'), item('Inventory', every, '1')]
    await createPlan(trx, vendor, now, {
      name: `Start${suffix}`,
      description: 'Invoicing for five people',
      items: [first, item('User', every, '5')],
      offered: true,
    })
    await createPlan(trx, vendor, now, {
      name: `Business${suffix}`,
      description: 'Invoicing and stock for ten people',
      items: [first, second, item('User', every, '10')],
      offered: true,
    })
  }
}

const key = (article: string, currency: string, every: IntervalUnit | null) =>
  `${article}/${currency}/${every ?? 'once'}`
