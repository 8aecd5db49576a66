import { type Kysely, sql } from 'kysely'

/**
 * An event is written once and read soon: most of what writing one with its snapshot cost was compressing it. Only what
 * does not fit into a page is compressed from here on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table events set (toast_tuple_target = 8160)').execute(db)
}
