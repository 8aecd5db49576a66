import type { PortalClient } from '../api.js'
import { unwrap } from '../base/problem.js'
import { keep } from '../parts/save.js'

/** Saves the PDFs of invoices as one file. */
export async function saveZip(client: PortalClient, invoice_ids: string[]): Promise<void> {
  const result = await client.POST('/v1/invoices/zip', { body: { invoice_ids }, parseAs: 'blob' })
  keep(unwrap(result), result.response, 'invoices.zip')
}
