import { zipStream } from '../../documents/zip.ts'
import type { Services } from '../../http/context.ts'
import { readContract } from '../../http/contract.ts'
import type { Scope } from '../../http/scope.ts'
import { archiver } from '../../invoices/actions/archive.ts'
import { findInvoices } from '../../invoices/queries/read.ts'
import { columnsOf, csvHeader, csvLine } from '../csv-rules.ts'
import type { Export } from '../rules.ts'
import { loadObjects } from './kinds.ts'

/** Ids of what is to be written, a page at a time; it goes on when the page before is written. */
type Pages = AsyncIterable<string[]>

/** The bytes of an export, piece by piece, of which only one is held at a time. */
export function contentOf(
  services: Services,
  scope: Scope,
  { kind, format }: Export,
  pages: Pages,
): AsyncIterable<Uint8Array> {
  if (format === 'pdf_zip') return zipStream(files(services, scope, pages))
  const reader = { ...services, scope }
  const lines = format === 'csv' ? tableOf(kind) : { first: '', line: asJson }
  return written(lines, pages, ids => loadObjects(kind, reader, ids))
}

type Lines = { first: string; line: (object: object) => string }

const asJson = (object: object): string => `${JSON.stringify(object)}\n`

async function* written(
  { first, line }: Lines,
  pages: Pages,
  load: (ids: string[]) => Promise<object[]>,
): AsyncGenerator<Uint8Array> {
  if (first !== '') yield Buffer.from(first)
  for await (const ids of pages) yield Buffer.from((await load(ids)).map(line).join(''))
}

async function* files(services: Services, scope: Scope, pages: Pages) {
  const archived = archiver(services, scope)
  for await (const ids of pages) {
    const rows = await findInvoices(services.db, scope, ids)
    const byId = new Map(rows.map(row => [row.id, row]))
    yield* archived(ids.flatMap(id => byId.get(id) ?? []))
  }
}

/** Which schema of the contract the objects of a kind follow. */
const schemas: Record<Export['kind'], string> = {
  customers: 'Customer',
  contacts: 'Contact',
  invoices: 'Invoice',
  subscriptions: 'Subscription',
  payments: 'Payment',
  quotations: 'Quotation',
  orders: 'Order',
  tickets: 'Ticket',
  events: 'Event',
}

function tableOf(kind: Export['kind']): Lines {
  const contract = readContract()
  const columns = columnsOf(contract, contract.components.schemas[schemas[kind]])
  return { first: csvHeader(columns), line: object => csvLine(columns, object) }
}
