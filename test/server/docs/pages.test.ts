import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readContract as describeContract, type Json, nameOf } from '../../../server/src/docs/contract.ts'
import { operationsOf, readContract } from '../../../server/src/http/contract.ts'
import { titles } from '../../../server/src/http/problem-titles.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
/** Every page that can be reached from the first one, with what it links to. */
const pages = new Map<string, { html: string; csp: string; ids: Set<string>; links: string[] }>()
const own = 'http://localhost:8080'

before(async () => {
  server = await startTestServer()
  const waiting = ['/docs', ...Object.keys(titles).map(code => `/problems/${code}`)]
  for (const path of waiting) {
    if (pages.has(path)) continue
    const { status, headers, body } = await server.request('GET', path)
    assert.equal(status, 200, path)
    const links = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link as string)
    const ids = new Set<string>([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string))
    pages.set(path, { html: body, csp: headers.get('content-security-policy') ?? '', ids, links })
    for (const link of links.map(within))
      if (link && /^\/(docs(?!\/assets)|problems)\b/.test(link.path)) waiting.push(link.path)
  }
})
after(() => server?.close())

/** A link's path and anchor where it leads to this server. */
function within(link: string): { path: string; anchor: string } | null {
  const url = new URL(link.replaceAll('&amp;', '&'), `${own}/`)
  if (url.origin !== own || link.startsWith('#')) return null
  return { path: url.pathname + url.search, anchor: decodeURIComponent(url.hash.slice(1)) }
}

test('no link and no anchor is dead', async () => {
  assert.ok(pages.size > 100, String(pages.size))
  const asked = new Map<string, number>()
  const dead: string[] = []
  for (const [from, { links, ids }] of pages)
    for (const link of links) {
      const to = within(link)
      if (to === null) {
        if (link.startsWith('#') && !ids.has(decodeURIComponent(link.slice(1))))
          dead.push(`${from} → ${link}`)
        continue
      }
      const page = pages.get(to.path)
      if (page && to.anchor && !page.ids.has(to.anchor)) dead.push(`${from} → ${link}`)
      if (page) continue
      // Addresses of pages that only a running site has are in examples and not in links.
      if (!asked.has(to.path)) asked.set(to.path, (await server.request('GET', to.path)).status)
      if (![200, 302].includes(asked.get(to.path)!)) dead.push(`${from} → ${link} (${asked.get(to.path)})`)
    }
  assert.deepEqual(dead, [])
})

test('what the search finds is there: every operation, event, object, problem, setting and guide', async () => {
  const { status, body } = await server.request('GET', '/docs/search.json')
  assert.equal(status, 200)
  const found: { title: string; detail: string; path: string }[] = body
  for (const { title, path } of found) {
    const { path: page, anchor } = within(path)!
    assert.ok(pages.has(page), `${title} → ${path}`)
    assert.ok(!anchor || pages.get(page)!.ids.has(anchor), `${title} → ${path}`)
  }
  const { webhooks, components } = readContract()
  const names = [...Object.keys(webhooks), ...Object.keys(components.schemas), ...Object.keys(titles)]
  const operations = operationsOf(readContract()).filter(({ path }) => path.startsWith('/v1/'))
  const missing = [
    ...names.filter(name => !found.some(({ title }) => title === name)),
    ...operations.filter(({ id }) => !found.some(({ detail }) => detail.endsWith(` ${id}`))),
  ]
  assert.deepEqual(missing, [])
})

test('no page has an anchor twice', () => {
  for (const [path, { html, ids }] of pages)
    assert.equal([...html.matchAll(/\sid="/g)].length, ids.size, path)
})

test('pages come from this server alone, under a policy that says so', () => {
  for (const [path, { html, csp }] of pages) {
    assert.match(csp, /^default-src 'none'; script-src 'self'; style-src 'self';/, path)
    assert.doesNotMatch(csp, /unsafe|https?:/, path)
    const loaded = [...html.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]+)"/g)].map(
      ([, each]) => each,
    )
    for (const address of loaded) assert.match(address!, /^\/(docs\/assets|widgets)\//, path)
    assert.doesNotMatch(html, /<style|\sstyle="|\son\w+="|<script>/, path)
  }
})

test('a page that has not changed is not sent again', async () => {
  const { headers } = await server.request('GET', '/docs')
  const again = await server.request('GET', '/docs', { headers: { 'if-none-match': headers.get('etag')! } })
  assert.equal(again.status, 304)
  assert.equal((await server.request('GET', '/docs/nothing')).status, 404)
  assert.equal((await server.request('GET', '/docs/assets/..%2fapp.ts')).status, 404)
})

describe('the reference is complete', () => {
  test('every operation is there, with its path, who may call it and an example in five languages', () => {
    const reference = [...pages].filter(([path]) => path.startsWith('/docs/reference/'))
    const all = reference.map(([, { html }]) => html).join('\n')
    for (const { id, path } of operationsOf(readContract())) {
      const [, section] = all.split(`<section class="operation" id="${id}">`)
      assert.ok(section, id)
      const operation = section.split('</section>')[0]!
      assert.ok(operation.includes(`<span>${path}</span>`), id)
      assert.match(operation, /Who may call it:<\/strong> \S/, id)
      for (const language of ['curl', 'typescript', 'python', 'go', 'java'])
        assert.match(operation, new RegExp(`<div class="${language}">`), id)
    }
  })

  test('every object of the contract is described once', () => {
    const ids = [...pages]
      .filter(([path]) => path.startsWith('/docs/reference/'))
      .flatMap(([, each]) => [...each.ids])
    for (const name of Object.keys(readContract().components.schemas))
      assert.equal(ids.filter(id => id === name).length, 1, name)
  })

  test('every event of the webhooks has a payload', () => {
    const { html } = pages.get('/docs/events')!
    const { resolve, document } = describeContract(readContract())
    for (const [type, { post }] of Object.entries<Json>(document.webhooks)) {
      const [{ schema }] = Object.values<Json>(resolve(post.requestBody).content) as [Json]
      assert.ok(html.includes(`<code>${type}</code>`), type)
      assert.ok(html.includes(`#${nameOf(schema)}">`), type)
    }
  })
})

test('every code of a problem has a page that says what it means and what to do', () => {
  for (const [code, title] of Object.entries(titles)) {
    const { html } = pages.get(`/problems/${code}`)!
    assert.ok(html.includes(`<h1>${title.replaceAll("'", '&#39;')}</h1>`), code)
    for (const id of ['means', 'remedy']) {
      const text = html.split(`<h2 id="${id}">`)[1]!.split('</h2>')[1]!.split('<h2')[0]!
      assert.ok(text.replaceAll(/<[^>]+>/g, '').trim().length > 20, `${code} ${id}`)
    }
  }
})
