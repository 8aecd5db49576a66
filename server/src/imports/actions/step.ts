import type { ImportKind } from '../../database/bulk-schema.ts'
import { isUnavailable } from '../../database/connect.ts'
import { later } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { Problem } from '../../http/problem.ts'
import { type IntegrationScope, makeScope } from '../../http/scope.ts'
import { insertErrors, isPartnerActive, lockHeld, moveOn, scopesInForce } from '../queries/work.ts'
import {
  type Import,
  isRefused,
  mayImport,
  mostErrors,
  mostOfRow,
  type Outcome,
  type ReadRow,
  type Refusal,
  refusalsOf,
  waves,
} from '../rules.ts'
import { contacts } from './contacts.ts'
import { customers } from './customers.ts'
import { invoices } from './invoices.ts'
import { products } from './products.ts'
import { rowValidator } from './schemas.ts'
import { subscriptions } from './subscriptions.ts'
import { tickets } from './tickets.ts'
import { type Making, refused, type Writer } from './writer.ts'

/** How long a process may take for one step before another one takes over. */
export const leaseSeconds = 120

// Each writer takes what the schema of its kind has let through.
const writers = { customers, contacts, products, invoices, subscriptions, tickets } as Record<
  ImportKind,
  Writer<object>
>
/** Kinds of which each row has to say by what it is known again. */
const identified: readonly ImportKind[] = ['customers', 'products', 'subscriptions', 'tickets']

/** Why an import cannot go on, for people and programs. */
export class Stopped extends Error {
  readonly code: string

  constructor(code: string, detail: string) {
    super(detail)
    this.code = code
  }
}

/** Somebody has stopped it, or another process has taken over. */
export class Lost extends Error {}

/** Undoes what a dry run has written. */
class TakenBack extends Error {
  readonly outcomes: Outcome[]

  constructor(outcomes: Outcome[]) {
    super('a dry run')
    this.outcomes = outcomes
  }
}

type Working = Pick<Services, 'db' | 'clock' | 'log'>

/**
 * Writes rows and how far the file is dealt with in one transaction: whoever goes on after a process has died begins
 * exactly behind what is written. Where one row makes it fail, it is found by halves and refused alone.
 * @throws Stopped, Lost; what says that the database is away for a moment
 */
export function takeStep(services: Working, held: Import, rows: readonly ReadRow[]): Promise<void> {
  const valid = rows.map(row => ({ line: row.line, end: row.end, ...validate(held.kind, row) }))
  return byHalves(services, held, valid)
}

/** A row as its schema lets it through. */
type ValidRow = Pick<ReadRow, 'line' | 'end'> & ({ value: object } | { refusals: Refusal[] })

async function byHalves(services: Working, held: Import, rows: readonly ValidRow[]): Promise<void> {
  try {
    await writeRows(services, held, rows)
  } catch (error) {
    if (error instanceof Stopped || error instanceof Lost || isUnavailable(error)) throw error
    if (rows.length > 1) {
      const half = Math.ceil(rows.length / 2)
      await byHalves(services, held, rows.slice(0, half))
      return byHalves(services, held, rows.slice(half))
    }
    const [{ line, end }] = rows as [ValidRow]
    await writeRows(services, held, [{ line, end, refusals: reasonsOf(error, services, held) }])
  }
}

function validate(kind: ImportKind, row: ReadRow): { value: object } | { refusals: Refusal[] } {
  if ('refusals' in row) return { refusals: row.refusals }
  const { value } = row
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { refusals: [refused('#', 'type', 'must be an object')] }
  const errors = rowValidator(kind)(value)
  if (errors.length > 0)
    return { refusals: errors.map(({ pointer, code, detail }) => ({ pointer, code, detail })) }
  if (identified.includes(kind) && (value as { external_id?: string }).external_id === undefined)
    return { refusals: [refused('#/external_id', 'required', 'is needed: by it the row is known again')] }
  return { value }
}

function reasonsOf(error: unknown, { log }: Working, { id }: Import): Refusal[] {
  if (error instanceof Problem) return refusalsOf(error)
  const code = (error as { code?: string }).code ?? ''
  if (code === '23505') return [refused('#', 'already_exists', 'Another object has one of its ids or names.')]
  if (/^(22|23)/.test(code)) return [refused('#', 'invalid', 'Something of it cannot be kept.')]
  log.error(
    { import_id: id, error: error instanceof Error ? error.stack : String(error) },
    'a row could not be imported',
  )
  return [refused('#', 'internal_error', 'Something went wrong on our side.')]
}

async function writeRows({ db, clock }: Working, held: Import, rows: readonly ValidRow[]): Promise<void> {
  try {
    await db.transaction().execute(async trx => {
      const row = await lockOwn(trx, held)
      const now = clock.now()
      const outcomes = await outcomesOf(trx, row, { scope: await makerOf(trx, row, now), clock, now }, rows)
      if (row.dry_run) throw new TakenBack(outcomes)
      await recordStep(trx, row, rows, outcomes, now)
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
    await db
      .transaction()
      .execute(async trx => recordStep(trx, await lockOwn(trx, held), rows, error.outcomes, clock.now()))
  }
}

async function lockOwn(trx: Trx, held: Import): Promise<Import> {
  const row = await lockHeld(trx, held)
  if (!row) throw new Lost()
  return row
}

/** Asked anew for each step: who was let in once may have been shut out since. */
async function makerOf(
  trx: Trx,
  { kind, key_id, partner_id }: Import,
  now: string,
): Promise<IntegrationScope> {
  const scopes = key_id === null ? ['*'] : await scopesInForce(trx, key_id, now)
  if (scopes === null || (partner_id !== null && !(await isPartnerActive(trx, partner_id))))
    throw new Stopped('key_not_in_force', 'The key has expired or was revoked, or its partner is suspended.')
  if (!mayImport(scopes, kind))
    throw new Stopped('key_not_in_force', 'The key may not import objects of this kind any more.')
  const key = { key_id: key_id ?? 'command', scopes }
  return partner_id === null
    ? makeScope({ kind: 'vendor', ...key })
    : makeScope({ kind: 'partner', ...key, partner_id })
}

async function outcomesOf(
  trx: Trx,
  { kind }: Import,
  making: Making,
  rows: readonly ValidRow[],
): Promise<Outcome[]> {
  const writer = writers[kind]
  const outcomes: Outcome[] = rows.map(row => ('refusals' in row ? row.refusals : 'unchanged'))
  const good = rows.flatMap((row, i) => ('refusals' in row ? [] : [{ i, value: row.value }]))
  for (const wave of waves(good.map(({ value }) => writer.keys(value)))) {
    const taken = wave.map(place => good[place]!)
    const found = await writer.write(
      trx,
      making,
      taken.map(({ value }) => value),
    )
    for (const [place, { i }] of taken.entries()) outcomes[i] = found[place]!
  }
  return outcomes
}

async function recordStep(
  trx: Trx,
  { id, errors: kept }: Import,
  rows: readonly ValidRow[],
  outcomes: readonly Outcome[],
  now: string,
): Promise<void> {
  const count = (what: Outcome) => outcomes.filter(outcome => outcome === what).length
  const errors = outcomes
    .flatMap((outcome, i) =>
      isRefused(outcome)
        ? outcome.slice(0, mostOfRow).map(refusal => ({ ...refusal, line: rows[i]!.line }))
        : [],
    )
    .slice(0, mostErrors - kept)
    .map(({ line, pointer, code, detail }, i) => ({
      import_id: id,
      position: kept + i,
      line,
      pointer,
      code,
      detail,
    }))
  await insertErrors(trx, errors)
  const { bytes, lines } = rows.at(-1)!.end
  await moveOn(
    trx,
    id,
    { now, until: later(now, leaseSeconds) },
    {
      bytes,
      lines,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      refused: outcomes.filter(isRefused).length,
      errors: errors.length,
    },
  )
}
