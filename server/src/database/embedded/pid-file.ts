import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes about itself in `postmaster.pid`. */
export type PidFile = { pid: number; port: number; socketDir: string; status: string }

/**
 * The PostgreSQL that runs on this folder, or null. A file left by a crash names a process that has gone, or by
 * now a stranger; one in a copied folder speaks of the original.
 */
export function findRunning(cluster: string): PidFile | null {
  const lines = read(join(cluster, 'postmaster.pid'))
  const pid = Number(lines?.[0])
  if (!lines || !(pid > 0) || lines[1] !== cluster || !commandOf(pid).includes(cluster)) return null
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

/**
 * PostgreSQL refuses to start while the process named in its file, or in the one beside its socket, exists,
 * whatever that is by now: in a container even its own remains, as nobody buries them. Unless PostgreSQL does run,
 * this makes its file name a process that cannot exist, and removes the other. The rest of the file stays, as by it
 * PostgreSQL makes sure that nobody is left on the old shared memory.
 */
export function disown(cluster: string, socketDir: string): void {
  if (findRunning(cluster)) return
  const lines = read(join(cluster, 'postmaster.pid'))
  if (lines)
    writeFileSync(join(cluster, 'postmaster.pid'), [String(2 ** 31 - 1), ...lines.slice(1)].join('\n'))
  const beside = join(socketDir, '.s.PGSQL.5432.lock')
  if (read(beside)?.[1] === cluster) rmSync(beside)
}

function read(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The command line of a process; empty when there is none, or nothing left of it but its exit code. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch {
    return ''
  }
}
