import type { Schemas } from '../api.js'
import type { Translate } from '../base/localize.js'
import type { AskAbout } from '../document/lines.js'
import { mattering } from '../parts/amount.js'
import { formatMoney } from '../parts/money.js'

/** An invoice or credit note with everything in it. */
export type Invoice = Schemas['Invoice']

/** What every part of the page needs. */
export interface View {
  /** The element, for the texts of what is loaded later. */
  readonly host: object
  readonly invoice: Invoice
  readonly t: Translate
  readonly locale: string
  /** An amount of the document. */
  readonly money: (minor: number) => string
  /** Shows another document: the invoice a credit note credits, or the other way round. */
  readonly open: (id: string, number: string | null) => void
  readonly ask: AskAbout
  /** What shows what only some have; loaded before the first that does. */
  readonly extras: Extras | undefined
}

type Extras = typeof import('./extras.js')

/** Most lines that are drawn at once; the rest is when asked for. */
export const AT_ONCE = 200

/** Whether a document has nothing but lines, taxes and a total. */
export function isPlain(invoice: Invoice): boolean {
  const { payments, credit_note_ids, credits_invoice_id, files, allowances, lines, notes, payment_terms } =
    invoice
  const more = [
    payments,
    credit_note_ids,
    files,
    allowances,
    notes,
    payment_terms ?? '',
    credits_invoice_id ?? '',
    ...lines.map(line => line.allowances),
  ]
  return lines.length <= AT_ONCE && !more.some(list => list.length)
}

/** What the parts of the page share. */
export function viewOf(of: Omit<View, 'money'>): View {
  return { ...of, money: minor => formatMoney(of.locale, of.invoice.currency, minor) }
}

/** The amount that matters most, with what it is, and what stands under it. */
export function mainAmount({ invoice, t, locale, money }: View): {
  label: string
  amount: string
  note: string
} {
  const { total, amount_due, status } = invoice
  if (total >= 0 && (amount_due === 0 || status === 'void'))
    return { label: t('document.total-incl'), amount: money(total), note: '' }
  const label = t(total < 0 ? 'invoice.credit' : 'invoice.amount-due')
  return { label, ...mattering(t, locale, invoice) }
}
