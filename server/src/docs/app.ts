import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { demoSignIn, siteKeys } from '../database/demo/keys.ts'
import type { Services } from '../http/context.ts'
import { serveFile } from '../http/static.ts'
import { type Book, openBook } from './book.ts'
import type { Json } from './contract.ts'
import { layout, type Page } from './layout.ts'
import { searchPath } from './search.ts'

const assets = fileURLToPath(new URL('./assets', import.meta.url))

const policy = (live: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${live ? ' blob:' : ''}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${live ? 'lit-html' : "'none'"}`,
  ].join('; ')

type Shown = { text: string; headers: { ETag: string } & Record<string, string> }

/**
 * The documentation: guides, the reference, events, problems, widgets. Pages are made from the contract, the widgets'
 * manifest and Markdown files when they are first asked for, and kept. Nothing on them comes from another host.
 */
export function docs({ config }: Services, document: Json): Hono {
  const app = new Hono()
  const kept = new Map<string, Promise<Shown>>()
  let book: Book | undefined
  const open = () => {
    book ??= openBook(
      document,
      config.publicUrl,
      config.demo ? { siteKey: siteKeys[0], ...demoSignIn } : null,
    )
    return book
  }

  const show = async (c: Context): Promise<Response> => {
    const { path } = c.req
    const shown = kept.get(path) ?? make(path, open())
    if (!shown) return c.notFound() as Response
    kept.set(path, shown)
    const { text, headers } = await shown
    return c.req.header('if-none-match') === headers.ETag
      ? c.body(null, 304, headers)
      : c.body(text, 200, headers)
  }
  app.get('/docs', show)
  app.get('/problems/:code', show)
  app.get('/docs/assets/:name', c =>
    serveFile(c, assets, c.req.param('name'), { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  )
  app.get('/docs/:rest{.+}', show)
  return app
}

function make(path: string, book: Book): Promise<Shown> | undefined {
  if (path === searchPath) return searchIndex(book)
  const page = book.pages.get(path)
  return page && render(page(), book)
}

async function render(page: Page, { contents, version }: Book): Promise<Shown> {
  return withTag(await layout(page, contents, version), {
    'Content-Type': 'text/html; charset=UTF-8',
    'Content-Security-Policy': policy(page.live !== undefined),
    'Referrer-Policy': 'same-origin',
  })
}

/** What the search field of every page looks through, once somebody writes into it. */
const searchIndex = async ({ findables }: Book): Promise<Shown> =>
  withTag(JSON.stringify(findables()), { 'Content-Type': 'application/json' })

function withTag(text: string, headers: Record<string, string>): Shown {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  return { text, headers: { ...headers, ETag: `"${digest}"`, 'Cache-Control': 'no-cache' } }
}
