import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installSchemathesis } from './install.ts'
import { startFuzzServer } from './server.ts'
import { type Principal, phases, slice, strictContract } from './slice.ts'

// Has schemathesis try every operation of the contract as the vendor, a partner and a contact, with a fixed seed.
//   FUZZ_MINUTES=60 npm run test:fuzz      longer than 15 minutes
//   npm run test:fuzz -- partner stateful  only this caller, only this phase

const words = process.argv.slice(2)
const principals: Principal[] = ['vendor', 'partner', 'contact']
const known = [...principals, ...Object.keys(phases)]
const unknown = words.find(word => !known.includes(word))
const minutes = Number(process.env.FUZZ_MINUTES ?? 15)
if (unknown !== undefined || !(minutes > 0)) {
  console.error(
    unknown === undefined
      ? 'FUZZ_MINUTES is not a number.'
      : `There is no "${unknown}". There are ${known.join(', ')}.`,
  )
  process.exit(2)
}
const chosen = <T extends string>(all: T[]): T[] => {
  const named = all.filter(each => words.includes(each))
  return named.length > 0 ? named : all
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/portal', import.meta.url))
const installed = await installSchemathesis(cache)
if ('reason' in installed) {
  console.log(`schemathesis is not to be had: ${installed.reason}`)
  console.log('\n0 passed, 0 failed, 1 skipped')
  process.exit()
}

const server = await startFuzzServer(text => console.log(text))
const folder = await mkdtemp(join(tmpdir(), 'portal-fuzz-'))
const contract = await strictContract(folder)
const slices = chosen(principals).flatMap(principal =>
  chosen(Object.keys(phases) as (keyof typeof phases)[]).map(phase => ({ principal, phase })),
)
const shares = slices.reduce((sum, { phase }) => sum + phases[phase].share, 0)
const total = { passed: 0, failed: 0, cases: 0 }
for (const { principal, phase } of slices) {
  process.stdout.write(`${principal.padEnd(9)}${phase.padEnd(10)}`)
  const seconds = Math.max(1, Math.round((minutes * 60 * phases[phase].share) / shares))
  const before = server.faults.length
  const outcome = await slice({
    python: installed.python,
    folder,
    contract,
    server,
    principal,
    phase,
    seconds,
  })
  const faults = server.faults.slice(before)
  const failed = Math.max(outcome.failed, faults.length > 0 ? 1 : 0)
  total.passed += outcome.passed
  total.failed += failed
  total.cases += outcome.cases
  console.log(
    `${outcome.operations} operations, ${outcome.cases} cases, ${outcome.seconds.toFixed(0)} s, ${failed} failures`,
  )
  if (failed > 0) console.log(`\n${outcome.output}\n`)
  for (const fault of faults) console.log(`The server's log: ${fault.path}\n${fault.error}\n`)
}
await server.close()
await rm(folder, { recursive: true, force: true })
console.log(`\n${total.cases} cases\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
