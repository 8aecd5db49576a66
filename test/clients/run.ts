import { check } from './check.ts'
import { languages } from './languages.ts'
import { startClientServer } from './server.ts'

// Generates, compiles and runs the programs of examples/clients against a server, for every language whose tools are here.
//   npm run test:clients -- go java      only these

const names = process.argv.slice(2)
const unknown = names.find(name => !languages.some(each => each.name === name))
if (unknown !== undefined) {
  console.error(`There is no "${unknown}". There are ${languages.map(each => each.name).join(', ')}.`)
  process.exit(2)
}

const server = await startClientServer()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const language of languages.filter(each => names.length === 0 || names.includes(each.name))) {
  process.stdout.write(language.name.padEnd(12))
  const { result, detail } = await check(language, server)
  total[result]++
  console.log(`${result.padEnd(9)}${detail}`)
}
await server.close()
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
