import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { rollup } from 'rollup'
import { minify } from 'terser'
import configs from './rollup.config.js'

const g = s => gzipSync(s, { level: 9 }).length
const c = configs[0]
const b = await rollup({ ...c, plugins: c.plugins.slice(0, -1) })
const { output } = await b.generate(c.output)
for (const o of output) {
  const t = async s =>
    (
      await minify(s, {
        module: true,
        ecma: 2020,
        compress: { passes: 2, unsafe_arrows: true },
        format: { comments: false },
      })
    ).code
  const e = async s =>
    (await transform(s, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' })).code
  const a = await t(o.code),
    bb = await e(o.code),
    cc = await t(bb),
    d = await e(a)
  console.log(o.fileName, 'terser', g(a), 'esbuild', g(bb), 'e+t', g(cc), 't+e', g(d))
}
