import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from './port.ts'
import { until } from './until.ts'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

export type Ended = { code: number | string; stdout: string; stderr: string }
export type PortalProcess = {
  kill(signal: NodeJS.Signals): Promise<Ended>
  ended: Promise<Ended>
}

/** A command of the server, run as a process of its own on a database that is there. */
export function runPortal(
  command: string | string[],
  connectionString: string,
  settings: Record<string, string>,
): PortalProcess {
  const env = {
    ...process.env,
    DATABASE_URL: connectionString,
    HOST: '127.0.0.1',
    PORTAL_SECRET: 'for the tests and nothing else..',
    LOG_LEVEL: 'error',
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_KEY: '0',
    ...settings,
  }
  const child = spawn(process.execPath, [main, ...[command].flat()], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails must not leave it behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', text => {
      said[name] += text
    })
  const ended = new Promise<Ended>(resolve =>
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? '', ...said })),
  )
  return {
    ended,
    kill(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** `portal serve`, once it answers. */
export async function servePortal(connectionString: string) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = runPortal('serve', connectionString, { PORT: String(port) })
  const early = server.ended.then(({ code, stderr }) => {
    throw new Error(`the server ended with ${code}: ${stderr}`)
  })
  const answers = () =>
    until(
      () =>
        fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'the start of the server',
    )
  await Promise.race([answers(), early])
  early.catch(() => undefined)
  return { url, ...server }
}
