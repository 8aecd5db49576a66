import { sql } from 'kysely'
import type { Db } from '../../http/context.ts'

/** Hosts that a provider is to be told of, from now on. */
export async function addDomains(db: Db, provider: 'stripe', hosts: string[], now: string): Promise<void> {
  if (hosts.length === 0) return
  await sql`insert into provider_domains (provider, host, try_at)
    select ${provider}, host, ${now}::timestamptz from unnest(${hosts}::text[]) as host
    where not exists (select from provider_domains as d where d.provider = ${provider} and d.host = host.host)
    on conflict do nothing`.execute(db)
}

/** Hosts that it has not been told of, each for one process at a time. */
export async function takeDueDomains(
  db: Db,
  provider: 'stripe',
  now: string,
  again: string,
  limit: number,
): Promise<{ host: string; tries: number }[]> {
  const { rows } = await sql<{ host: string; tries: number }>`
    update provider_domains set try_at = ${again}, tries = tries + 1
    where provider = ${provider} and host in (
      select host from provider_domains where provider = ${provider} and try_at <= ${now}
      order by try_at limit ${limit} for update skip locked
    )
    returning host, tries`.execute(db)
  return rows
}

/** @param tryAt when to tell of it again; null: the provider knows */
export async function noteDomain(
  db: Db,
  provider: 'stripe',
  host: string,
  tryAt: string | null,
): Promise<void> {
  await db
    .updateTable('provider_domains')
    .set({ try_at: tryAt })
    .where('provider', '=', provider)
    .where('host', '=', host)
    .execute()
}
