import { type ChildProcess, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../../start-error.ts'
import { explain, explainOutput } from './explain.ts'
import { disown, findRunning, type PidFile } from './pid-file.ts'
import type { Place } from './places.ts'

/** Command-line settings of PostgreSQL, by name. */
export type Settings = Record<string, string>

/** The one user of the database; that it is reached by a socket only its owner may open is its password. */
export const user = 'portal'

/** Creates PostgreSQL's folder where there is none yet. */
export async function createCluster({ cluster, dataDir, owner, programs }: Place): Promise<void> {
  removeUnfinished(cluster)
  const versionFile = join(cluster, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const major = readFileSync(versionFile, 'utf8').trim()
    if (major === programs.major) return
    throw new StartError(
      `The data in ${dataDir} was written by PostgreSQL ${major}, and this version of the portal has ${programs.major}. Make a backup with the version of the portal that wrote it, and restore that into an empty folder.`,
    )
  }
  // Under another name first, so that one cut short is never taken for a whole one.
  const unfinished = `${cluster}.${process.pid}`
  try {
    mkdirSync(unfinished, { mode: 0o700 })
    if (owner) chownSync(unfinished, owner.uid, owner.gid)
    await initdb(unfinished, { dataDir, owner, programs })
    renameSync(unfinished, cluster)
  } catch (error) {
    // Another process may have been faster; then that one's serves.
    if (!existsSync(versionFile)) throw explain(error, dataDir)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function removeUnfinished(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = Number(/^postgres\.(\d+)$/.exec(name)?.[1])
    if (pid && pid !== process.pid && !exists(pid))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function initdb(
  folder: string,
  { dataDir, owner, programs }: Pick<Place, 'dataDir' | 'owner' | 'programs'>,
) {
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${user}`, '--auth-local=trust', '--auth-host=reject']
  // The builtin provider sorts and folds case; the machine's LC_CTYPE still decides what pg_trgm takes for a
  // letter, and not every machine has the same locales.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const locale = ['--locale=C', `--lc-ctype=${ctype}`]
    const child = spawn(programs.initdb, [`--pgdata=${folder}`, ...access, ...flags, ...locale], {
      ...owner,
      cwd: folder,
      env: { PATH: process.env.PATH, TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text
    })
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (code === 0) return
    if (ctype === 'C' || !said.includes('invalid locale name'))
      throw explainOutput(said, 'set up its folder', dataDir)
  }
}

/**
 * Sees to it that PostgreSQL runs on the folder and takes connections: one that runs already, left by a process
 * that was killed or in use by another, serves as well as a new one. Waits for as long as a recovery takes.
 */
export async function ensureRunning(
  place: Place,
  settings: Settings,
): Promise<PidFile & { adopted: boolean }> {
  for (let tries = 1; ; tries += 1) {
    const running = findRunning(place.cluster)
    if (running?.status === 'ready') return { ...running, adopted: true }
    if (running) {
      await sleep(20)
      continue
    }
    disown(place.cluster, place.socketDir)
    const mark = logSize(place)
    const child = launch(place, settings)
    const started = await untilReady(child, place)
    if (started) return { ...started, adopted: false }
    const said = readFileSync(place.logFile, 'utf8').slice(mark)
    // Another process started one at the same time, or the last of a killed one is still on its way out, or who
    // stopped the last one has just taken the folder of its socket away.
    const passing =
      /lock file "postmaster.pid" already exists|is still in use/.test(said) || !existsSync(place.socketDir)
    if (!passing || tries >= 50) throw explainOutput(said, 'start', place.dataDir, place.logFile)
    await sleep(200)
  }
}

function launch({ cluster, logFile, owner, programs, socketDir }: Place, settings: Settings): ChildProcess {
  const made = mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  if (made && owner) chownSync(socketDir, owner.uid, owner.gid)
  const all: Settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // To a file and not to a pipe: PostgreSQL may outlive this process.
  const log = openSync(logFile, 'a', 0o600)
  try {
    // In a group of its own, else Ctrl-C in a terminal would stop it before those who use it.
    const child = spawn(programs.postgres, ['-D', cluster, '-p', '5432', ...flags], {
      ...owner,
      cwd: cluster,
      detached: true,
      env: { PATH: process.env.PATH, TZ: 'UTC' },
      stdio: ['ignore', log, log],
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** Null when the child ended before it took connections. */
async function untilReady(child: ChildProcess, { cluster }: Place): Promise<PidFile | null> {
  let ended = false
  let failed: Error | undefined
  child.on('exit', () => {
    ended = true
  })
  child.on('error', error => {
    failed = error
  })
  while (!ended) {
    if (failed) throw failed
    const running = findRunning(cluster)
    if (running?.pid === child.pid && running?.status === 'ready') return running
    await sleep(10)
  }
  return null
}

function logSize({ logFile }: Place): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < 10_000_000) return size
  truncateSync(logFile)
  return 0
}

/** Ends it cleanly (a "fast shutdown"), and waits until it has gone. */
export async function stopCluster(place: Place): Promise<void> {
  const running = findRunning(place.cluster)
  if (running) {
    process.kill(running.pid, 'SIGINT')
    while (findRunning(place.cluster)?.pid === running.pid) await sleep(10)
  }
  leaveSocketDir(place)
}

/** Removes it unless it has something in it: a socket that is in use, or what is none of ours. */
export function leaveSocketDir({ socketDir }: Place): void {
  try {
    rmdirSync(socketDir)
  } catch {
    // It stays, to be used the next time.
  }
}
