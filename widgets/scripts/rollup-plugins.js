import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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

/**
 * Lays the styles of all elements side by side, and so their texts: what repeats is compressed only where it lies near.
 * @param apart - Which modules are not in the file for all elements.
 */
export function gatherAlike(apart) {
  const source = fileURLToPath(new URL('../src/', import.meta.url))
  return {
    name: 'gather-alike',
    transform(code, id) {
      if (!id.endsWith('/define/all.ts')) return null
      const names = readdirSync(source, { recursive: true })
        .map(name => name.replaceAll('\\', '/'))
        .filter(name => !apart.test(`/src/${name}`))
        .sort()
      const alike = [/\bstyles\.ts$/, /^locales\/en\b/].flatMap(kind => names.filter(name => kind.test(name)))
      return { code: [...alike.map(name => `import '../${name}'`), code].join('\n'), map: null }
    },
  }
}

/**
 * Lays out what all pages share in the order of the connector, which compresses best. Rollup goes by the names of the
 * entries, and so by whichever element comes first in the alphabet.
 */
export function connectorFirst() {
  return {
    name: 'connector-first',
    transform: (code, id) =>
      /\/define\/(?!connect|all|check)/.test(id)
        ? { code: `import '../connect/connect.js'\n${code}`, map: null }
        : null,
  }
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

// White space beside the tags of blocks is never seen; between other things it is a space.
const block =
  '</?(?:article|caption|d[dlt]|div|footer|form|h\\d|header|li|option|p|section|t[dhr]|table|tbody|thead|ul)\\b'
const beside = new RegExp(`(?<=${block}[^<>]*>)\\s*\\n\\s*|\\s*\\n\\s*(?=${block})`, 'g')

function trim(tag, text) {
  if (tag === 'css') return trimStyles(text)
  if (tag !== 'html' && tag !== 'svg') return text
  return text
    .replace(beside, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (?=>)/g, '')
    .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')
}

function trimStyles(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/(^|:) /g, '$1')
    .replace(/ (?=!)/g, '')
    .replace(/ \+ (?=[^{};]+\{)/g, '+')
    .replace(/ \/ /g, '/')
    .replace(/(?<![\w.])0\./g, '.')
    .replace(/='([a-z][\w-]*)'/g, '=$1')
    .replace(/;}/g, '}')
}
