import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { stringify } from 'yaml'
import { ping } from '../database/queries.ts'
import type { Services } from './context.ts'
import { titles } from './problem-titles.ts'
import { sharedPage } from './shared-page.ts'
import { serveFile } from './static.ts'

const widgets = fileURLToPath(new URL('../../../widgets/dist/cdn', import.meta.url))
const redoc = dirname(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'))

/** What the server shows beside the API: health, the contract, its reference, problem pages and the widgets. */
export function pages({ db, config }: Services, contract: { info: { version: string } }): Hono {
  const app = new Hono()

  app.get('/healthz', async c => {
    const ready = await ping(db).then(
      () => true,
      () => false,
    )
    return c.json({ status: ready ? 'ok' : 'unavailable', version: contract.info.version }, ready ? 200 : 503)
  })
  app.get('/', c => c.redirect('/docs'))
  app.route('/', sharedPage())

  const json = JSON.stringify(contract)
  const yaml = () => stringify(contract)
  app.get('/openapi.json', c =>
    c.body(json, 200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }),
  )
  app.get('/openapi.yaml', c =>
    c.body(yaml(), 200, { 'Content-Type': 'application/yaml', 'Access-Control-Allow-Origin': '*' }),
  )

  app.get('/docs', c =>
    c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Portal API reference</title>
            <link rel="icon" href="data:," />
          </head>
          <body>
            <redoc spec-url="/openapi.json" disable-google-font="true" hide-download-button="false"></redoc>
            <script src="/docs/redoc.standalone.js"></script>
          </body>
        </html>`,
      200,
      {
        'Content-Security-Policy':
          "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src blob:; object-src 'none'",
      },
    ),
  )
  app.get('/docs/redoc.standalone.js', c =>
    serveFile(c, redoc, 'redoc.standalone.js', { 'Cache-Control': 'public, max-age=86400' }),
  )

  app.get('/problems/:code', c => {
    const code = c.req.param('code')
    const title = Object.hasOwn(titles, code) ? titles[code as keyof typeof titles] : undefined
    if (!title) return c.notFound()
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${title}</title>
          </head>
          <body>
            <h1>${title}</h1>
            <p>Problem code <code>${code}</code>.</p>
            <p>The <code>detail</code> and <code>errors</code> of the answer say what to change. See the <a href="/docs">reference</a>.</p>
          </body>
        </html>`,
    )
  })

  // A versioned address never changes its content; the one without a version is always the newest.
  app.get('/widgets/:path{.+}', c => {
    const path = c.req.param('path')
    const versioned = path.startsWith(`${config.widgetsVersion}/`)
    return serveFile(c, widgets, versioned ? path.slice(config.widgetsVersion.length + 1) : path, {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': versioned ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
  return app
}
