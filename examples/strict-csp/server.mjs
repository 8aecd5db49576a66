// One page per widget under the strictest policy there is, with the widgets' own files on the page's origin:
//
//   node examples/strict-csp/server.mjs              (while `npm start` runs; then open http://localhost:8084)
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

const page = new URL('index.html', import.meta.url)
const styles = new URL('page.css', import.meta.url)
const files = new URL('../../widgets/dist/cdn/', import.meta.url)

/** Everything the widgets need of a host. `lit-html` is the one Trusted Types policy they make. */
const policy = api =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${api}`,
    `img-src ${api} blob:`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')

const widgets = [
  'account',
  'alerts',
  'invoices',
  'messages',
  'orders',
  'payment-methods',
  'profile',
  'quotations',
  'subscriptions',
  'success-packs',
  'tickets',
]
const links = widgets.map(name => `<a href="/${name}">${name}</a>`).join('\n      ')

/** Serves the pages: `/invoices` shows `<portal-invoices>`, and so on. */
function serve({ port, api }) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://host').pathname.slice(1) || 'account'
    const headers = { 'content-security-policy': policy(api), 'x-content-type-options': 'nosniff' }
    if (widgets.includes(path)) {
      const integrity = JSON.parse(await readFile(new URL('integrity.json', files), 'utf8'))['portal.min.js']
      const html = (await readFile(page, 'utf8'))
        .replace('http://localhost:8080', api)
        .replace('<!-- links -->', links)
        .replace('integrity=""', `integrity="${integrity}"`)
        .replaceAll('portal-widget', `portal-${path}`)
      return response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(html)
    }
    // Texts in other languages than English come in files beside the first.
    const file = path === 'page.css' ? styles : /^[\w./-]+\.js$/.test(path) ? new URL(path, files) : null
    const content = file?.href.match(/dist\/cdn|page\.css/) ? await readFile(file).catch(() => null) : null
    if (!content) return response.writeHead(404, headers).end()
    const type = extname(path) === '.css' ? 'text/css' : 'text/javascript'
    response.writeHead(200, { ...headers, 'content-type': type }).end(content)
  })
  return new Promise(resolve => server.listen(port, () => resolve(server)))
}

const { PORT = '8084', PORTAL_URL = 'http://localhost:8080' } = process.env
await serve({ port: Number(PORT), api: PORTAL_URL })
console.log(`http://localhost:${PORT}`)
