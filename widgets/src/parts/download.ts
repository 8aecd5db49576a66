import { html, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import { connectionOf } from '../connect/consumer.js'
import type { Act } from './act.js'
import { drawn } from './icons.js'
import type { Wanted } from './save.js'

/** Fetches a file with the session's token, so that no address carries it, and saves it. */
export async function download(host: object, wanted: Wanted): Promise<void> {
  // Most visits save nothing: what it takes is loaded with the first file.
  const { save } = await import('./save.js')
  await save(connectionOf(host)!.client, wanted)
}

/**
 * The button that saves a file, one at a time.
 * @param part - What it does, as the second name of its part.
 * @param id - Of the file, among those of the widget.
 */
export function downloadButton(
  host: object,
  saving: Act,
  part: string,
  id: string,
  wanted: Wanted,
  label: unknown,
  look = '',
): TemplateResult {
  const { busy } = saving
  return html`<button
    type="button"
    class=${`button ${look}`}
    part=${`button ${part}`}
    aria-disabled=${!!busy}
    @click=${() => saving.run(() => download(host, wanted), id)}
  >
    ${drawn('download', 'M6 1.5v6M3.5 5.2 6 7.7l2.5-2.5M2 10.4h8')}<span>${busy === id ? textsOf(host)('document.downloading') : label}</span>
  </button>`
}

/** What the PDF of a document is called. */
export function pdfName({ id, number }: { readonly id: string; readonly number: string | null }): string {
  return `${(number ?? id).replaceAll('/', '-')}.pdf`
}
