import { parseArgs } from 'node:util'
import { describeConfig } from '../config-list.ts'

/** Lists what can be set, what is in force, and what each is for. */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args })
  for (const { name, value, description, given } of describeConfig(process.env))
    console.log(`${name.padEnd(22)}${given ? 'set to ' : ''}${value}\n${' '.repeat(22)}${description}\n`)
}
