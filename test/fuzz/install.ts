import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const version = '4.32.5'
const least = [3, 10] as const

/**
 * schemathesis in a Python environment of its own, made by the first run and kept for the next ones.
 * @param cache folder that git does not look at
 * @returns the Python that has it, or in words why it is not to be had
 */
export async function installSchemathesis(cache: string): Promise<{ python: string } | { reason: string }> {
  const folder = join(cache, `schemathesis-${version}`)
  const windows = process.platform === 'win32'
  // Not its command `schemathesis`, which names the folder that it was installed in, even once that is another.
  const python = join(folder, ...(windows ? ['Scripts', 'python.exe'] : ['bin', 'python']))
  const done = join(folder, 'installed')
  if (existsSync(done)) return { python }

  const system = windows ? 'python' : 'python3'
  const found = /Python (\d+)\.(\d+)/.exec(run(system, '--version').output)
  if (!found) return { reason: `there is no ${system} here` }
  const [major, minor] = [Number(found[1]), Number(found[2])]
  if (major < least[0] || (major === least[0] && minor < least[1]))
    return { reason: `${found[0]} is here, and ${least.join('.')} is needed` }

  await rm(folder, { recursive: true, force: true })
  await mkdir(cache, { recursive: true })
  for (const [command, ...parts] of [
    [system, '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`],
  ] as string[][]) {
    const { code, output } = run(command!, ...parts)
    if (code !== 0) return { reason: `${[command, ...parts].join(' ')} failed:\n${output}` }
  }
  await writeFile(done, '')
  return { python }
}

function run(command: string, ...parts: string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, parts, { encoding: 'utf8' })
  return { code: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}
