import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Json } from '../../server/scripts/contract/schemas.ts'
import { readContract } from '../../server/src/http/contract.ts'
import type { startFuzzServer } from './server.ts'

/** The phases of schemathesis, and how the time is shared out between them. */
export const phases = {
  /** Each example, and each bound of each field, from both sides. */
  coverage: { names: 'examples,coverage', share: 5 },
  /** Whatever comes to mind. */
  fuzzing: { names: 'fuzzing', share: 2 },
  /** Chains of calls, each with what the ones before it answered. */
  stateful: { names: 'stateful', share: 3 },
}
export type Principal = 'vendor' | 'partner' | 'contact'

const settings = fileURLToPath(new URL('schemathesis.toml', import.meta.url))
const hooks = fileURLToPath(new URL('hooks.py', import.meta.url))

type Report = {
  operations: { selected: number; tested: number; errored: number }
  test_cases: { generated: number; unique_failures: number }
  errors: unknown[]
  running_time: number
}

/**
 * The contract for a run. `default` would cover every status: without it an operation has to declare each that it answers.
 * @returns its file
 */
export async function strictContract(folder: string): Promise<string> {
  const contract = readContract()
  for (const item of Object.values<Json>(contract.paths))
    for (const operation of Object.values<Json>(item)) delete operation.responses?.default
  const file = join(folder, 'openapi.json')
  await writeFile(file, JSON.stringify(contract))
  return file
}

/** One caller, one phase. An operation that was tried and stood is one that passed. */
export async function slice(options: {
  python: string
  folder: string
  contract: string
  server: Awaited<ReturnType<typeof startFuzzServer>>
  principal: Principal
  phase: keyof typeof phases
  seconds: number
}) {
  const { python, folder, contract, server, principal, phase, seconds } = options
  const report = join(folder, `${principal}-${phase}.json`)
  const config = join(folder, `${principal}.toml`)
  const credentials = { ...server.credentials[principal], publishableKey: server.publishableKey }
  await writeFile(
    config,
    [
      `base-url = "${server.url}"`,
      (await readFile(settings, 'utf8')).replace('"hooks.py"', JSON.stringify(hooks)),
      ...Object.entries(credentials).map(([name, bearer]) => `[auth.openapi.${name}]\nbearer = "${bearer}"`),
    ].join('\n'),
  )
  const { code, output } = await run(python, folder, contract, [
    '-m',
    'schemathesis.cli',
    '--config-file',
    config,
    'run',
    contract,
    '--phases',
    phases[phase].names,
    '--max-time',
    String(seconds),
    '--report',
    'json',
    '--report-json-path',
    report,
    '--no-color',
  ])
  const read = await readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => null as Report | null)
  if (!read) return { operations: 0, cases: 0, seconds: 0, passed: 0, failed: 1, output }
  const { operations, test_cases, errors, running_time } = read as Report
  const wrong = test_cases.unique_failures + errors.length
  return {
    operations: operations.tested,
    cases: test_cases.generated,
    seconds: running_time,
    passed: Math.max(0, operations.tested - wrong),
    // A run that ended badly without saying why has not stood either.
    failed: Math.max(wrong, code === 0 ? 0 : 1),
    output,
  }
}

function run(
  python: string,
  folder: string,
  contract: string,
  parts: string[],
): Promise<{ code: number; output: string }> {
  const child = spawn(python, parts, {
    // What hypothesis keeps goes with the folder.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FUZZ_CONTRACT: contract, PYTHONHASHSEED: '0' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  return new Promise(resolve => {
    child.on('error', error => resolve({ code: 1, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}
