import { createHash } from 'node:crypto'
import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import type { IntegrationScope } from '../../http/scope.ts'
import { holdCustomers, type NamedCustomer } from '../queries/known.ts'
import type { Outcome, Refusal } from '../rules.ts'

/** On whose behalf rows are written, and when. */
export type Making = { scope: IntegrationScope; clock: Clock; now: string }

/** How one kind of objects is written. */
export type Writer<Value> = {
  /** By what a row is known: of two with the same key the second one finds what the first has made. */
  keys(value: Value): string[]
  /** Writes rows of which no two have a key in common, and says of each what has become of it. */
  write(trx: Trx, making: Making, values: readonly Value[]): Promise<Outcome[]>
}

type Naming = { customer_id?: string; external_customer_id?: string }

/** The customers that rows name. One that the caller may not read is as good as missing. */
export async function customersNamed(
  trx: Trx,
  scope: IntegrationScope,
  values: readonly Naming[],
): Promise<(NamedCustomer | Refusal[])[]> {
  const found = await holdCustomers(trx, scope, {
    ids: unique(values.map(value => value.customer_id)),
    externalIds: unique(values.map(value => value.external_customer_id)),
  })
  const column = scope.kind === 'partner' ? 'partner_external_id' : 'vendor_external_id'
  const byId = new Map(found.map(row => [row.id, row]))
  const byExternalId = new Map(found.map(row => [row[column], row]))
  return values.map(({ customer_id, external_customer_id }) => {
    if ((customer_id === undefined) === (external_customer_id === undefined))
      return [refused('#/customer_id', 'one_of', 'name the customer by customer_id or external_customer_id')]
    if (customer_id !== undefined) return byId.get(customer_id) ?? [missing('#/customer_id')]
    return byExternalId.get(external_customer_id!) ?? [missing('#/external_customer_id')]
  })
}

export const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter(value => value != null)),
]

export const refused = (pointer: string, code: string, detail: string): Refusal => ({ pointer, code, detail })
export const missing = (pointer: string): Refusal => refused(pointer, 'not_found', 'is not there')
export const known = refused(
  '#/external_id',
  'already_exists',
  'Another object has this external_id, or it was made of another row.',
)

/** One text for what a row says, whatever the order of its members. */
export const rowHash = (value: object): string =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_, node) =>
        node && typeof node === 'object' && !Array.isArray(node)
          ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
          : node,
      ),
    )
    .digest('hex')

/** Columns as bulk statements take them: JSON as it is and not as text. */
export function unwrapped<T extends object>(columns: T): T {
  const json = ['address', 'identifiers', 'vendor_metadata', 'partner_metadata']
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      json.includes(name) && typeof value === 'string' ? JSON.parse(value) : value,
    ]),
  ) as T
}

/** Whether columns say something else than a row has. */
export const differs = (columns: object, row: object): boolean =>
  Object.entries(columns).some(([name, value]) => !same(value, (row as Record<string, unknown>)[name]))

function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [x, y] = [a, b] as Record<string, unknown>[]
  const names = new Set([...Object.keys(x!), ...Object.keys(y!)])
  return [...names].every(name => same(x![name], y![name]))
}
