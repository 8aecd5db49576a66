import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

/**
 * Writes what is generated from `openapi.yaml`: the types beside it and the JSON the server reads at start.
 * With `--check` it only says whether they are fresh, and fails when they are not.
 */
const root = new URL('../../', import.meta.url)
const contract = readFileSync(new URL('openapi.yaml', root), 'utf8')
const outputs = {
  'openapi.d.ts': `// Generated from openapi.yaml by \`npm run generate\`.\n${astToString(await openapiTS(contract, { defaultNonNullable: false }))}`,
  'server/src/http/openapi.generated.json': `${JSON.stringify(parse(contract))}\n`,
}

let stale = false
for (const [name, content] of Object.entries(outputs)) {
  const file = fileURLToPath(new URL(name, root))
  if (!process.argv.includes('--check')) writeFileSync(file, content)
  else if (read(file) !== content) {
    console.error(`${name} is not what openapi.yaml says. Run npm run generate.`)
    stale = true
  }
}
if (stale) process.exitCode = 1

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
