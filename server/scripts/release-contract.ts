import { writeFileSync } from 'node:fs'
import { bare } from './contract/breaking.ts'
import { readOwn, releasedFile } from './contract/files.ts'

// Keeps the contract as it is now as that of the last release, which `npm run check:contract` compares later ones with.
// Run with a release, once its version stands in openapi.yaml.
const contract = bare(readOwn())
writeFileSync(releasedFile, `${JSON.stringify(contract)}\n`)
console.log(`The contract of ${contract.info.version} is kept as the last released one.`)
