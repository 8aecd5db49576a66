import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeFolder } from '../../support/holder.ts'
import { both, buyer, cii, numbered, swap, ubl } from './documents.ts'

// `portal import` as somebody runs it: another folder than the project's, an embedded database that is not running.

const main = join(import.meta.dirname, '../../../server/src/main.ts')
let folder: Awaited<ReturnType<typeof makeFolder>>
let dataDir: string
let here: string

before(async () => {
  folder = await makeFolder()
  dataDir = join(folder.path, 'data')
  here = join(folder.path, 'elsewhere')
  await mkdir(join(here, 'inbox/2026'), { recursive: true })
  const files = {
    'inbox/one.xml': ubl(both(numbered('C-1'), buyer.vat('BE0403019261'))),
    'inbox/2026/TWO.XML': cii(numbered('C-2')),
    'inbox/2026/wrong.Xml': ubl(both(numbered('C-3'), swap('>10.8000<', '>10.81<'))),
    'inbox/broken.xml': '<Invoice',
    'inbox/notes.txt': 'no invoice',
    'credit.note': ubl(numbered('C-4'), 'CreditNote'),
    'other.xml': ubl(both(numbered('C-1'), swap('2026-02-28', '2026-03-01'))),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(here, name), content)
})
after(() => folder.remove(dataDir))

/** Runs it as npm does: in the project, with INIT_CWD for where the person is. */
function portal(...args: string[]): Promise<{ code: number; lines: string[]; stderr: string }> {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, ...rest } = process.env
  const env = { ...rest, PORTAL_DATA_DIR: dataDir, INIT_CWD: here, HOST: '127.0.0.1', LOG_LEVEL: 'silent' }
  return new Promise(resolve =>
    execFile(process.execPath, [main, ...args], { env, cwd: '/' }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), lines: stdout.trimEnd().split('\n'), stderr }),
    ),
  )
}
const outcomes = (lines: string[]) =>
  Object.fromEntries(lines.slice(0, -2).map(line => line.split(/\s{2,}/).slice(0, 2) as [string, string]))

describe('portal import', () => {
  test('takes files and folders, whatever the case of .xml, and ends with a table', async () => {
    const { code, lines, stderr } = await portal('import', '--any-seller', 'inbox', 'credit.note')
    assert.equal(stderr, '')
    assert.equal(code, 0)
    assert.deepEqual(outcomes(lines), {
      'TWO.XML': 'imported',
      'wrong.Xml': 'refused',
      'broken.xml': 'refused',
      'one.xml': 'imported',
      'credit.note': 'imported',
    })
    assert.equal(lines.at(-2), '')
    assert.equal(lines.at(-1), '3 imported, 0 unchanged, 2 refused')
    const line = (name: string) => lines.find(each => each.startsWith(name))!
    assert.match(
      line('wrong.Xml'),
      /\/totals\/amount_due: document_refused: BR-CO-16: stated 1081, computed 1080/,
    )
    assert.match(line('broken.xml'), /malformed_xml/)
    assert.match(line('one.xml'), /invoice C-1$/)
    assert.match(line('credit.note'), /credit note C-4$/)
  })

  test('changes nothing the second time', async () => {
    const { code, lines } = await portal(
      'import',
      '--any-seller',
      join(here, 'inbox/one.xml'),
      'inbox/2026/TWO.XML',
      'credit.note',
    )
    assert.equal(code, 0)
    assert.equal(lines.at(-1), '0 imported, 3 unchanged, 0 refused')
  })

  test('says what differs where a number is taken, and fails when nothing could be taken', async () => {
    const { code, lines } = await portal('import', '--any-seller', 'other.xml')
    assert.equal(code, 1)
    assert.match(lines[0]!, /^other\.xml +refused +\/issue_date: number_taken: /)
  })

  test('without --any-seller takes only what the vendor sold', async () => {
    const { code, lines } = await portal('import', 'inbox/one.xml')
    assert.equal(code, 1)
    assert.match(lines[0]!, /refused +\/seller\/vat_number: document_refused/)
  })

  test('goes on past a file that is too large to be read', async () => {
    await writeFile(join(here, 'huge.xml'), '')
    await truncate(join(here, 'huge.xml'), 3 * 2 ** 30)
    const { code, lines } = await portal('import', '--any-seller', 'huge.xml', 'inbox/one.xml')
    assert.equal(code, 0)
    assert.match(lines[0]!, /^huge\.xml +refused +content_too_large: /)
    assert.equal(lines.at(-1), '0 imported, 1 unchanged, 1 refused')
  })

  test('says in a sentence what is wrong with how it was called', async () => {
    const calls: [args: string[], text: RegExp][] = [
      [['import'], /^Usage:$/],
      [['import', 'nowhere'], /^There is no file or folder .*elsewhere\/nowhere\.$/],
      [['import', '--seller', 'x', 'inbox'], /^Unknown option '--seller'\.$/],
    ]
    for (const [args, text] of calls) {
      const { code, stderr } = await portal(...args)
      assert.equal(code, 1)
      assert.match(stderr.trim().split('\n')[0]!, text)
    }
  })
})
