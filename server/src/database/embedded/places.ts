import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '../../start-error.ts'
import { explain } from './explain.ts'
import { barrierTo, makeOwner, type Owner, ownerOf } from './owner.ts'
import { findPrograms, type Programs } from './programs.ts'

const project = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[\\/]$/, '')

/** Where one embedded database lives. All paths are real and absolute. */
export type Place = {
  dataDir: string
  /** PostgreSQL's own folder in it. */
  cluster: string
  logFile: string
  socketDir: string
  owner: Owner
  programs: Programs
}

/**
 * The data folder when none is configured: `data/` in the project. Where root runs a project that the user of
 * PostgreSQL could not reach, such as one in root's home, it is below `/var/lib/portal`.
 */
export function defaultDataDir(projectDir = project): string {
  const dataDir = join(projectDir, 'data')
  if (barrierTo(projectDir, ownerOf(join(dataDir, 'postgres'))) === null) return dataDir
  return join('/var/lib/portal', hash(projectDir))
}

/** The user of PostgreSQL passes through to its own folder; nobody but us sees what else is in it. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (error) {
    throw explain(error, dataDir)
  }
}

/** Like `mkdir` with `recursive`, which on a read-only disk says that the folder was not found. */
function makeFolder(path: string, mode: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process may have been faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/**
 * Makes the folders, and the user where root needs one.
 * @throws StartError
 */
export function preparePlace(dataDir: string): Place {
  if (process.platform === 'win32')
    throw new StartError(
      'The embedded PostgreSQL does not run on Windows itself: start in WSL, or set DATABASE_URL.',
    )
  const owner = makeOwner(join(dataDir, 'postgres'))
  try {
    makeDataDir(dataDir)
    const real = realpathSync(dataDir)
    const barrier = barrierTo(real, owner)
    if (barrier !== null)
      throw new StartError(
        `PostgreSQL does not run as root, and its own user may not enter ${barrier}, where the data folder ${dataDir} lies. Set PORTAL_DATA_DIR to another folder, such as ${join('/var/lib/portal', hash(real))}.`,
      )
    return {
      dataDir: real,
      cluster: join(real, 'postgres'),
      logFile: join(real, 'postgres.log'),
      socketDir: makeSocketDir(real, owner),
      owner,
      programs: findPrograms(real, owner),
    }
  } catch (error) {
    throw explain(error, dataDir)
  }
}

/**
 * Sockets need a short path (PostgreSQL takes 107 characters at most, 103 on macOS). The folder is open to its
 * owner alone: whoever may enter it needs no password.
 */
function makeSocketDir(dataDir: string, owner: Owner): string {
  const base = tmpdir().length <= 60 ? realpathSync(tmpdir()) : '/tmp'
  const usual = join(base, `portal-${hash(dataDir)}`)
  try {
    mkdirSync(usual, { mode: 0o700 })
    if (owner) chownSync(usual, owner.uid, owner.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(usual)
  const uid = owner?.uid ?? process.getuid?.()
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return usual
  // Somebody else made it first: theirs is not to be trusted with our socket.
  const own = mkdtempSync(`${usual}-`)
  if (owner) chownSync(own, owner.uid, owner.gid)
  return own
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
