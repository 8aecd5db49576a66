import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** bigint: a safe integer in code (the driver throws on anything larger). */
export type Integer = number
/** `YYYY-MM-DD` */
export type CivilDate = string
/** RFC 3339 UTC text, at the database's microseconds */
export type Instant = string
export type Json<T> = JSONColumnType<T & object>
/** Filled by the database, never written. */
export type Derived<T> = ColumnType<T, never, never>

/** Set by the vendor and by the partner, each for itself. */
export type OwnedBySides = {
  vendor_external_id: string | null
  partner_external_id: string | null
  vendor_metadata: ColumnType<Record<string, string>, string | undefined, string>
  partner_metadata: ColumnType<Record<string, string>, string | undefined, string>
}
export type Versioned = { version: Generated<number>; created_at: Instant; updated_at: Instant }
