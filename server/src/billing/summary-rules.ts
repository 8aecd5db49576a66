/** What a billing run has done. */
export type BillingSummary = {
  /** Subscriptions that something happened to; one that was looked at several times counts each time. */
  subscriptions: number
  invoices: number
  charged: number
  declined: number
  /** Charges of which nobody knows yet whether they have succeeded */
  undecided: number
  to_renew: number
  recovered: number
  closed: number
  renewals: number
  notices: number
  failed: number
}

export const emptySummary = (): BillingSummary => ({
  subscriptions: 0,
  invoices: 0,
  charged: 0,
  declined: 0,
  undecided: 0,
  to_renew: 0,
  recovered: 0,
  closed: 0,
  renewals: 0,
  notices: 0,
  failed: 0,
})

export function addUp(done: BillingSummary, more: Partial<BillingSummary>): void {
  for (const [key, count] of Object.entries(more)) done[key as keyof BillingSummary] += count
}

/** What these plans did; what becomes of their charges is counted by the charges. */
export function summaryOf(plans: readonly { steps: readonly string[]; invoices: readonly unknown[] }[]) {
  const count = (step: string) =>
    plans.reduce((n, { steps }) => n + steps.filter(each => each === step).length, 0)
  return {
    subscriptions: plans.filter(({ steps }) => steps.length > 0).length,
    invoices: plans.reduce((n, { invoices }) => n + invoices.length, 0),
    to_renew: count('to_renew'),
    recovered: count('recover'),
    closed: count('close'),
    renewals: count('offer_renewal'),
    notices: count('notice'),
  }
}
