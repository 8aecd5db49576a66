import { gzipSync } from 'node:zlib'
import { rollup } from 'rollup'
import { minify } from 'terser'
import configs from './rollup.config.js'

const c = configs[1]
const b = await rollup({ ...c, plugins: c.plugins.slice(0, -1) })
const { output } = await b.generate(c.output)
const rows = []
for (const o of output)
  for (const [id, m] of Object.entries(o.modules ?? {})) {
    if (!m.code) continue
    const r = await minify(m.code, {
      ecma: 2020,
      compress: { passes: 2, toplevel: false, unused: false },
      mangle: { toplevel: true },
    })
    rows.push([
      gzipSync(r.code, { level: 9 }).length,
      r.code.length,
      o.fileName,
      id.replace(/.*\/(node_modules|src)\//, ''),
    ])
  }
rows.sort((a, b) => b[0] - a[0])
for (const r of rows) console.log(r.join('\t'))
