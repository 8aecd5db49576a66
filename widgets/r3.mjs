import { rollup } from 'rollup'
import configs from './rollup.config.js'
import { gzipSync } from 'node:zlib'
for (const c of configs){ const b=await rollup(c); const {output}=await b.generate(c.output); for(const o of output) console.log(o.fileName,o.code?.length,gzipSync(o.code,{level:9}).length, o.imports?.join(), o.dynamicImports?.join()) }
