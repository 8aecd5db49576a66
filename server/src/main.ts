#!/usr/bin/env node
import { StartError } from './start-error.ts'

const commands = {
  start: 'everything on this machine: database, demo data, API and partner site (the default)',
  serve: 'the API on the database of DATABASE_URL',
  migrate: 'bring the database up to date',
  seed: 'seed --demo: load the demo data into an empty database',
  import:
    'import [--any-seller] FILES AND FOLDERS: invoices in UBL or CII; import customers|contacts|products|invoices|subscriptions|tickets [--dry-run] [--partner ID] FILE…: many of them from CSV or NDJSON',
  partner: 'partner create|list|suspend|restore: partners, and what is theirs',
  site: 'site create|list|update: embedding sites, their origins and looks',
  key: 'key create|list|rotate|revoke: secret keys of the vendor and of partners',
  listen: 'listen [--forward-to URL]: print what happens, and forward it as webhooks are sent',
  billing: 'billing run [--date D] [--dry-run]: bill what is due; billing adopt: bill what was imported',
  config: 'list the configuration',
} as const

const [name = 'start', ...args] = process.argv.slice(2)

if (name === 'help' || name === '--help') help()
else if (!Object.hasOwn(commands, name)) {
  console.error(`There is no command ${name}.\n`)
  help()
  process.exitCode = 2
} else {
  try {
    const { run } = (await import(`./commands/${name}.ts`)) as { run(args: string[]): Promise<void> }
    await run(args)
  } catch (error) {
    console.error(error instanceof Error ? explain(error) : error)
    process.exitCode = 1
  }
}

function help(): void {
  console.log('portal COMMAND\n')
  for (const [command, text] of Object.entries(commands)) console.log(`  ${command.padEnd(10)}${text}`)
}

/** What a person can act on is its sentence; anything else is a fault of ours and shows where. */
function explain(error: Error): string {
  return error instanceof StartError || error.constructor === Error
    ? error.message
    : (error.stack ?? error.message)
}
