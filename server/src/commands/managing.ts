import { asCommand } from '../audit/actions.ts'
import type { Trx } from '../http/context.ts'
import { operationsOf, readContract } from '../http/contract.ts'
import { type FieldError, Problem } from '../http/problem.ts'
import { makeValidators } from '../http/validate.ts'
import { StartError } from '../start-error.ts'
import { withServices } from './services.ts'

/** How many a command lists at most. */
export const mostListed = 1000

/**
 * Does what an operation of the API does, under its rules and with an entry in the audit trail.
 * @param body as the operation takes it; undefined for one that takes none
 * @throws StartError that says what is wrong with it, or why it cannot be done now
 */
export async function manage<R>(
  operationId: string,
  body: object | undefined,
  work: (trx: Trx, now: string) => Promise<R>,
): Promise<R> {
  if (body !== undefined) checkBody(operationId, body)
  try {
    return await withServices(services =>
      asCommand(services, operationId, trx => work(trx, services.clock.now())),
    )
  } catch (error) {
    throw error instanceof Problem ? new StartError(sentence(error.message, error.extra.errors)) : error
  }
}

function checkBody(operationId: string, body: object): void {
  const contract = readContract()
  const operation = operationsOf(contract).find(each => each.id === operationId)!
  const errors = makeValidators(contract)(operation).body(body)
  if (errors.length > 0) throw new StartError(sentence('', errors))
}

/** Members of a request are flags of a command. */
const sentence = (text: string, errors: FieldError[] | undefined): string =>
  errors ? errors.map(({ pointer, detail }) => `${flag(pointer)} ${detail}`).join('\n') : text

const flag = (pointer: string): string => {
  const [, name = '', index] = pointer.split('/')
  return `${name.replaceAll('_', ' ')}${index === undefined ? '' : ` ${Number(index) + 1}`}:`
}

/** What was given, without the flags that were not. */
export const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

/** Rows in columns as wide as what is in them; the last one ends where it ends. */
export function columns(rows: string[][]): string {
  const widths = rows.reduce<number[]>(
    (widths, row) => row.map((cell, i) => Math.max(cell.length, widths[i] ?? 0)),
    [],
  )
  const line = (row: string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]! + 2))
      .join('')
      .trimEnd()
  return rows.map(line).join('\n')
}
