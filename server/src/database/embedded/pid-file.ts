import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes about itself in `postmaster.pid`. */
export type PidFile = { pid: number; port: number; socketDir: string; status: string }

/**
 * The PostgreSQL that runs on this folder, or null. A file left by a crash names a process that has gone, or by
 * now a stranger; one in a copied folder speaks of the original.
 */
export function findRunning(cluster: string): PidFile | null {
  const lines = read(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !(pid > 0) || lines[1] !== cluster || !commandOf(pid).includes(cluster)) return null
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

/**
 * PostgreSQL refuses to start while the process named in its file exists, whatever that is by now. This makes
 * the file name a process that cannot exist, unless PostgreSQL does run. The rest of the file stays, as by it
 * PostgreSQL makes sure that nobody is left on the old shared memory.
 */
export function disown(cluster: string): void {
  const lines = read(cluster)
  if (!lines || findRunning(cluster)) return
  writeFileSync(join(cluster, 'postmaster.pid'), [String(2 ** 31 - 1), ...lines.slice(1)].join('\n'))
}

function read(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
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
