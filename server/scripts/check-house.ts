import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Holds the server to its plan: arrows between layers never run up, SQL stays in queries and migrations, pure
 * files stay pure, and nothing depends in circles. Prints what is wrong and fails.
 */
const root = fileURLToPath(new URL('../src/', import.meta.url))
const files = globSync('**/*.ts', { cwd: root, exclude: path => /\.d\.ts$/.test(path) })
const wrong: string[] = []

/** What a file is by its place. Higher numbers may use lower ones of any feature. */
const layers: [layer: string, rank: number, is: RegExp][] = [
  ['command', 6, /^(main|commands\/|app|partner-site|jobs)/],
  ['operations', 5, /(^|\/)operations(\.ts|\/)/],
  ['actions', 4, /(^|\/)(actions(\.ts|\/)|pdf\.ts)/],
  ['queries', 3, /(^|\/)queries(\.ts|\/)/],
  ['rules', 2, /(^|\/)([a-z-]*rules)(\.ts|\/)/],
  ['money', 1, /^money\//],
]
const layerOf = (file: string) => layers.find(([, , is]) => is.test(file))

const imports = new Map<string, string[]>()
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8')
  const targets = [...text.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?from '(\.[^']+)'/gms)].map(match =>
    relative(root, join(root, dirname(file), match[1]!)),
  )
  imports.set(file, targets)
  const own = layerOf(file)
  if (own)
    for (const target of targets) {
      const other = layerOf(target)
      if (other && other[1] > own[1]) wrong.push(`${file}: ${own[0]} must not use ${other[0]} (${target})`)
      if (own[0] === 'operations' && other?.[0] === 'operations')
        wrong.push(`${file}: features do not call each other's operations (${target})`)
    }
  const sqlAllowed = /(^|\/)queries(\.ts|\/)/.test(file) || file.startsWith('database/')
  if (!sqlAllowed && /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(text))
    wrong.push(`${file}: SQL belongs in queries.ts`)
  if (/^money\/|(^|\/)([a-z-]*rules)\.ts$/.test(file)) {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    if (/Date\.now\(|new Date\(|Temporal\.Now|\basync\b|\bawait\b/.test(code))
      wrong.push(`${file}: rules and money know no clock and no waiting`)
  }
}

for (const file of files) {
  const circle = circleFrom(file)
  if (circle) wrong.push(`a circle: ${circle.join(' → ')}`)
}

function circleFrom(start: string): string[] | null {
  const seen = new Set<string>()
  const walk = (file: string, path: string[]): string[] | null => {
    for (const target of imports.get(file) ?? []) {
      // A circle is told once, by its first file in the alphabet.
      if (target === start) return [...path, target].every(each => each >= start) ? [...path, target] : null
      if (seen.has(target)) continue
      seen.add(target)
      const found = walk(target, [...path, target])
      if (found) return found
    }
    return null
  }
  return walk(start, [start])
}

for (const line of new Set(wrong)) console.error(line)
if (wrong.length > 0) process.exitCode = 1
else console.log(`${files.length} files are where they belong`)
