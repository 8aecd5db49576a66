import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { serveFile } from './http/static.ts'
import { mailbox } from './partner-site-mailbox.ts'

const folder = fileURLToPath(new URL('../../examples/partner-site', import.meta.url))
/** The API's address as it stands in the page for whoever copies it. */
const writtenAddress = 'http://localhost:8080'
/** What stands in the page for a demo alone. */
const demoOnly = ' hidden data-demo'

/**
 * The example partner's web site, on an origin of its own and under a strict content security policy. The page
 * is served as it lies in `examples/`, but for the address of this server's API.
 * @param outbox - the folder whose mails are shown at `/mails`; null: none are
 */
export function partnerSite(api: string, outbox: string | null): Hono {
  const app = new Hono()
  const headers = {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' ${api}`,
      "style-src 'self'",
      `connect-src 'self' ${api}`,
      `img-src 'self' ${api} blob: data:`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/single.html', 'single.html'],
  ] as const)
    app.get(path, async c => {
      const page = await readFile(`${folder}/${file}`, 'utf8')
      const html = page.replaceAll(writtenAddress, api)
      return c.html(outbox === null ? html : html.replaceAll(demoOnly, ''), 200, headers)
    })
  if (outbox !== null) app.route('/mails', mailbox(outbox, headers))
  app.get('/:path{.+}', c => serveFile(c, folder, c.req.param('path'), headers))
  return app
}
