import type { Ask } from '../../support/server.ts'
import { both, cii, swap, ubl } from '../documents/samples.ts'
import type { Portal } from './portal.ts'

export { both, cii, swap, ubl }
export type Change = (xml: string) => string

/** The seller of the samples. */
export const korn = { name: 'Bäckerei Korn GmbH', vat_number: 'DE 100' }

export const numbered = (number: string): Change => swap('R-012', number)

/** The buyer of the samples with more to know him by, each as UBL writes it. */
export const buyer = {
  vat: (number: string): Change =>
    swap(
      '<cac:PartyName><cbc:Name>Café Blau</cbc:Name></cac:PartyName>',
      `<cac:PartyName><cbc:Name>Café Blau</cbc:Name></cac:PartyName>
      <cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`,
    ),
  id: (value: string, scheme?: string): Change =>
    swap(
      '<cac:PartyName><cbc:Name>Café Blau',
      `<cac:PartyIdentification><cbc:ID${scheme ? ` schemeID="${scheme}"` : ''}>${value}</cbc:ID></cac:PartyIdentification>
      <cac:PartyName><cbc:Name>Café Blau`,
    ),
}

export const upload = (portal: Portal, xml: string | Uint8Array, ask: Ask = {}, query = '') =>
  portal.ask('POST', `/v1/invoices/import${query}`, {
    ...ask,
    body: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml,
    headers: { 'content-type': 'application/xml', ...ask.headers },
  })

/** How many rows there are of everything that an import writes. */
export async function counts(portal: Portal): Promise<Record<string, number>> {
  const tables = [
    'customers',
    'contacts',
    'logins',
    'invoices',
    'invoice_lines',
    'files',
    'file_contents',
    'events',
    'allocations',
  ] as const
  const rows = await Promise.all(
    tables.map(table =>
      portal.db
        .selectFrom(table)
        .select(eb => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]!.count]))
}
