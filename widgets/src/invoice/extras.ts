import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { knownText, type Translate, textsOf } from '../base/localize.js'
import { entry, fact } from '../document/entries.js'
import { enInvoiceExtras } from '../locales/en.invoice-extras.js'
import { button, link } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { formatPercent } from '../parts/quantities.js'
import type { Wanted } from '../parts/save.js'
import { formatSize } from '../parts/sizes.js'
import { AT_ONCE, type View } from './amounts.js'

/** What settled the document, and the credit notes it led to. */
export function payments(view: View): TemplateResult | typeof nothing {
  const { invoice } = view
  const t = textsOf(view.host, enInvoiceExtras)
  const told = new Set(invoice.payments.map(each => each.credit_note_id))
  const others = invoice.credit_note_ids.filter(id => !told.has(id))
  if (invoice.payments.length + others.length === 0) return nothing
  return html`<section class="block" part="payments">
    <h3>${t('invoice.payments')}</h3>
    <ul>
      ${invoice.payments.map(each => payment(view, t, each))}
      ${others.map(id => html`<li>${creditNoteButton(view, id, null)}</li>`)}
    </ul>
  </section>`
}

function payment(view: View, t: Translate, each: Schemas['Allocation']): TemplateResult {
  const { locale, money } = view
  const method = each.method ?? 'other'
  return html`<li part="payment">
    <span class="what">
      ${
        each.kind === 'credit_note' && each.credit_note_id
          ? creditNoteButton(view, each.credit_note_id, each.number)
          : html`<span>${knownText(t, `invoice.method-${method}`) ?? method.replaceAll('_', ' ')}</span>`
      }
      <small>${formatDate(locale, each.date)}${each.reference ? html` · <bdi>${each.reference}</bdi>` : nothing}</small>
    </span>
    <span class="num"><bdi>${money(each.amount)}</bdi></span>
  </li>`
}

function creditNoteButton({ t, open }: View, id: string, number: string | null): TemplateResult {
  const label = html`${t('invoice.credit-note')}${number ? html` <bdi>${number}</bdi>` : nothing}`
  return link(label, () => open(id, number))
}

/** The invoice that a credit note credits. */
export function credited({ invoice, host, open }: View): TemplateResult | typeof nothing {
  const id = invoice.credits_invoice_id
  if (!id) return nothing
  const t = textsOf(host, enInvoiceExtras)
  return fact(
    t('invoice.credits'),
    link(t('invoice.credited-invoice'), () => open(id, null)),
  )
}

/** What the seller adds in words. */
export function notes({ invoice: { notes, payment_terms }, host }: View): TemplateResult | typeof nothing {
  if (!notes.length && !payment_terms) return nothing
  const t = textsOf(host, enInvoiceExtras)
  return html`<section class="block notes" part="notes">
    ${notes.length ? html`<h3>${t('document.notes')}</h3>` : nothing}
    ${notes.map(note => html`<p class="text"><bdi>${note}</bdi></p>`)}
    ${
      payment_terms
        ? html`<h3>${t('invoice.terms')}</h3>
            <p class="text"><bdi>${payment_terms}</bdi></p>`
        : nothing
    }
  </section>`
}

/** Draws a button that downloads. */
export type FileButton = (part: string, id: string, wanted: Wanted, label: unknown) => TemplateResult

/** The files that came with the document. */
export function files({ invoice, locale, host }: View, button: FileButton): TemplateResult | typeof nothing {
  const shown = invoice.files.filter(file => !isSource(file))
  if (!shown.length) return nothing
  return html`<section class="block" part="files">
    <h3>${textsOf(host, enInvoiceExtras)('invoice.files')}</h3>
    <ul class="files">
      ${shown.map(({ id, name, size }) => {
        const label = html`<bdi>${name}</bdi> <small class="muted num">${formatSize(locale, size)}</small>`
        return html`<li>${button('file', id, { name, file_id: id }, label)}</li>`
      })}
    </ul>
  </section>`
}

/** The document as its sender made it, where it came with one. */
export function original({ invoice, host }: View, button: FileButton): TemplateResult | typeof nothing {
  const source = invoice.files.find(isSource)
  if (!source) return nothing
  const { id, name } = source
  return button('original', id, { name, file_id: id }, textsOf(host, enInvoiceExtras)('invoice.original'))
}

/** The words of the button for the PDF, where there is an original beside it. */
export function copyLabel({ invoice, host }: View): string | undefined {
  return invoice.files.some(isSource) ? textsOf(host, enInvoiceExtras)('invoice.download-copy') : undefined
}

/** Discounts and surcharges on the whole document. */
export function allowances(view: View): unknown {
  const { invoice, host, money } = view
  return [
    entry(textsOf(host, enInvoiceExtras)('invoice.line-total'), money(invoice.line_total)),
    ...invoice.allowances.map(each => entry(...allowance(view, each))),
  ]
}

/** A discount or surcharge: its reason, its percentage where it has one, and what it does to the sum. */
export function allowance({ host, locale, money }: View, each: Schemas['AllowanceCharge']): [string, string] {
  const { kind, reason, percent, amount } = each
  const charge = kind === 'charge'
  const name = reason ?? textsOf(host, enInvoiceExtras)(charge ? 'invoice.charge' : 'invoice.discount')
  return [percent ? `${name} ${formatPercent(locale, percent)}` : name, money(charge ? amount : -amount)]
}

/** Offers the lines that are not drawn at once. */
export function moreLines({ invoice, host }: View, showAll: () => void): TemplateResult | typeof nothing {
  const count = invoice.lines.length
  if (count <= AT_ONCE) return nothing
  const label = textsOf(host, enInvoiceExtras)('invoice.all-lines', { count })
  return html`<p class="more">${button('all-lines', label, showAll)}</p>`
}

const isSource = (file: Schemas['File']): boolean => file.kind === 'source'
