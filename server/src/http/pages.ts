import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { ping } from '../database/queries.ts'
import { docs } from '../docs/app.ts'
import type { Services } from './context.ts'
import { contractFiles } from './contract-files.ts'
import { sharedPage } from './shared-page.ts'
import { serveFile } from './static.ts'

const widgets = fileURLToPath(new URL('../../../widgets/dist/cdn', import.meta.url))

/** What the server shows beside the API: health, the contract, the documentation and the widgets. */
export function pages(services: Services, contract: { info: { version: string } }): Hono {
  const { db, config } = services
  const app = new Hono()

  app.get('/healthz', async c => {
    const ready = await ping(db).then(
      () => true,
      () => false,
    )
    return c.json(
      { status: ready ? 'ok' : 'unavailable', version: contract.info.version },
      ready ? 200 : 503,
      // Pages ask before they know whether they may ask for anything else, and compare their clocks.
      { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Date' },
    )
  })
  app.get('/', c => c.redirect('/docs'))
  app.route('/', sharedPage())
  app.route('/', contractFiles(contract))

  app.route('/', docs(services, contract))

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
