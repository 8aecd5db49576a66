// Bundles the page and serves it:   npm start -w examples/react      (while `npm start` runs; http://localhost:8083)
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' }

/** The page's script, with React and the widgets that it uses. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('src/main.tsx', import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  })
  return outputFiles[0].contents
}

/** Serves the page at an address of its own. */
async function serve({ port, api }) {
  const script = await bundle()
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://host').pathname.slice(1) || 'index.html'
    if (!['index.html', 'page.css', 'main.js'].includes(name)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(name)] })
    if (name === 'main.js') return response.end(script)
    const file = await readFile(new URL(name, import.meta.url), 'utf8')
    response.end(file.replace('http://localhost:8080', api))
  })
  return new Promise(resolve => server.listen(port, () => resolve(server)))
}

const { PORT = '8083', PORTAL_URL = 'http://localhost:8080' } = process.env
await serve({ port: Number(PORT), api: PORTAL_URL })
console.log(`http://localhost:${PORT}`)
