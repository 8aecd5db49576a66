import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Writes the package's version into `src/version.ts`. */
export function stampVersion() {
  return {
    name: 'stamp-version',
    transform: (code, id) => (id.endsWith('/src/version.ts') ? { code: withVersion(code), map: null } : null),
  }
}

/** The source of the version module with the package's version in it. */
export function withVersion(code) {
  if (!code.includes('0.0.0-dev')) throw new Error('version.ts has no place for the version')
  return code.replace('0.0.0-dev', version)
}

/** Collapses white space in `html` and `css` templates, which a minifier leaves alone because they are strings. */
export function trimTemplates() {
  return {
    name: 'trim-templates',
    transform(code, id) {
      if (!id.includes('/src/') || !/(html|css|svg)`/.test(code)) return null
      let out = code
      // From the end, so that earlier positions stay right.
      for (const { tag, start, end } of templateTexts(this.parse(code)).reverse())
        out = out.slice(0, start) + trim(tag, out.slice(start, end)) + out.slice(end)
      return { code: out, map: null }
    },
  }
}

function templateTexts(node, found = []) {
  if (node.type === 'TaggedTemplateExpression')
    for (const { start, end } of node.quasi.quasis) found.push({ tag: node.tag.name, start, end })
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (child?.type) templateTexts(child, found)
  return found.sort((a, b) => a.start - b.start)
}

function trim(tag, text) {
  if (tag !== 'css') return /^(html|svg)$/.test(tag) ? text.replace(/\s*\n\s*/g, ' ') : text
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
}
