#!/usr/bin/env node
import { StartError } from './start-error.ts'

const commands = {
  start: 'everything on this machine: database, demo data, API and partner site (the default)',
  serve: 'the API on the database of DATABASE_URL',
  migrate: 'bring the database up to date',
  seed: 'load the demo data into an empty database',
  import: 'invoices in UBL or CII; customers, tickets and others from CSV or NDJSON',
  partner: 'create, list, suspend, restore partners',
  site: 'create, list, update embedding sites: their origins and looks',
  key: 'create, list, rotate, revoke secret keys of the vendor and of partners',
  listen: 'print what happens, and forward it as webhooks are sent',
  billing: 'run: bill what is due; adopt: bill what was imported from here on',
  config: 'list the configuration',
} as const

/** `usage`: how it is called, where there is more to say than its name. */
type Command = { usage?: string; run(args: string[]): Promise<void> }

const [name = 'start', ...args] = process.argv.slice(2)

if (name === 'help' || name === '--help') help()
else if (!Object.hasOwn(commands, name)) {
  console.error(`There is no command ${name}.\n`)
  help()
  process.exitCode = 2
} else {
  const { run, usage } = (await import(`./commands/${name}.ts`)) as Command
  const used = usage ?? `Usage:\n  ${name}   ${commands[name as keyof typeof commands]}`
  if (args.includes('--help')) console.log(used)
  else
    try {
      await run(args)
    } catch (error) {
      console.error(error instanceof Error ? explain(error, used) : error)
      process.exitCode = 1
    }
}

function help(): void {
  console.log('portal COMMAND\n')
  for (const [command, text] of Object.entries(commands)) console.log(`  ${command.padEnd(10)}${text}`)
  console.log('\nportal COMMAND --help tells how each is called.')
}

/** What a person can act on is its sentence; anything else is a fault of ours and shows where. */
function explain(error: Error & { code?: string }, usage: string): string {
  // The rest of that message is for who writes programs.
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return `${error.message.split('. ')[0]}.\n\n${usage}`
  return error instanceof StartError || error.constructor === Error
    ? error.message
    : (error.stack ?? error.message)
}
