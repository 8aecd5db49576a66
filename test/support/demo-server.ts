import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { freePort } from './port.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type DemoServer = Awaited<ReturnType<typeof startDemoServer>>

/** The server as people start it, with demo data and the partner site on an origin of its own, and a browser. */
export async function startDemoServer() {
  const folder = await mkdtemp(join(tmpdir(), 'portal-e2e-'))
  await chmod(folder, 0o755)
  const [port, sitePort] = [await freePort(), await freePort()]
  const api = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    SITE_PORT: String(sitePort),
    PORTAL_DATA_DIR: folder,
    LOG_LEVEL: 'error',
  }
  const server = spawn(process.execPath, ['server/src/main.ts', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let browser: Browser | undefined
  const close = async () => {
    await browser?.close()
    await stop(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    let said = ''
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', data => {
        said += data
        if (said.includes('Ctrl-C')) resolve()
      })
      server.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
    })
    browser = await chromium.launch(await findChromium())
  } catch (error) {
    await close()
    throw error
  }

  return {
    api,
    site: `http://localhost:${sitePort}`,
    browser,
    close,
    /** As the vendor's program asks. */
    // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they have just described
    async call(method: string, path: string, body?: unknown, key?: string): Promise<any> {
      const headers = {
        authorization: 'Bearer sk_demo_portal',
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      }
      const sent = body === undefined ? undefined : JSON.stringify(body)
      const answer = await fetch(api + path, { method, headers, body: sent })
      assert.ok(answer.ok, `${path}: ${answer.status}`)
      return answer.status === 204 ? null : answer.json()
    },
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}
