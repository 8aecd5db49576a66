import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild, { minify } from 'rollup-plugin-esbuild'
import {
  connectorFirst,
  gatherStyles,
  leanLit,
  stampVersion,
  trimTemplates,
} from './scripts/rollup-plugins.js'

const plugins = [
  leanLit(),
  gatherStyles(),
  connectorFirst(),
  nodeResolve(),
  stampVersion(),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: false }),
  trimTemplates(),
  // Only this one shortens #private names; terser makes the rest smaller.
  minify({
    minifyIdentifiers: true,
    minifySyntax: false,
    minifyWhitespace: false,
    target: 'es2022',
    sourceMap: false,
  }),
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
    format: { comments: false },
  }),
]

// Texts stay apart, so that a page loads those of its own language only.
const chunkFileNames = chunk =>
  chunk.facadeModuleId?.includes('/locales/') ? 'locales/[name].js' : 'chunks/[name].js'

/** Texts of other languages, and what few visits need. */
const seldom = /\/locales\/((?!en\b|translate)|en\.shared?\.)|\/src\/(share\/(?!opening)|stripe\/stripe-card)/

/** Everything in one file, for a single script tag. */
const oneFile = {
  input: { 'portal.min': 'src/define/all.ts' },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: chunk => chunkFileNames(chunk).replace('chunks/', 'chunks/min-'),
    // All else that would be loaded on demand as well.
    manualChunks: id => (seldom.test(id) ? undefined : 'portal.min'),
  },
  plugins,
}

/** What documents need, and all else that is in every page. */
const shared = new RegExp(
  [
    'node_modules',
    '/scripts/css-tag',
    '/src/version',
    '/src/define/connect',
    '/src/(base(?!/intent)|connect)/',
    '/src/locales/(en|en.documents|translate).ts',
    '/src/parts/(amount|dates|due|failure|icons|money|table|tag)\\b',
  ].join('|'),
)

/** What several elements have in common, each in a chunk of its own. */
const chunks = {
  connect: shared,
  list: /\/src\/(list\/(?!detail)|locales\/en\.list|parts\/paging)/,
  open: /\/src\/pay\/(open|payable)\b/,
  // The frame is only around orders and quotations: invoices do without it.
  document: /\/src\/(document\/(?!frame)|locales\/en\.document\.|parts\/(quantities|periods|download)\b)/,
  sales:
    /\/src\/(parts\/(sales-tags|recurring)|locales\/en\.(sales|kinds)|orders\/state|quotations\/days-left)/,
}

/** One module per element over shared chunks, for pages that use few of them. */
const perElement = {
  input: {
    connect: 'src/define/connect.ts',
    login: 'src/define/login.ts',
    user: 'src/define/user.ts',
    invoices: 'src/define/invoices.ts',
    invoice: 'src/define/invoice.ts',
    quotations: 'src/define/quotations.ts',
    quotation: 'src/define/quotation.ts',
    orders: 'src/define/orders.ts',
    order: 'src/define/order.ts',
    'payment-methods': 'src/define/payment-methods.ts',
    // What the server's own page for shared documents runs.
    'shared-page': 'src/share/page/page.ts',
    subscriptions: 'src/define/subscriptions.ts',
    subscription: 'src/define/subscription.ts',
    alerts: 'src/define/alerts.ts',
  },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames,
    // What nearly every page needs lies with the connector: more pieces would be more requests for the same bytes.
    manualChunks: id => Object.keys(chunks).find(name => chunks[name].test(id)),
  },
  plugins,
}

export default [oneFile, perElement]
