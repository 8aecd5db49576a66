import type { PortalClient } from '../api.js'
import type { OpenInvoice, Paper, Subscription } from './view.js'

/** How far back it is looked: the API cannot be asked for the documents of one subscription. */
const LOOK_BACK = 50

/** The most that is shown of each kind. */
const MOST = 5

/** The invoice that waits for its money; undefined where there is none, or somebody may not see it. */
export async function openInvoice(
  client: PortalClient,
  { open_invoice_id }: Subscription,
  permissions: readonly string[],
  signal: AbortSignal,
): Promise<OpenInvoice | undefined> {
  if (!open_invoice_id || !permissions.includes('invoices:read')) return undefined
  const path = { invoice_id: open_invoice_id }
  const { data } = await client.GET('/v1/invoices/{invoice_id}', { params: { path }, signal })
  return data
}

/** The open quotations and the latest orders that name a subscription. They are a second thought: what fails is left out. */
export async function findPapers(
  client: PortalClient,
  { id }: Subscription,
  permissions: readonly string[],
): Promise<Paper[]> {
  const query = { limit: LOOK_BACK, sort: '-date' } as const
  const found = await Promise.allSettled([
    permissions.includes('quotations:read')
      ? client.GET('/v1/quotations', { params: { query: { ...query, open: true } } })
      : undefined,
    permissions.includes('orders:read') ? client.GET('/v1/orders', { params: { query } }) : undefined,
  ])
  return found.flatMap((result, index) => {
    const rows = result.status === 'fulfilled' ? (result.value?.data?.data ?? []) : []
    const type = index ? 'order' : 'quotation'
    return rows
      .filter(row => row.subscription_id === id)
      .slice(0, MOST)
      .map(({ id, number, kind, date, total }) => {
        const paper: Paper = { type, id, number, total, ...(date ? { date } : {}) }
        return type === 'quotation' ? { ...paper, kind } : paper
      })
  })
}
