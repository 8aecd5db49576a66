import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Run by whatever Node the machine has, before anything is installed: no dependencies, no TypeScript.

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.portal-install')

/** The Node that the server, the checks and the tests run on, whichever one started this. */
export const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * Installs the dependencies unless they are those of the lock file. Says so in plain words.
 * @returns {Promise<boolean>} whether they are there
 */
export async function install() {
  const wanted = fingerprint()
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!isInstalled()) {
    console.log('Installing the dependencies. It takes about half a minute, and is done once.')
    const started = Date.now()
    const seconds = () => Math.round((Date.now() - started) / 1000)
    const ticking = setInterval(() => console.log(`  still installing, ${seconds()} s`), 15_000)
    // The development dependencies bring the Node that runs the server, also where NODE_ENV is production.
    const flags = ['--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
    const code = await exitCode(spawnNpm(['ci', ...flags], { stdio: ['ignore', 'ignore', 'inherit'] }))
    clearInterval(ticking)
    if (code !== 0 || !existsSync(node)) {
      console.error(
        'The dependencies could not be installed: npm says why above. Put that right, then try again.',
      )
      return false
    }
    console.log(`The dependencies are installed (${seconds()} s).`)
  }
  writeFileSync(stamp, wanted)
  return true
}

/** Installed programs are those of one lock file on one kind of machine. */
function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Whether somebody has run `npm ci` or `npm install` already: then npm's own notes agree with the lock file. */
function isInstalled() {
  try {
    const packages = file => JSON.parse(readFileSync(file, 'utf8')).packages
    const there = packages(join(modules, '.package-lock.json'))
    const wanted = packages(join(root, 'package-lock.json'))
    return (
      existsSync(node) &&
      Object.entries(wanted).every(([path, { version, optional, link }]) => {
        if (!path.includes('node_modules/') || link) return true
        return there[path] ? there[path].version === version : optional === true
      })
    )
  } catch {
    return false
  }
}

/**
 * Starts the user's npm in the project.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnNpm(args, options) {
  const all = { cwd: root, env: childEnvironment(), ...options }
  const cli = process.env.npm_execpath
  // npm's own Node and not ours: that one lies in the folder that an installation replaces.
  if (cli && basename(cli) === 'npm-cli.js')
    return spawn(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], all)
  return spawn('npm', args, { ...all, shell: process.platform === 'win32' })
}

/** Without what an outer npm run says of itself; the installed programs are found first. */
export function childEnvironment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_lifecycle_')),
  )
  return { ...env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}` }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 1 also when it could not be started or was killed
 */
export function exitCode(child) {
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(String(error.message))
      resolve(1)
    })
    child.on('close', code => resolve(code ?? 1))
  })
}
