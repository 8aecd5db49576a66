import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild, { minify } from 'rollup-plugin-esbuild'
import { stampVersion, trimTemplates } from './scripts/rollup-plugins.js'

const plugins = [
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
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true },
    format: { comments: false },
  }),
]

// Texts stay apart, so that a page loads those of its own language only.
const chunkFileNames = chunk =>
  chunk.facadeModuleId?.includes('/locales/') ? 'locales/[name].js' : 'chunks/[name].js'

/** Everything in one file, for a single script tag. */
const oneFile = {
  input: { 'portal.min': 'src/define/all.ts' },
  output: { dir: 'dist/cdn', format: 'es', entryFileNames: '[name].js', chunkFileNames },
  plugins,
}

/** One module per element over shared chunks, for pages that use few of them. */
const perElement = {
  input: {
    connect: 'src/define/connect.ts',
    login: 'src/define/login.ts',
    user: 'src/define/user.ts',
    invoices: 'src/define/invoices.ts',
    invoice: 'src/define/invoice.ts',
  },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames,
    // What every page needs lies in one chunk: more pieces would be more requests for the same bytes.
    manualChunks: id =>
      /node_modules|\/src\/(base|connect|locales\/(en\.ts|translate)|version)/.test(id) ? 'core' : undefined,
  },
  plugins,
}

export default [oneFile, perElement]
