// A host that signs its users in by itself and mints portal sessions for them: the partner page again, served by a
// back end whose only part in it is `POST /portal-token`.
//
//   node examples/host-backend/server.mjs            (while `npm start` runs; then open http://localhost:8082)
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

const portal = process.env.PORTAL_URL ?? 'http://localhost:8080'
const secretKey = process.env.PORTAL_SECRET_KEY ?? 'sk_demo_portal'
const port = Number(process.env.PORT ?? 8082)
const pages = new URL('../partner-site/', import.meta.url)
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

// Your own sign-in decides who is asking. This example has one user, who is always signed in.
const currentUser = () => ({ company: 'demo-acme' })

/** Asks the portal for a session of the signed-in user's company; the secret key never leaves this server. */
async function mintToken(user) {
  const answer = await fetch(`${portal}/v1/portal_sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ external_customer_id: user.company, expires_in: 900 }),
  })
  const body = await answer.json()
  if (!answer.ok) throw new Error(`The portal answered ${answer.status}: ${body.detail}`)
  return body.token
}

createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url, 'http://host')
    if (request.method === 'POST' && pathname === '/portal-token') {
      const token = await mintToken(currentUser())
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      return response.end(JSON.stringify({ token }))
    }
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    if (!/^[\w-]+\.(html|css|js|svg)$/.test(name)) return response.writeHead(404).end()
    let content = await readFile(new URL(name, pages))
    // The one change to the page: where its token comes from.
    if (name === 'index.html')
      content = content
        .toString()
        .replaceAll('http://localhost:8080', portal)
        .replace('<portal-connect ', '<portal-connect token-url="/portal-token" ')
    response.writeHead(200, { 'content-type': types[extname(name)], 'cache-control': 'no-cache' })
    response.end(content)
  } catch (error) {
    console.error(error.message)
    response.writeHead(error.code === 'ENOENT' ? 404 : 502).end()
  }
}).listen(port, () => console.log(`http://localhost:${port}`))
