import { createHash } from 'node:crypto'
import type { RawInput } from '../bind.ts'
import { type Clock, later } from '../clock.ts'
import type { Answer, Db, Trx } from '../context.ts'
import type { Operation } from '../contract.ts'
import { Problem } from '../problem.ts'
import { Spooled } from '../spool.ts'
import { type Claim, claimKey, completeKey, findKey, releaseKey } from './queries.ts'

/** Longer than any request may take; after it, a try whose process died can be taken over. */
const leaseSeconds = 60

export type Complete = (trx: Trx, answer: Answer) => Promise<void>

/**
 * Runs a write once per key. The claim is inserted before the handler runs and completed in the same
 * transaction as the business write, so that a killed process leaves either both or neither. A try that outlives
 * its lease and is overtaken cannot complete its claim, and so writes nothing. Business refusals (4xx) are kept
 * as answers too; after a failure of ours (5xx) the key is given back.
 */
export async function runOnce(
  db: Db,
  clock: Clock,
  request: Omit<Claim, 'lease_until'>,
  handler: (complete: Complete) => Promise<Answer>,
  problemAnswer: (problem: Problem) => Answer,
): Promise<Answer> {
  const now = clock.now()
  const claim = { ...request, lease_until: later(now, leaseSeconds) }
  if (!(await claimKey(db, claim, now))) return replay(db, claim)
  let completed = false
  try {
    const answer = await handler(async (trx, result) => {
      if (!(await completeKey(trx, claim, result))) throw inProgress()
      completed = true
    })
    if (!completed) await completeKey(db, claim, answer)
    return answer
  } catch (error) {
    if (error instanceof Problem && error.status < 500) await completeKey(db, claim, problemAnswer(error))
    // Where even this fails the lease runs out, and what went wrong first is what is told.
    else await releaseKey(db, claim).catch(() => undefined)
    throw error
  }
}

const inProgress = () =>
  new Problem(409, 'idempotency_in_progress', 'Wait for the first request, or try again.', { retry_after: 2 })

async function replay(db: Db, claim: Claim): Promise<Answer> {
  const earlier = await findKey(db, claim)
  if (earlier && !earlier.fingerprint.equals(claim.fingerprint))
    throw new Problem(422, 'idempotency_key_reused', 'Use a new key for a new request.')
  if (!earlier || earlier.status === null) throw inProgress()
  return {
    status: earlier.status,
    headers: { ...earlier.headers, 'Idempotency-Replayed': 'true' },
    ...(earlier.body === null ? {} : { body: JSON.parse(earlier.body) }),
  }
}

/** @throws Problem 400 when the header is not usable */
export function readKey(header: string | undefined, required: boolean): string | null {
  if (header === undefined) {
    if (required)
      throw new Problem(400, 'idempotency_key_invalid', 'This operation needs an Idempotency-Key.')
    return null
  }
  // The header is a structured-field string; most clients send it bare.
  const key = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim()
  if (key === '' || key.length > 255)
    throw new Problem(400, 'idempotency_key_invalid', 'Use 1 to 255 characters.')
  return key
}

/**
 * What makes two requests the same: operation, path, query and body, whatever the order of JSON members. Secrets
 * are left out: a hash of a card's number is as good as the number.
 */
export function fingerprint(operation: Operation, { path, query, body }: RawInput): Buffer {
  const hash = createHash('sha256').update(operation.id)
  hash.update(canonical({ path, query }))
  if (body instanceof Uint8Array) hash.update(body)
  else if (body instanceof Spooled) hash.update(body.sha256)
  else if (body !== undefined) hash.update(canonical(operation.secrets.reduce(without, body)))
  return hash.digest()
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, node) =>
    node && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  )
}

/** A copy without the member at a path such as `card/number`. */
function without(value: unknown, path: string): unknown {
  if (value === null || typeof value !== 'object') return value
  const [name, ...inner] = path.split('/') as [string, ...string[]]
  const { [name]: member, ...rest } = value as Record<string, unknown>
  return inner.length > 0 && member !== undefined
    ? { ...rest, [name]: without(member, inner.join('/')) }
    : rest
}
