import { type Migration, Migrator } from 'kysely/migration'
import { connect } from './connect.ts'
import * as foundation from './migrations/0001_foundation.ts'
import * as sales from './migrations/0002_sales.ts'
import * as subscriptions from './migrations/0003_subscriptions.ts'

/** Forward only, in the order of their names; one that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_sales': sales,
  '0003_subscriptions': subscriptions,
}

/** Brings the schema up to date. Safe to call from several processes at once: Kysely holds a lock meanwhile. */
export async function migrateToLatest(connectionString: string): Promise<void> {
  const database = connect(connectionString)
  try {
    const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  } finally {
    await database.close()
  }
}
