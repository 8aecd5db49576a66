import type { PortalClient } from '../api.js'
import type { OpenInvoice, Subscription } from './view.js'

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
