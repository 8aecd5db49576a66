import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { Language } from './languages.ts'
import type { startClientServer } from './server.ts'

const folder = fileURLToPath(new URL('../../examples/clients', import.meta.url))

type Server = Awaited<ReturnType<typeof startClientServer>>
/** `detail`: how long it took, why it was skipped, or what went wrong. */
export type Outcome = { result: 'passed' | 'failed' | 'skipped'; detail: string }

/** Generates, compiles and runs one language's program against the server, and looks whether it did what it says. */
export async function check(language: Language, server: Server): Promise<Outcome> {
  const run = (command: string[]) => runIn(join(folder, language.name), command, server)
  for (const { command, least } of language.tools) {
    const { output } = await run(command)
    const version = /\d+(\.\d+)+/.exec(output)?.[0]
    if (!version) return { result: 'skipped', detail: `there is no ${command[0]} here` }
    if (isBelow(version, least))
      return { result: 'skipped', detail: `${command[0]} is ${version}, and ${least} is needed` }
  }
  for (const command of language.install) {
    const { code, output } = await run(command)
    if (code !== 0) return { result: 'skipped', detail: `${command.join(' ')} failed:\n${output}` }
  }

  const took: string[] = []
  let printed = ''
  for (const step of ['generate', 'compile', 'run'] as const) {
    const started = Date.now()
    const { code, output, stdout } = await run(language[step])
    if (code !== 0) return { result: 'failed', detail: `${language[step].join(' ')} failed:\n${output}` }
    took.push(`${step} ${((Date.now() - started) / 1000).toFixed(1)} s`)
    printed = stripVTControlCharacters(stdout)
  }
  const wrong = await whatIsWrong(printed, server)
  return wrong
    ? { result: 'failed', detail: `${wrong}:\n${printed}` }
    : { result: 'passed', detail: took.join(', ') }
}

/** Every program prints the same lines, and what they name is at the server. */
async function whatIsWrong(printed: string, { ask, openInvoices }: Server): Promise<string | null> {
  const expected = [
    /^customer (cus_\w+) Blue Door BV$/m,
    /^quotation (quo_\w+) sent$/m,
    new RegExp(`^invoices ${openInvoices} open, ${Math.ceil(openInvoices / 20)} pages$`, 'm'),
    /^declined 402 payment_declined card_declined$/m,
    /^paid (pay_\w+) succeeded$/m,
  ]
  const missing = expected.find(line => !line.test(printed))
  if (missing) return `it does not print ${missing}`
  const [customer, quotation, , , paid] = expected.map(line => line.exec(printed)?.[1])
  const payment = await ask('GET', `/v1/payments/${paid}`)
  if (payment.customer_id !== customer || payment.quotation_id !== quotation) return 'it paid something else'
  return payment.status === 'succeeded' ? null : `its payment is ${payment.status}`
}

type Run = { code: number; output: string; stdout: string }

function runIn(cwd: string, [program, ...rest]: string[], { url, key }: Server): Promise<Run> {
  const env = { ...process.env, PORTAL_URL: url, PORTAL_KEY: key }
  const child = spawn(program!, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    output += text
  })
  return new Promise(resolve => {
    child.on('error', ({ message }) => resolve({ code: 1, output: message, stdout: '' }))
    child.on('close', code => resolve({ code: code ?? 1, output, stdout }))
  })
}

function isBelow(version: string, least: string): boolean {
  const [has, needs] = [version, least].map(each => each.split('.').map(Number))
  const differs = needs!.findIndex((part, i) => (has![i] ?? 0) !== part)
  return differs >= 0 && (has![differs] ?? 0) < needs![differs]!
}
