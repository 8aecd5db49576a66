import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../support/chromium.ts'
import { median } from './load.ts'

// Plain JavaScript without types, as it runs before anything is installed.
const { buildWidgets } = await import(new URL('../../server/scripts/build-widgets.mjs', import.meta.url).href)

const rounds = Number(process.env.BENCH_PAGE_ROUNDS ?? 15)

export type Portal = { connectionString: string; api: string; token: string }

/**
 * What the widgets weigh, and how long it takes from opening a page with the list of invoices, nothing of it in the
 * browser's cache, until its first row is painted: beside a bare page that fetches the same JSON and writes a table.
 */
export async function measureWidgets(portal: Portal, say: (text: string) => void): Promise<void> {
  if (!(await buildWidgets({ force: true, report: true, say }))) throw new Error('There are no widgets.')
  const host = await openHost(portal)
  const browser = await chromium.launch(await findChromium())
  try {
    // The bare page asks for what the widgets were seen to ask for.
    const list = await listAddress(browser, `${host.url}/portal`)
    const pages = { portal: `${host.url}/portal`, bare: `${host.url}/bare?${encodeURIComponent(list)}` }
    const times = { portal: [] as number[], bare: [] as number[] }
    for (let round = -1; round < rounds; round++)
      for (const name of ['portal', 'bare'] as const) {
        const time = await untilPainted(browser, pages[name])
        if (round >= 0) times[name].push(time)
      }
    const [ours, bare] = [median(times.portal), median(times.bare)]
    say(`portal-invoices until its first row is painted: ${ours.toFixed(0)} ms`)
    say(`a bare page with the same JSON: ${bare.toFixed(0)} ms`)
    say(`painted table ratio to the bare page: ${(ours / bare).toFixed(2)}`)
  } finally {
    await browser.close()
    host.close()
  }
}

/** A host's site on an origin of its own, which the portal is told of, with both pages. */
async function openHost({ connectionString, api, token }: Portal) {
  const headers = { authorization: `Bearer ${token}` }
  const session = await (await fetch(`${api}/v1/portal_sessions/current`, { headers })).json()
  const pages: Record<string, (query: string) => [type: string, content: string]> = {
    '/portal-token': () => ['application/json', JSON.stringify({ token, session })],
    '/portal': () => ['text/html', portalPage(api)],
    '/bare': query => ['text/html', barePage(decodeURIComponent(query), token)],
  }
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?')
    const [type, content] = pages[path]?.(query) ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('update sites set allowed_origins = array[$1]', [url])
  await client.end()
  return { url, close: () => server.close() }
}

const portalPage = (api: string) => `<!doctype html>
<title>Invoices</title>
<link rel="icon" href="data:,">
<script type="module" src="${api}/widgets/portal.min.js" crossorigin></script>
<portal-connect api="${api}" token-url="/portal-token"><portal-invoices></portal-invoices></portal-connect>`

const barePage = (address: string, token: string) => `<!doctype html>
<title>Invoices</title>
<link rel="icon" href="data:,">
<table><tbody></tbody></table>
<script type="module">
  const answer = await fetch('${address}', { headers: { authorization: 'Bearer ${token}' } })
  const cells = ({ number, issue_date, due_date, status, total, amount_due }) =>
    [number, issue_date, due_date, status, total, amount_due].map(text => '<td>' + text + '</td>').join('')
  document.querySelector('tbody').innerHTML =
    (await answer.json()).data.map(invoice => '<tr>' + cells(invoice) + '</tr>').join('')
</script>`

async function listAddress(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage()
  const [request] = await Promise.all([
    page.waitForRequest(each => each.method() === 'GET' && each.url().includes('/v1/invoices')),
    page.goto(url),
  ])
  await page.close()
  return request.url()
}

/** Looks in each frame for a row, and takes the time once that frame is drawn. As text: this is typed for Node. */
const watch = `{
  const rows = () => [document, document.querySelector('portal-invoices')?.shadowRoot].flatMap(root =>
    root ? [...root.querySelectorAll('tbody tr')] : [])
  const look = () => {
    if (rows().some(row => row.textContent.includes('INV/'))) setTimeout(() => { globalThis.painted = performance.now() })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}`

/** Milliseconds since the navigation began, in a browser that has seen nothing of it before. */
async function untilPainted(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(url)
    await page.waitForFunction('window.painted')
    return await page.evaluate<number>('window.painted')
  } finally {
    await context.close()
  }
}
