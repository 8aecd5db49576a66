import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { exitCode, root, spawnNpm } from './install.mjs'

const widgets = join(root, 'widgets')
const stamp = join(widgets, 'dist', '.inputs')

/**
 * Builds the widgets unless the build there is comes from the same sources.
 * @param {{ force?: boolean, report?: boolean, say?: (text: string) => void }} [options] with `report` the build's
 *   own words are said too: hashes and sizes
 * @returns {Promise<boolean>} whether a build is there
 */
export async function buildWidgets({ force = false, report = false, say = console.log } = {}) {
  const { scripts } = JSON.parse(readFileSync(join(widgets, 'package.json'), 'utf8'))
  if (!scripts?.build) return true
  const sources = fingerprint()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true
  say('Building the widgets.')
  const started = Date.now()
  const child = spawnNpm(['run', '--silent', 'build', '-w', 'widgets'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', text => {
      said += text
    })
  if ((await exitCode(child)) !== 0) {
    say(`${said}\nThe widgets could not be built: see above.`)
    return false
  }
  // Taken before the build: what changed meanwhile is built the next time.
  writeFileSync(stamp, sources)
  if (report) say(said.trim())
  say(`The widgets are built (${((Date.now() - started) / 1000).toFixed(1)} s).`)
  return true
}

/** Of the contents and not the times, which a checkout sets anew. */
function fingerprint() {
  const hash = createHash('sha256')
  const beside = ['openapi.yaml', 'openapi.d.ts', 'package-lock.json'].map(name => join(root, name))
  for (const file of [...beside, ...sourcesIn(widgets)]) {
    if (!existsSync(file)) continue
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(path)
      return /\.test\.[jt]s$/.test(entry.name) || !entry.isFile() ? [] : [path]
    })
}
