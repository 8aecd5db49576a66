import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { demoSignIn, siteKeys } from '../database/demo/keys.ts'
import type { Services } from '../http/context.ts'
import { serveFile } from '../http/static.ts'
import { type Book, openBook } from './book.ts'
import type { Json } from './contract.ts'
import { layout, type Page } from './layout.ts'

const assets = fileURLToPath(new URL('./assets', import.meta.url))

const policy = (live: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${live ? ' blob:' : ''}`,
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${live ? 'lit-html' : "'none'"}`,
  ].join('; ')

type Shown = { text: string; etag: string; live: boolean }

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
    const make = open().pages.get(path)
    if (!make) return c.notFound() as Response
    const page = kept.get(path) ?? render(make(), open())
    kept.set(path, page)
    const { text, etag, live } = await page
    const headers = {
      ETag: etag,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy(live),
      'Referrer-Policy': 'same-origin',
    }
    return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.html(text, 200, headers)
  }
  app.get('/docs', show)
  app.get('/problems/:code', show)
  app.get('/docs/assets/:name', c =>
    serveFile(c, assets, c.req.param('name'), { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  )
  app.get('/docs/:rest{.+}', show)
  return app
}

async function render(page: Page, { contents, version }: Book): Promise<Shown> {
  const text = await layout(page, contents, version)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  return { text, etag, live: page.live !== undefined }
}
