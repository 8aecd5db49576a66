import { describeConfig } from '../config-list.ts'

/** Lists what can be set, what is in force, and what each is for. */
export async function run(): Promise<void> {
  for (const { name, value, description, given } of describeConfig(process.env))
    console.log(`${name.padEnd(22)}${given ? 'set to ' : ''}${value}\n${' '.repeat(22)}${description}\n`)
}
