// Bundles the page and serves it:   npm start -w examples/react      (while `npm start` runs; http://localhost:8083)
// The same page with React 18:      npm start -w examples/react-18
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' }

/** Where the React of another example lies. */
function reactOf(example) {
  const { resolve } = createRequire(new URL(`../${example}/package.json`, import.meta.url))
  const folder = name => dirname(resolve(`${name}/package.json`))
  return { react: folder('react'), 'react-dom': folder('react-dom') }
}

/** The page's script, with React and the widgets that it uses. */
async function bundle(alias) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('src/main.tsx', import.meta.url))],
    bundle: true,
    alias,
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
async function serve({ port, api, alias }) {
  const script = await bundle(alias)
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
const alias = process.argv[2] === '18' ? reactOf('react-18') : {}
await serve({ port: Number(PORT), api: PORTAL_URL, alias })
console.log(`http://localhost:${PORT}`)
