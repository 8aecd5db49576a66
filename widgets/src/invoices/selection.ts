import { isPayable } from '../pay/payable.js'
import type { InvoiceSummary } from './kind.js'

/** Most that are selected at a time, as one archive takes no more. */
export const MOST = 100
/** Most that one payment takes. */
export const MOST_PAID = 50

/** The invoices that somebody selected to pay or download at once, on whatever page they are. */
export class Selection {
  readonly #chosen = new Map<string, InvoiceSummary>()

  get ids(): string[] {
    return [...this.#chosen.keys()]
  }

  get size(): number {
    return this.#chosen.size
  }

  /** Those that can be paid. */
  get payable(): readonly InvoiceSummary[] {
    return [...this.#chosen.values()].filter(isPayable)
  }

  /** Why they cannot be paid at once. */
  get obstacle(): 'currency' | 'many' | undefined {
    const { payable } = this
    if (payable.some(each => each.currency !== payable[0]!.currency)) return 'currency'
    return payable.length > MOST_PAID ? 'many' : undefined
  }

  has({ id }: InvoiceSummary): boolean {
    return this.#chosen.has(id)
  }

  /** Whether there is no room for another one. */
  get full(): boolean {
    return this.size >= MOST
  }

  /** Selects invoices as far as there is room, or no longer. */
  put(invoices: readonly InvoiceSummary[], on: boolean): void {
    if (!on) this.drop(invoices.map(each => each.id))
    else for (const each of invoices) if (!this.full) this.#chosen.set(each.id, each)
  }

  /** Takes over how rows are now. */
  renew(rows: readonly InvoiceSummary[]): void {
    for (const row of rows) if (this.has(row)) this.#chosen.set(row.id, row)
  }

  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#chosen.delete(id)
  }

  clear(): void {
    this.#chosen.clear()
  }
}
