import { existsSync, readFileSync } from 'node:fs'

/**
 * Imports every path of the package's `exports` as a program would, here in Node, where there is no document: nothing
 * may be missing, and nothing may throw. Gives a complaint for each that does.
 */
export async function checkExports(root) {
  const { name, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const complaints = []
  for (const [path, target] of Object.entries(exports)) {
    const files = typeof target === 'string' ? [target] : Object.values(target)
    for (const file of files.filter(each => !existsSync(root + each)))
      complaints.push(`${path} names ${file}, and there is none`)
    if (path.endsWith('.json')) continue
    const specifier = name + path.slice(1)
    await import(specifier).catch(error => complaints.push(`import '${specifier}' fails: ${error.message}`))
  }
  return complaints
}
