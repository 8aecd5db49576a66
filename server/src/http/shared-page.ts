import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { html, raw } from 'hono/html'

const style = `
  body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
`
const styleHash = createHash('sha256').update(style).digest('base64')

const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/**
 * The server's own page for a shared document, for customers whose partner has no page. It is the same for everybody
 * and changes nothing: the secret is in the fragment of its address, which no server sees, and is exchanged by a POST.
 */
export function sharedPage(): Hono {
  const app = new Hono()
  app.get('/p', c => c.redirect('/p/'))
  app.get('/p/', c =>
    c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex, nofollow" />
            <meta name="referrer" content="no-referrer" />
            <title>Shared document</title>
            <link rel="icon" href="data:," />
            <style>${raw(style)}</style>
            <script type="module" src="/widgets/shared-page.js"></script>
          </head>
          <body>
            <portal-connect api="/">
              <portal-shared><noscript>This page shows a document, for which it needs JavaScript.</noscript></portal-shared>
            </portal-connect>
          </body>
        </html>`,
      200,
      headers,
    ),
  )
  return app
}
