import { type Migration, Migrator } from 'kysely/migration'
import { connect } from './connect.ts'
import * as foundation from './migrations/0001_foundation.ts'
import * as sales from './migrations/0002_sales.ts'
import * as subscriptions from './migrations/0003_subscriptions.ts'
import * as conversations from './migrations/0004_conversations.ts'
import * as files from './migrations/0005_files.ts'
import * as successPacks from './migrations/0006_success_packs.ts'
import * as signIn from './migrations/0007_sign_in.ts'
import * as company from './migrations/0008_company.ts'
import * as inboundMail from './migrations/0009_inbound_mail.ts'
import * as subscriptionLists from './migrations/0010_subscription_lists.ts'
import * as webhooks from './migrations/0011_webhooks.ts'
import * as partners from './migrations/0012_partners.ts'
import * as imports from './migrations/0013_imports.ts'
import * as exports from './migrations/0014_exports.ts'
import * as ticketLines from './migrations/0015_ticket_lines.ts'
import * as eventStorage from './migrations/0016_event_storage.ts'
import * as lookups from './migrations/0017_lookups.ts'
import * as customerLookups from './migrations/0018_customer_lookups.ts'

/** Forward only, in the order of their names; one that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_sales': sales,
  '0003_subscriptions': subscriptions,
  '0004_conversations': conversations,
  '0005_files': files,
  '0006_success_packs': successPacks,
  '0007_sign_in': signIn,
  '0008_company': company,
  '0009_inbound_mail': inboundMail,
  '0010_subscription_lists': subscriptionLists,
  '0011_webhooks': webhooks,
  '0012_partners': partners,
  '0013_imports': imports,
  '0014_exports': exports,
  '0015_ticket_lines': ticketLines,
  '0016_event_storage': eventStorage,
  '0017_lookups': lookups,
  '0018_customer_lookups': customerLookups,
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
