import { sidedFields } from '../../customers/sides.ts'
import { type EventType, type NewEvent, recordEvents } from '../../events/actions.ts'
import { shift } from '../../http/clock.ts'
import type { Context, Db, Trx } from '../../http/context.ts'
import { etag } from '../../http/etag.ts'
import { notFound } from '../../http/problem.ts'
import { type Scope, system } from '../../http/scope.ts'
import { today } from '../../money/dates.ts'
import { presentEntry, presentOwn, presentPack } from '../present.ts'
import { type EntryRow, findEntries, findEntry } from '../queries/entries.ts'
import { findPack, findPacks, type ShownPack } from '../queries/packs.ts'

/** @throws Problem 404 when the caller may not read it or there is none */
export async function loadPack(db: Db | Trx, scope: Scope, id: string): Promise<ShownPack> {
  const pack = await findPack(db, scope, id)
  if (!pack) throw notFound()
  return pack
}

/** @throws Problem 404 when the caller may not read it or there is none */
export async function loadEntry(db: Db | Trx, scope: Scope, id: string): Promise<EntryRow> {
  const entry = await findEntry(db, scope, id)
  if (!entry) throw notFound()
  return entry
}

/** As this caller sees it, with an ETag that changes with its expert and with the day, as it may expire. */
export function shownTo({ clock, scope }: Pick<Context, 'clock' | 'scope'>, row: ShownPack) {
  const now = clock.now()
  const day = today(shift(now, row.clock_seconds), row.time_zone)
  return {
    body: presentOwn(scope, row, now),
    headers: { ETag: etag(row.version, `${day}-${row.agent_version ?? 0}`) },
  }
}

/** What happened to a pack, and to which of its entries. */
export type Happened = { pack_id: string; type: EventType; entry_id?: string }

export async function recordPackEvents(trx: Trx, now: string, happened: Happened[]): Promise<void> {
  await recordEvents(trx, now, await packEvents(trx, now, happened))
}

/** Events with the packs, and the entries that they are about, as they are now; for the caller to write. */
export async function packEvents(trx: Trx, now: string, happened: Happened[]): Promise<NewEvent[]> {
  if (happened.length === 0) return []
  const entryIds = happened.flatMap(({ entry_id }) => entry_id ?? [])
  const [packs, entries] = await Promise.all([
    findPacks(trx, system, [...new Set(happened.map(({ pack_id }) => pack_id))]),
    entryIds.length > 0 ? findEntries(trx, system, entryIds) : [],
  ])
  return happened.map(({ pack_id, type, entry_id }) => {
    const pack = packs.find(each => each.id === pack_id)!
    const entry = entries.find(each => each.id === entry_id)
    return {
      type,
      partner_id: pack.partner_id,
      customer_id: pack.customer_id,
      subject_id: pack.id,
      data: { ...presentPack(pack, now), ...(entry && { entry: presentEntry(system, entry) }) },
      ...sidedFields(pack),
    }
  })
}
