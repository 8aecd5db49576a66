import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildWidgets } from '../server/scripts/build-widgets.mjs'
import { childEnvironment, install, node, root, spawnNpm } from '../server/scripts/install.mjs'
import { countBrowserTests, countNodeTests } from './support/count.mjs'

// `npm test`, from a fresh checkout too and by any Node from 20 on. Every part runs, also after one that failed.
//   npm test -- server lint    only these parts
//   npm test -- --fast         without those that need a browser

const parts = {
  generated: check('generate', '--check'),
  types: check('check:types'),
  lint: check('check:lint'),
  openapi: check('check:contract'),
  build: built(true),
  server: nodeTests('test/server'),
  isolation: nodeTests('test/isolation'),
  contract: nodeTests('test/contract'),
  widgets: browserTests(),
  e2e: nodeTests('test/e2e', { concurrency: 1, needs: built(false) }),
}
const slow = ['widgets', 'e2e']
const piped = { stdio: ['ignore', 'pipe', 'pipe'] }

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const unknown = wanted.find(name => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". The parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const fast = process.argv.includes('--fast')
const chosen = Object.keys(parts).filter(name =>
  wanted.length > 0 ? wanted.includes(name) : !(fast && slow.includes(name)),
)

if (!(await install())) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const total = { passed: 0, failed: 0, skipped: 0 }
const failing = []
let database
for (const name of chosen) {
  process.stdout.write(`${name.padEnd(11)}`)
  const started = Date.now()
  const { passed, failed, skipped = 0, output = '', note } = await parts[name]()
  const outcome =
    note ?? `${passed} passed${failed ? `, ${failed} FAILED` : ''}${skipped ? `, ${skipped} skipped` : ''}`
  console.log(`${outcome.padEnd(34)}${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s`)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed === 0) continue
  failing.push(name)
  console.log(`\n${output.trim()}\n`)
}
await database?.stop()
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`)
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** A script of package.json that is right or wrong as a whole: one test. */
function check(script, ...args) {
  return async () => {
    const { code, output } = await run(spawnNpm(['run', '--silent', script, '--', ...args], piped))
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  }
}

/** The widgets, which the server gives out and the tests end to end use. */
function built(force) {
  return async () => {
    let output = ''
    const say = text => {
      output += `${text}\n`
    }
    const done = await buildWidgets({ force, say })
    return { passed: done ? 1 : 0, failed: done ? 0 : 1, output }
  }
}

function nodeTests(folder, { concurrency = 2, needs = async () => ({ failed: 0 }) } = {}) {
  return async () => {
    if (testsIn(folder).length === 0) return { passed: 0, failed: 0, note: 'no tests' }
    const before = await needs()
    if (before.failed > 0) return before
    const server = await startDatabase()
    if (!server.url) return { passed: 0, failed: 1, output: server.output }
    const folderOfReport = mkdtempSync(join(tmpdir(), 'portal-report-'))
    const report = join(folderOfReport, 'report.tap')
    const reporters = ['spec', 'stdout', 'tap', report].map(
      (v, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${v}`,
    )
    const flags = ['--test', ...reporters, `--test-concurrency=${concurrency}`, '--test-timeout=300000']
    const env = { ...childEnvironment(), TEST_DATABASE_URL: server.url }
    const { code, output } = await run(
      spawn(node, [...flags, ...testsIn(folder)], { ...piped, cwd: root, env }),
    )
    const counted = countNodeTests(existsSync(report) ? readFileSync(report, 'utf8') : '', code)
    rmSync(folderOfReport, { recursive: true })
    return { ...counted, output: failuresIn(output) }
  }
}

/** The script decides which browsers and in which ways; its runner's closing lines are counted. */
function browserTests() {
  return async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'widgets', 'package.json'), 'utf8'))
    if (!scripts?.test) return { passed: 0, failed: 0, note: 'no tests' }
    const { code, output } = await run(spawnNpm(['run', '--silent', 'test', '-w', 'widgets'], piped))
    return { ...countBrowserTests(output, code), output }
  }
}

/** One PostgreSQL for the run, started with the first part that wants it. TEST_DATABASE_URL names another. */
async function startDatabase() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL }
  if (database?.url) return database
  const child = spawn(node, [join(root, 'test/support/database-server.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = run(child)
  // It prints one line once it is up; its input is what keeps it alive.
  const line = await Promise.race([
    new Promise(resolve => createInterface(child.stdout).once('line', resolve)),
    ended.then(() => null),
  ])
  const url = line === null ? null : JSON.parse(line).connectionString
  const stop = () => {
    child.stdin.end()
    return ended
  }
  database = { url, stop, output: url ? '' : (await ended).output }
  return database
}

/** What a child printed, in the order it came, and its exit code. */
function run(child) {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  return new Promise(resolve => {
    child.on('error', error => resolve({ code: 1, output: `${output}${error.message}` }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Of a long report the part that lists the failures. */
function failuresIn(output) {
  const failures = output.indexOf('failing tests:')
  return failures > 10_000 ? output.slice(failures) : output
}

function testsIn(folder) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.test.ts'),
  )
  return files.sort().map(name => join(folder, name))
}
