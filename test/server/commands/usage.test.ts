import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { runPortal } from '../../support/portal-process.ts'

const folder = new URL('../../../server/src/commands/', import.meta.url)
const portal = (...args: string[]) => runPortal(args, '', {}).ended

/** Every file there that is a command. */
async function commands(): Promise<string[]> {
  const files = await readdir(folder)
  const texts = await Promise.all(files.map(file => readFile(new URL(file, folder), 'utf8')))
  return files
    .filter((_, i) => texts[i]!.includes('export async function run('))
    .map(file => file.slice(0, -3))
}

test('every command is listed, and does nothing where something was said that it does not know', async () => {
  const names = await commands()
  assert.ok(names.length >= 11, names.join())
  const { stdout } = await portal('--help')
  for (const name of names) {
    assert.match(stdout, new RegExp(`^  ${name} +\\S`, 'm'))
    const { run, usage } = await import(`${folder}${name}.ts`)
    if (usage !== undefined) assert.match(usage, new RegExp(`^Usage:\n  ${name} `))
    await assert.rejects(run(['--bogus']), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }, name)
  }
})

test('a command tells how it is called when it is asked, and when it was called wrongly', async () => {
  const usage = 'Usage:\n  migrate   bring the database up to date\n'
  assert.deepEqual(await portal('migrate', '--help'), { code: 0, stdout: usage, stderr: '' })
  const wrong = { code: 1, stdout: '', stderr: `Unknown option '--bogus'.\n\n${usage}` }
  assert.deepEqual(await portal('migrate', '--bogus'), wrong)
  const none = await portal('unicorn')
  assert.deepEqual([none.code, none.stderr], [2, 'There is no command unicorn.\n\n'])
})
