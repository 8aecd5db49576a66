import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../../start-error.ts'

/** The user that PostgreSQL runs as. Null: the one we are. */
export type Owner = { uid: number; gid: number } | null

const nobody = { uid: -1, gid: -1 }

/**
 * PostgreSQL refuses to run as root, so root runs it as the user who owns the database already, else as
 * `postgres`. A user that does not exist yet counts as one without any rights of its own.
 */
export function ownerOf(cluster: string): Owner {
  if (process.getuid?.() !== 0) return null
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  return lookUp() ?? nobody
}

/** The same, creating the user `postgres` where root has none. */
export function makeOwner(cluster: string): Owner {
  const owner = ownerOf(cluster)
  if (owner !== nobody) return owner
  try {
    run('groupadd', '--system', '--force', 'postgres')
    run(
      'useradd',
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--home-dir',
      '/',
      '--shell',
      '/bin/false',
      'postgres',
    )
  } catch (cause) {
    throw new StartError(
      'PostgreSQL does not run as root, and the user "postgres" for it could not be created. Create that user, start as a user other than root, or set DATABASE_URL.',
      { cause },
    )
  }
  return lookUp()
}

function lookUp(): Owner {
  try {
    return { uid: Number(run('id', '-u', 'postgres')), gid: Number(run('id', '-g', 'postgres')) }
  } catch {
    return null
  }
}

function run(command: string, ...args: string[]): string {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  return execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/**
 * The first folder on the way to `path` (itself included) that `owner` may not pass, or null. What does not
 * exist yet counts as passable.
 */
export function barrierTo(path: string, owner: Owner): string | null {
  if (owner === null) return null
  const above = dirname(path) === path ? null : barrierTo(dirname(path), owner)
  if (above !== null) return above
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001
  return found.mode & bit ? null : path
}
