// Builds the package: dist/npm (unbundled modules with types), dist/cdn (minified files for script tags, with integrity
// hashes), the custom-elements manifest and what editors and JSX make of it. Fails on an undocumented member and on
// a size over its budget.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { rollup } from 'rollup'
import configs from '../rollup.config.js'
import { checkExports } from './exports.js'
import { writeManifest } from './manifest.js'
import { withVersion } from './rollup-plugins.js'
import { checkSizes } from './sizes.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = name => `${root}${name}`

/** Unbundled modules, as they are, with types. */
async function buildModules() {
  await promisify(execFile)(process.execPath, [
    path('../node_modules/typescript/bin/tsc'),
    '-p',
    path('tsconfig.build.json'),
  ]).catch(error => {
    throw new Error(error.stdout)
  })
  const version = path('dist/npm/version.js')
  writeFileSync(version, withVersion(readFileSync(version, 'utf8')))
  // The contract's types are generated outside of this package and travel with it.
  cpSync(path('../openapi.d.ts'), path('dist/npm/openapi.d.ts'))
  const api = path('dist/npm/api.d.ts')
  writeFileSync(api, readFileSync(api, 'utf8').replaceAll('../../openapi.js', './openapi.js'))
}

/** Minified files; gives the chunks of each configuration. */
async function buildFiles() {
  const outputs = []
  for (const { output: options, ...input } of configs) {
    const bundle = await rollup({
      ...input,
      onwarn: warning => {
        throw new Error(warning.message)
      },
    })
    const { output } = await bundle.write(options)
    await bundle.close()
    outputs.push(output)
  }
  return outputs
}

/** What a page puts into `integrity`, and import maps for the chunks. */
function writeIntegrity() {
  const files = readdirSync(path('dist/cdn'), { recursive: true })
    .filter(name => name.endsWith('.js'))
    .sort()
  const hash = name =>
    `sha384-${createHash('sha384')
      .update(readFileSync(path(`dist/cdn/${name}`)))
      .digest('base64')}`
  const integrity = Object.fromEntries(files.map(name => [name.replaceAll('\\', '/'), hash(name)]))
  writeFileSync(path('dist/cdn/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
  return integrity
}

const started = performance.now()
rmSync(path('dist'), { recursive: true, force: true })
const [, [oneFile, perElement, alone]] = await Promise.all([buildModules(), buildFiles()])
const complaints = await writeManifest(root)
complaints.push(...(await checkExports(root)))
const integrity = writeIntegrity()
for (const name of readdirSync(path('dist/cdn')).filter(each => each.endsWith('.js')))
  console.log(`${name.padEnd(16)} ${integrity[name]}`)
complaints.push(...checkSizes(oneFile, perElement, alone))
for (const complaint of complaints) console.error(`error: ${complaint}`)
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
process.exitCode = complaints.length > 0 ? 1 : 0
