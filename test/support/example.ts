import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { DemoServer } from './demo-server.ts'
import { freePort } from './port.ts'
import { until } from './until.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

/** One of the examples, as its own command serves it, on an origin that the demo's site allows. */
export async function startExample(demo: DemoServer, script: string, ...args: string[]) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { data } = await demo.call('GET', '/v1/sites?limit=100')
  const site = data.find((each: { publishable_key: string }) => each.publishable_key === 'pk_demo_lumen')
  await demo.call('PATCH', `/v1/sites/${site.id}`, { allowed_origins: [...site.allowed_origins, url] })
  const server = spawn(process.execPath, [examples + script, ...args], {
    env: { ...process.env, PORT: String(port), PORTAL_URL: demo.api },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve())
    server.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
  })
  await admitted(demo.api, url)
  return { url, stop: () => stop(server) }
}

/** Settles once the API, which keeps the origins of sites for a while, answers to this one. */
async function admitted(api: string, origin: string): Promise<void> {
  const headers = { origin, 'access-control-request-method': 'GET' }
  const answers = async () => {
    const { headers: told } = await fetch(`${api}/v1/site`, { method: 'OPTIONS', headers })
    return told.get('access-control-allow-origin') === origin
  }
  await until(answers, 'the admission of the page')
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

/** Opens a page of an example, and collects what the browser complains of and what is asked of the API. */
export async function openExample(demo: DemoServer, url: string) {
  const context = await demo.browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (request.method() === 'GET') asked.push(new URL(request.url()).pathname)
  })
  // As text: these tests are typed for Node and not for a browser. A violation may come before any script of the page.
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', e => console.error('violated', e.violatedDirective, e.blockedURI))",
  )
  await page.goto(url)
  return { page, complaints, asked, close: () => context.close() }
}

/** Signs in as the person of the demo; for longer than the page where the page offers that. */
export async function signIn(page: Page): Promise<void> {
  await page.locator('input[type=email]').waitFor()
  await page.fill('input[type=email]', 'alex@acme.example')
  await page.fill('input[type=password]', 'portal-demo')
  const stay = page.locator('input[name=stay]')
  if (await stay.count()) await stay.check()
  await page.keyboard.press('Enter')
}
