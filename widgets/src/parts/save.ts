import type { PortalClient } from '../api.js'
import { unwrap } from '../base/problem.js'

/** The PDF of an invoice or a quotation, a file, or a receipt; with its name where the server does not say one. */
export type Wanted = { readonly name: string } & (
  | { readonly invoice_id: string }
  | { readonly file_id: string }
  | { readonly payment_id: string }
  | { readonly quotation_id: string }
)

// Browsers inside other apps drop downloads of blobs without a word.
const IN_APP = /\b(FBAN|FBAV|Instagram|Line\/|MicroMessenger|LinkedInApp|Snapchat|Pinterest|TikTok)|; wv\)/

/** Saves a file: its bytes, or by a one-use link where the browser cannot open them. */
export async function save(client: PortalClient, { name, ...path }: Wanted): Promise<void> {
  const byLink = async () => {
    const result = await client.POST('/v1/download_links', { body: path })
    // It may be relative to the API's own address.
    follow(new URL(unwrap(result).url, result.response.url || document.baseURI).href)
  }
  if (IN_APP.test(navigator.userAgent)) return byLink()
  const result =
    'invoice_id' in path
      ? await client.GET('/v1/invoices/{invoice_id}/pdf', { params: { path }, parseAs: 'blob' })
      : 'payment_id' in path
        ? await client.GET('/v1/payments/{payment_id}/receipt', { params: { path }, parseAs: 'blob' })
        : 'quotation_id' in path
          ? await client.GET('/v1/quotations/{quotation_id}/pdf', { params: { path }, parseAs: 'blob' })
          : await client.GET('/v1/files/{file_id}/content', { params: { path }, parseAs: 'blob' })
  const blob = unwrap(result)
  try {
    keep(blob, result.response, name)
  } catch {
    return byLink()
  }
}

/**
 * Saves what has come, under the name that the answer says.
 * @throws where the browser cannot open it
 */
export function keep(blob: Blob, response: Response, name: string): void {
  const address = URL.createObjectURL(blob)
  follow(address, fileName(response) ?? name)
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function follow(address: string, name = ''): void {
  if (!/^(https?|blob):/.test(address)) return
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.rel = 'noreferrer'
  link.click()
}

/** The name in `Content-Disposition`, the extended one first (RFC 6266). */
function fileName(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? ''
  const extended = /filename\*=utf-8''([^;]+)/i.exec(header)?.[1]
  if (extended) {
    try {
      return decodeURIComponent(extended)
    } catch {
      // Badly encoded: the plain one will do.
    }
  }
  return /filename="?([^";]+)/i.exec(header)?.[1]
}
