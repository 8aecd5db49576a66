import { gzipSync } from 'node:zlib'
import { rollup } from 'rollup'
import { minify } from 'terser'
import configs from './rollup.config.js'

const g = s => gzipSync(s, { level: 9 }).length
const c = configs[0]
const b = await rollup({ ...c, plugins: c.plugins.slice(0, -1) })
const { output } = await b.generate(c.output)
const o = output[0]
const mods = []
for (const [id, m] of Object.entries(o.modules)) {
  if (!m.code) continue
  const r = await minify(m.code, {
    ecma: 2020,
    compress: { passes: 2, toplevel: false, unused: false },
    mangle: { toplevel: true },
  })
  mods.push([id.replace(/.*\/(node_modules|src)\//, ''), r.code])
}
const all = g(mods.map(m => m[1]).join('\n'))
console.log('all', all)
const rows = mods
  .map(([id, code], i) => [
    all -
      g(
        mods
          .filter((_, j) => j !== i)
          .map(m => m[1])
          .join('\n'),
      ),
    code.length,
    id,
  ])
  .sort((a, b) => b[0] - a[0])
for (const r of rows) console.log(r.join('\t'))
