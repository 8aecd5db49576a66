import type { Selectable } from 'kysely'
import type { components } from '../../../openapi.d.ts'
import type { ExportKind, ExportsTable } from '../database/exports-schema.ts'
import type { NewEvent } from '../events/actions.ts'
import { invalidField, Problem } from '../http/problem.ts'
import type { IntegrationScope, Scope } from '../http/scope.ts'
import { isCivilDate } from '../money/dates.ts'

type Schemas = components['schemas']
export type Export = Selectable<ExportsTable>

/** Of one side, that have not ended. Keeps disks from being filled; a few more at once do no harm. */
export const mostUnderway = 10
/** How often one is begun, by whichever process, before it is given up. */
export const mostTries = 5
const daysKept = 3
export const secondsKept = daysKept * 86_400

/** What a key must be allowed to read for each kind. */
const readScopes: Record<ExportKind, Schemas['Scope']> = {
  customers: 'customers:read',
  contacts: 'contacts:read',
  invoices: 'invoices:read',
  subscriptions: 'subscriptions:read',
  payments: 'payments:read',
  quotations: 'quotations:read',
  orders: 'orders:read',
  tickets: 'tickets:read',
  events: 'events:read',
}

export const allows = (scopes: readonly string[], kind: ExportKind): boolean =>
  scopes.includes('*') || scopes.includes(readScopes[kind])

/** The kinds that a caller may read, and so may have in a file. */
export function readableKinds(scope: Scope): ExportKind[] {
  const kinds = Object.keys(readScopes) as ExportKind[]
  if (scope.kind === 'system') return kinds
  return 'scopes' in scope ? kinds.filter(kind => allows(scope.scopes, kind)) : []
}

/** @throws Problem 403, 422 */
export function checkRequest(
  scope: IntegrationScope,
  { kind, format, filters = {} }: Schemas['ExportCreate'],
): void {
  if (!allows(scope.scopes, kind))
    throw new Problem(403, 'permission_denied', `This credential lacks ${readScopes[kind]}.`)
  if (format === 'pdf_zip' && kind !== 'invoices')
    throw invalidField('#/format', 'not_for_kind', 'is only for invoices')
  const { from_date, to_date } = filters
  for (const [name, date] of Object.entries({ from_date, to_date }))
    if (date !== undefined && !isCivilDate(date))
      throw invalidField(`#/filters/${name}`, 'format', 'is not a date')
  if (from_date !== undefined && to_date !== undefined && from_date > to_date)
    throw invalidField('#/filters/to_date', 'range', 'must not be before from_date')
}

export const presentExport = (row: Export): Schemas['Export'] => ({
  id: row.id,
  object: 'export',
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  partner_id: row.partner_id,
  kind: row.kind,
  format: row.format,
  filters: { customer_id: row.customer_id, from_date: row.from_date, to_date: row.to_date },
  status: row.status,
  progress: progressOf(row),
  rows: row.rows,
  file_id: row.file_id,
  size: row.size,
  failure: row.failure_code === null ? null : { code: row.failure_code, detail: row.failure_detail! },
  expires_at: row.expires_at,
  started_at: row.started_at,
  ended_at: row.ended_at,
})

/** Percent; all of it only once the file is there, as objects come and go meanwhile. */
function progressOf({ status, total, rows }: Pick<Export, 'status' | 'total' | 'rows'>): number {
  if (status === 'succeeded' || status === 'expired') return 100
  return total === null || total === 0 ? 0 : Math.min(99, Math.floor((100 * rows) / total))
}

export const exportEvent = (
  type: 'export.created' | 'export.succeeded' | 'export.failed',
  row: Export,
): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: null,
  subject_id: row.id,
  data: presentExport(row),
})

const endings = {
  ndjson: { ending: 'ndjson', media_type: 'application/x-ndjson' },
  csv: { ending: 'csv', media_type: 'text/csv' },
  pdf_zip: { ending: 'zip', media_type: 'application/zip' },
} as const

/** How the file of an export is called, and what it is. */
export function fileOf({ kind, format, created_at }: Export): { name: string; media_type: string } {
  const { ending, media_type } = endings[format]
  return { name: `${kind}-${created_at.slice(0, 10)}.${ending}`, media_type }
}
