import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { parse } from 'yaml'
import { findChromium } from '../test/support/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { executablePath, args } = await findChromium()

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html"

const page =
  (attributes, head = '') =>
  testFramework =>
    `<!doctype html>
<html ${attributes}>
  <head>${head}<title>Widgets</title></head>
  <body>
    <script src="/node_modules/axe-core/axe.min.js"></script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`

// Each suite runs on four kinds of pages. A violation of the policy fails the test during which it happens.
const pages = {
  plain: page('lang="en"'),
  csp: page('lang="en"', `<meta http-equiv="Content-Security-Policy" content="${policy}">`),
  rtl: page('lang="en" dir="rtl"'),
  dark: page(
    'lang="en"',
    '<style>:root { color-scheme: dark } body { background: #121417; color: #eceef3 }</style>',
  ),
}

const contract = {
  name: 'contract',
  serve(context) {
    if (context.path !== '/contract.json') return undefined
    return { body: JSON.stringify(parse(readFileSync(`${root}openapi.yaml`, 'utf8'))), type: 'json' }
  },
}

export default {
  rootDir: root,
  nodeResolve: true,
  groups: Object.entries(pages).map(([name, testRunnerHtml]) => ({
    name,
    files: 'src/**/*.test.ts',
    testRunnerHtml,
  })),
  plugins: [contract, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args }, concurrency: 2 })],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 300_000,
}
