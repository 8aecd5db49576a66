import type { ImportKind } from '../../database/bulk-schema.ts'
import { readContract } from '../../http/contract.ts'
import type { FieldError } from '../../http/problem.ts'
import { schemaValidator } from '../../http/validate.ts'

let document: ReturnType<typeof readContract> | undefined
const validators = new Map<ImportKind, (value: unknown) => FieldError[]>()

/** The contract, read when something is imported for the first time. */
export function contract(): ReturnType<typeof readContract> {
  document ??= readContract()
  return document
}

const rowsOf = () => contract().paths['/v1/imports'].post['x-rows']

/** The schema of one row, as the contract says beside the operation. */
export const rowSchema = (kind: ImportKind): object => rowsOf()[kind]

/** What is wrong with a row by its schema, compiled once. */
export function rowValidator(kind: ImportKind): (value: unknown) => FieldError[] {
  const found = validators.get(kind) ?? schemaValidator(contract(), rowsOf()[kind].$ref.slice(1))
  validators.set(kind, found)
  return found
}
