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
 * Leaves out of Lit what no widget needs: its ways around old browsers, its hooks for rendering on a server, the
 * registration of its versions, decorators; directives, templates of SVG and MathML, and expressions in comments, in
 * text areas and in place of attributes. Where Lit writes these differently one day, they merely stay in.
 */
export function leanLit() {
  const cssTag = fileURLToPath(new URL('css-tag.js', import.meta.url))
  const unneeded = [
    [/\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, 'undefined'],
    [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'undefined'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata[^{}]*\}/, ''],
    [
      /(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)(?=if\(\2===\w+\)return \2;.{0,60}_\$Co).*?\}(?=class )/,
      '$1return $2}',
    ],
    [/2===\w+\?"<(\/?)svg>":3===\w+\?"<\1math>":""/g, '""'],
    [/,2===(\w+)\|\|3===\1\)\{.*?\}/, ');'],
    [/"number"==typeof (\w+)\?(this\._\$AC\(\w+\)):\(.*?,\1\)(?=;)/, '$2'],
    [/get (?:_\$AU|tagName|startNode|endNode)\(\)\{[^{}]*\}/g, ''],
    [/get parentNode\(\)\{[^{}]*\}/g, ''],
    [/setConnected\(\w+\)\{[^{}]*\}/, ''],
    [/,this\._\$Do\?\.setConnected\(!\d\)/g, ''],
    [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
    [/\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),/, ''],
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}(?=\}else if\(8===)/, ''],
    [/else\{let (\w+)=-1;for\(;-1!==.{0,90}?\}(?=\w+\+\+)/, ''],
    [/:6===(\w+)\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
    [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6.*?\)\)/, ''],
  ]
  return {
    name: 'lean-lit',
    resolveId: (source, importer) =>
      source.endsWith('/css-tag.js') && importer?.includes('/@lit/') ? cssTag : null,
    transform(code, id) {
      if (!/\/(?:@lit|lit-html|lit-element)\//.test(id)) return null
      return {
        code: unneeded.reduce((all, [pattern, instead]) => all.replace(pattern, instead), code),
        map: null,
      }
    },
  }
}

/** Lays the styles of all elements side by side: what repeats is compressed only where it lies near. */
export function gatherStyles() {
  const source = fileURLToPath(new URL('../src/', import.meta.url))
  return {
    name: 'gather-styles',
    transform(code, id) {
      if (!id.endsWith('/define/all.ts')) return null
      const styles = readdirSync(source, { recursive: true }).filter(name => /\bstyles\.ts$/.test(name))
      return { code: [...styles.sort().map(name => `import '../${name}'`), code].join('\n'), map: null }
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
      /\/define\/(?!connect|all)/.test(id)
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
    .replace(/ \/ /g, '/')
    .replace(/(?<![\w.])0\./g, '.')
    .replace(/='([a-z][\w-]*)'/g, '=$1')
    .replace(/;}/g, '}')
}
