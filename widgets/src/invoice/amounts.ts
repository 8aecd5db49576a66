import type { Schemas } from '../api.js'
import { knownText, type Translate } from '../base/localize.js'
import { mattering } from '../parts/amount.js'
import { formatMoney } from '../parts/money.js'
import { formatPercent } from '../parts/quantities.js'

/** An invoice or credit note with everything in it. */
export type Invoice = Schemas['Invoice']

/** What every part of the page needs. */
export interface View {
  readonly invoice: Invoice
  readonly t: Translate
  readonly locale: string
  /** An amount of the document. */
  readonly money: (minor: number) => string
  /** Shows another document: the invoice a credit note credits, or the other way round. */
  readonly open: (id: string, number: string | null) => void
}

/** What the parts of the page share. */
export function viewOf(invoice: Invoice, t: Translate, locale: string, open: View['open']): View {
  return { invoice, t, locale, open, money: minor => formatMoney(locale, invoice.currency, minor) }
}

/** The amount that matters most, with what it is, and what stands under it. */
export function mainAmount({ invoice, t, locale, money }: View): {
  label: string
  amount: string
  note: string
} {
  const { total, amount_due, status } = invoice
  if (total >= 0 && (amount_due === 0 || status === 'void'))
    return { label: t('invoice.total-incl'), amount: money(total), note: '' }
  const label = t(total < 0 ? 'invoice.credit' : 'invoice.amount-due')
  return { label, ...mattering(t, locale, invoice) }
}

/** What a tax is called: its rate, or why there is none. */
export function taxText(t: Translate, locale: string, category: string, rate: string | null): string {
  return (
    knownText(t, `invoice.tax-${category}`) ?? t('invoice.vat', { rate: formatPercent(locale, rate ?? '0') })
  )
}

/** What a discount or surcharge is called: its reason, and its percentage where it has one. */
export function allowanceLabel({ t, locale }: View, each: Schemas['AllowanceCharge']): string {
  const name = each.reason ?? t(each.kind === 'charge' ? 'invoice.charge' : 'invoice.discount')
  return each.percent ? `${name} ${formatPercent(locale, each.percent)}` : name
}

/** What it does to the sum. */
export function allowanceAmount({ money }: View, { kind, amount }: Schemas['AllowanceCharge']): string {
  return money(kind === 'charge' ? amount : -amount)
}
