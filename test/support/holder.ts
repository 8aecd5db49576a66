import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findRunning } from '../../server/src/database/embedded/pid-file.ts'
import { until } from './until.ts'

export type Holder = {
  connectionString: string
  adopted: boolean
  /** Sentences it was told about the database. */
  log: string[]
  /** @returns its exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | string>
}
export type Refusal = { code: number; stderr: string }

/** Starts a process that holds the embedded database of a folder, see hold-database.ts. */
export async function hold(
  dataDir?: string,
  script = fileURLToPath(new URL('hold-database.ts', import.meta.url)),
) {
  const child = spawn(process.execPath, [script, ...(dataDir ? [dataDir] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | string>(resolve =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? '')),
  )
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  const log: string[] = []
  const held = new Promise<Holder>(resolve =>
    createInterface(child.stdout).on('line', text => {
      const line = JSON.parse(text)
      if (line.log) log.push(line.log)
      if (!line.connectionString) return
      const end = (signal: NodeJS.Signals) => {
        child.kill(signal)
        return ended
      }
      resolve({ ...line, log, end })
    }),
  )
  return Promise.race([held, ended.then((code): Refusal => ({ code: Number(code), stderr: stderr.trim() }))])
}

/** The same for when it has to work. */
export async function mustHold(dataDir?: string, script?: string): Promise<Holder> {
  const result = await hold(dataDir, script)
  if ('stderr' in result) throw new Error(`ended with ${result.code}: ${result.stderr}`)
  return result
}

/** A folder of one's own that also PostgreSQL's user may pass through; what still runs there goes with it. */
export async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'portal-test-'))
  await chmod(path, 0o755)
  const remove = async (...dataDirs: string[]) => {
    for (const dataDir of dataDirs) {
      const cluster = join(dataDir, 'postgres')
      const running = findRunning(cluster)
      if (running) process.kill(running.pid, 'SIGQUIT')
      await until(() => findRunning(cluster) === null)
    }
    await rm(path, { recursive: true, force: true })
  }
  return { path, remove }
}

/** One statement on a connection of its own. */
export async function ask(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(connectionString)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
