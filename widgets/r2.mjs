import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { rollup } from 'rollup'
import { minify } from 'terser'
import configs from './rollup.config.js'

const g = s => gzipSync(s, { level: 9 }).length
const c = configs[0]
const b = await rollup({ ...c, plugins: c.plugins.slice(0, -1) })
const { output } = await b.generate(c.output)
const o = output[0]
const base = {
  module: true,
  ecma: 2022,
  compress: { passes: 2, unsafe_arrows: true },
  format: { comments: false },
}
const run = async (n, s, opt) => console.log(n, g((await minify(s, opt)).code))
await run('base', o.code, base)
await run('passes3', o.code, { ...base, compress: { ...base.compress, passes: 3 } })
await run('unsafe', o.code, {
  ...base,
  compress: {
    ...base.compress,
    passes: 3,
    unsafe: true,
    pure_getters: true,
    unsafe_methods: true,
    unsafe_proto: true,
    unsafe_undefined: true,
  },
})
await run('hoist_props off', o.code, { ...base, compress: { ...base.compress, reduce_vars: false } })
await run('noinline', o.code, { ...base, compress: { ...base.compress, inline: 1 } })
await run('seq off', o.code, { ...base, compress: { ...base.compress, sequences: false } })
await run('join off', o.code, {
  ...base,
  compress: { ...base.compress, join_vars: false, conditionals: true, if_return: true },
})
await run('collapse off', o.code, { ...base, compress: { ...base.compress, collapse_vars: false } })
const e = (
  await transform(o.code, { minifyIdentifiers: true, format: 'esm', target: 'es2022', legalComments: 'none' })
).code
await run('e ident', e, base)
const e2 = (
  await transform(o.code, {
    minifyIdentifiers: true,
    minifySyntax: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  })
).code
await run('e ident+syntax', e2, base)
// private names renamed by regex
const names = [...new Set(o.code.match(/#[a-zA-Z]\w+(?=\b)/g))].filter(n => !/^#[0-9a-f]{3,6}$/.test(n))
const count = n => o.code.split(n).length
console.log(names.length)
