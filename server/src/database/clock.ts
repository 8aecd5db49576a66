import { type RawBuilder, sql } from 'kysely'

/** Seconds by which a test clock moves business days; of `customers as c`, unless another column is named. */
export const clockSeconds = (column = 'c.clock_offset'): RawBuilder<number> =>
  sql<number>`extract(epoch from ${sql.ref(column)})::float8`
