import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild, { minify } from 'rollup-plugin-esbuild'
import { leanLit } from './scripts/lean-lit.js'
import { connectorFirst, gatherAlike, stampVersion, trimTemplates } from './scripts/rollup-plugins.js'

/** Texts of other languages, and what few visits need. */
const seldom = new RegExp(
  [
    '/locales/(?!en\\b|translate)',
    '/locales/en\\.(answer|cards|charge|check|declined|linked|new-ticket|packs-.*|pay|profile-.*|shared?|sign-in-steps|statement|subscription-change|transfer)\\.ts',
    '/src/(pay/(?!open|payable|offer)|quotation/answer|subscription/change|tickets/dialog|login/(steps|linked|invited)|profile/(?!profile))',
    '/src/(share/(?!opening)|check/|statement/|invoices/zip|stripe/|connect/(live|upload)|conversation/writing|success-packs/(buy|contest|form|ledger))',
  ].join('|'),
)

const plugins = [
  leanLit(),
  gatherAlike(seldom),
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
    compress: { passes: 3, unsafe: true, unsafe_arrows: true, keep_fargs: false, lhs_constants: false },
    format: { comments: false },
  }),
]

// Texts stay apart, so that a page loads those of its own language only.
const chunkFileNames = chunk =>
  chunk.facadeModuleId?.includes('/locales/') ? 'locales/[name].js' : 'chunks/[name].js'

/** Everything in one file, for a single script tag. */
const oneFile = {
  input: { 'portal.min': 'src/define/all.ts' },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: chunk => chunkFileNames(chunk).replace('chunks/', 'chunks/min-'),
    // What is opened in place as well; dialogs come when they are wanted.
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
    '/src/(base(?!/intent)|connect(?!/(live|upload)))/',
    '/src/list/opened',
    '/src/locales/(en|en.documents|translate).ts',
    '/src/parts/(act|amount|button|dates|due|failure|icons|money|table|tag)\\b',
  ].join('|'),
)

/** What several elements have in common, each in a chunk of its own. */
const chunks = {
  connect: shared,
  list: /\/src\/(list\/(?!detail|opened)|locales\/en\.list|parts\/paging)/,
  open: /\/src\/pay\/(open|payable)\b/,
  document: /\/src\/(document\/|locales\/en\.document\.|parts\/(quantities|periods|download)\b)/,
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
    'success-packs': 'src/define/success-packs.ts',
    alerts: 'src/define/alerts.ts',
    tickets: 'src/define/tickets.ts',
    ticket: 'src/define/ticket.ts',
    conversation: 'src/define/conversation.ts',
    messages: 'src/define/messages.ts',
    profile: 'src/define/profile.ts',
    account: 'src/define/account.ts',
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

/** What tells why the others do not work, and so needs none of them. */
const alone = {
  input: { check: 'src/define/check.ts' },
  output: { dir: 'dist/cdn', format: 'es', entryFileNames: '[name].js', chunkFileNames },
  plugins: plugins.filter(each => each.name !== 'lean-lit'),
}

export default [oneFile, perElement, alone]
