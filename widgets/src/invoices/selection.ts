import { isPayable } from '../pay/payable.js'
import type { InvoiceSummary } from './kind.js'

/** Most that one payment takes. */
export const MOST = 50

/** Why an invoice cannot be selected as well. */
export type Refusal = 'currency' | 'full'

/** The invoices that somebody selected to pay at once, on whatever page they are. */
export class Selection {
  readonly #chosen = new Map<string, InvoiceSummary>()

  get invoices(): readonly InvoiceSummary[] {
    return [...this.#chosen.values()]
  }

  get size(): number {
    return this.#chosen.size
  }

  /** Of all of them; undefined while nothing is selected. */
  get currency(): string | undefined {
    return this.invoices[0]?.currency
  }

  /** What is due on them. */
  get amount(): number {
    return this.invoices.reduce((sum, each) => sum + each.amount_due, 0)
  }

  has({ id }: InvoiceSummary): boolean {
    return this.#chosen.has(id)
  }

  refusal(invoice: InvoiceSummary): Refusal | undefined {
    if (this.has(invoice)) return undefined
    if (invoice.currency !== (this.currency ?? invoice.currency)) return 'currency'
    return this.size < MOST ? undefined : 'full'
  }

  /** Selects an invoice, or no longer; gives why not. */
  put(invoice: InvoiceSummary, on: boolean): Refusal | undefined {
    const refusal = on ? this.refusal(invoice) : undefined
    if (!on) this.drop([invoice.id])
    else if (!refusal) this.#chosen.set(invoice.id, invoice)
    return refusal
  }

  /** Takes over how rows are now: what can no longer be paid leaves. */
  renew(rows: readonly InvoiceSummary[]): void {
    for (const row of rows) {
      if (!this.has(row)) continue
      if (isPayable(row)) this.#chosen.set(row.id, row)
      else this.#chosen.delete(row.id)
    }
  }

  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#chosen.delete(id)
  }

  clear(): void {
    this.#chosen.clear()
  }
}
