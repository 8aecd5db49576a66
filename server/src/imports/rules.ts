import type { Selectable } from 'kysely'
import type { ImportKind, ImportStatus, ImportsTable } from '../database/bulk-schema.ts'
import type { EventType, NewEvent } from '../events/actions.ts'
import { invalidState, Problem } from '../http/problem.ts'

export type Import = Selectable<ImportsTable>

/** How far a file is dealt with: bytes, and lines that end before. */
export type Place = { bytes: number; lines: number }

/** What is wrong with a row. The pointer is into the object. */
export type Refusal = { pointer: string; code: string; detail: string }

/** What has become of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged' | Refusal[]

/** One object of a file, or why it is none. */
export type ReadRow = { line: number; end: Place } & ({ value: unknown } | { refusals: Refusal[] })

type Kind = {
  /** What a key needs for it */
  scope: string
  /** The member of which a CSV file has one in each row, and the columns that tell which rows are one object. */
  group: { member: string; keys: readonly string[] } | null
}

export const kinds: Record<ImportKind, Kind> = {
  customers: { scope: 'customers:write', group: null },
  contacts: { scope: 'contacts:write', group: null },
  products: { scope: 'products:write', group: null },
  invoices: {
    scope: 'invoices:import',
    group: { member: 'lines', keys: ['external_id', 'type', 'number'] },
  },
  subscriptions: { scope: 'subscriptions:write', group: { member: 'items', keys: ['external_id'] } },
  tickets: { scope: 'tickets:write', group: { member: 'messages', keys: ['external_id'] } },
}

/** How long a file is kept that may be gone on with, and how long it is remembered what came of an import. */
export const keptDays = 7
export const rememberedDays = 90
/** Errors that are kept of one import, and of one row. */
export const mostErrors = 100_000
export const mostOfRow = 20

/** @throws Problem 403 */
export function checkMaker(
  { kind, scopes }: { kind: string; scopes: readonly string[] },
  what: ImportKind,
): void {
  if (what === 'products' && kind !== 'vendor')
    throw new Problem(403, 'permission_denied', 'Products are the vendor’s to import.')
  if (!mayImport(scopes, what))
    throw new Problem(403, 'permission_denied', `This credential lacks ${kinds[what].scope}.`)
}

/** Whether a key with these scopes may do it. */
export const mayImport = (scopes: readonly string[], kind: ImportKind): boolean =>
  scopes.includes('*') || (scopes.includes('imports:write') && scopes.includes(kinds[kind].scope))

const over: readonly ImportStatus[] = ['succeeded', 'failed', 'cancelled']
export const isOver = ({ status }: Pick<Import, 'status'>): boolean => over.includes(status)

/** Whether somebody can have it gone on with. */
export const isResumable = ({ status, file_id }: Pick<Import, 'status' | 'file_id'>): boolean =>
  (status === 'failed' || status === 'cancelled') && file_id !== null

/** @throws Problem 409 */
export function checkResumable(row: Import): void {
  if (isResumable(row)) return
  const gone = (row.status === 'failed' || row.status === 'cancelled') && row.file_id === null
  throw invalidState(
    gone ? 'Its file is gone: send it again.' : 'Only one that has failed or was cancelled goes on.',
    row.status,
  )
}

export const presentImport = (row: Import) => ({
  id: row.id,
  object: 'import' as const,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
  partner_id: row.partner_id,
  kind: row.kind,
  format: row.format,
  dry_run: row.dry_run,
  status: row.status,
  size: row.size,
  sha256: row.sha256,
  progress: Math.floor((row.bytes_read * 100) / row.size),
  read: row.created + row.updated + row.unchanged + row.refused,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  refused: row.refused,
  failure:
    row.failure_code === null
      ? null
      : { code: row.failure_code, detail: row.failure_detail!, line: row.failure_line },
  resumable: isResumable(row),
  started_at: row.started_at,
  ended_at: row.ended_at,
})

export const presentImportError = (row: Refusal & { line: number }) => ({
  object: 'import_error' as const,
  line: row.line,
  pointer: row.pointer,
  code: row.code,
  detail: row.detail,
})

export const importEvent = (type: EventType, row: Import): NewEvent => ({
  type,
  partner_id: row.partner_id,
  customer_id: null,
  subject_id: row.id,
  data: presentImport(row),
})

/** What a problem says of the row that it is about. */
export const refusalsOf = (problem: Problem): Refusal[] =>
  problem.extra.errors?.map(({ pointer, code, detail }) => ({ pointer, code, detail })) ?? [
    { pointer: '#', code: problem.code, detail: problem.message },
  ]

/** The value, or what is wrong where a problem is thrown. */
export function attempt<T extends object>(work: () => T): T | Refusal[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return refusalsOf(error)
    throw error
  }
}

export const isRefused = (value: unknown): value is Refusal[] => Array.isArray(value)

/**
 * Rows that are known by the same key come one after the other, as if each were alone; all others at once.
 * @returns the places of the rows that go together
 */
export function waves(keys: readonly (readonly string[])[]): number[][] {
  const lastOf = new Map<string, number>()
  const found: number[][] = []
  for (const [i, own] of keys.entries()) {
    const wave = Math.max(-1, ...own.map(key => lastOf.get(key) ?? -1)) + 1
    for (const key of own) lastOf.set(key, wave)
    found[wave] ??= []
    found[wave].push(i)
  }
  return found
}
