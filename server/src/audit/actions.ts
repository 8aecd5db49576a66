import { endingWith } from '../database/ending.ts'
import { changedIn } from '../events/actions.ts'
import { later } from '../http/clock.ts'
import type { Db, Services, Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { system } from '../http/scope.ts'
import * as queries from './queries.ts'
import { type Actor, actorOf, type Entry, idAt, idsIn, knownBy, subjectsOf } from './rules.ts'

/** What is known of a request before it is done. */
export type Asked = Pick<Entry, 'operation' | 'address' | 'user_agent' | 'request_id'> & {
  actor: Actor
  /** What stands for ids in its path. */
  named: unknown[]
}

const secondsPerDay = 86_400
/** Entries that go at once: a deletion holds what it deletes until it is done. */
const mostSwept = 50_000
/** How often the same refusal of the same caller is written down, and how many different ones meanwhile. */
const refusalMilliseconds = 60_000
const mostRefusals = 10_000

function entryOf({ actor, named: _, ...asked }: Asked, now: string, subject_ids: string[]): Entry {
  const id = newId('aud', Temporal.Instant.from(now).epochMilliseconds)
  const user_agent = asked.user_agent?.slice(0, 500) ?? null
  return { ...actor, ...asked, user_agent, id, subject_ids, outcome: 'done', code: null, created_at: now }
}

/**
 * Follows one request: every transaction that tells of changes ends with an entry of who has made them.
 * @returns the database for its handler, and `answered`, which sees to it that a request without any such change, for
 *   instance a sign-in, leaves an entry as well: before the answer goes out, by which alone it can be used
 */
export function follow(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  asked: Asked,
): { db: Db; answered(body: unknown): Promise<void> } {
  let isWritten = false
  const before = async (trx: Trx, result: unknown) => {
    const changed = changedIn(trx)
    if (changed.length === 0) return
    const subjects = subjectsOf(...asked.named, ...changed, ...idsIn(result))
    await queries.insertEntry(trx, entryOf(asked, clock.now(), subjects))
  }
  const after = (trx: Trx) => {
    isWritten ||= changedIn(trx).length > 0
  }
  return {
    db: endingWith(db, { before, after }),
    async answered(body) {
      if (isWritten) return
      const subjects = subjectsOf(...asked.named, ...idsIn(body))
      const actor = knownBy(asked.actor, body)
      await queries.insertEntry(db, entryOf({ ...asked, actor }, clock.now(), subjects))
    },
  }
}

/** A command's transaction, with an entry where it changes something. */
export function asCommand<R>(
  services: Pick<Services, 'db' | 'clock'>,
  operation: string,
  work: (trx: Trx) => Promise<R>,
): Promise<R> {
  const nowhere = { address: null, user_agent: null, request_id: null }
  const asked = { operation, actor: actorOf(system, null), named: [], ...nowhere }
  return follow(services, asked).db.transaction().execute(work)
}

/**
 * Writes down what was refused, without the ids that were named: they may be anybody's, and nobody's. No request waits
 * for it, and the same again is written once a minute: whoever is refused all the time does not fill the table.
 */
export function refusals({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>) {
  let since = 0
  const noted = new Set<string>()
  return (asked: Asked, code: string): void => {
    const now = clock.now()
    const at = Temporal.Instant.from(now).epochMilliseconds
    if (Math.abs(at - since) > refusalMilliseconds) {
      since = at
      noted.clear()
    }
    const { actor, operation, address } = asked
    const same = JSON.stringify([actor.credential_id, actor.actor_id, address, operation, code])
    if (noted.has(same) || noted.size >= mostRefusals) return
    noted.add(same)
    const entry = { ...entryOf(asked, now, []), outcome: 'refused' as const, code }
    queries
      .insertEntry(db, entry)
      .catch(error => log.warn({ error: String(error) }, 'a refusal could not be written down'))
  }
}

/** Removes entries older than so many days. */
export async function sweepEntries({ db, clock, config }: Services): Promise<void> {
  const before = idAt(later(clock.now(), -config.auditDays * secondsPerDay), 'from')
  await db.transaction().execute(trx => queries.deleteEntries(trx, before, mostSwept))
}
