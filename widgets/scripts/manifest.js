import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { reference } from './reference.js'

/**
 * Writes custom-elements.json, editor data and JSX types from the JSDoc of the sources. Gives a complaint for every
 * public property, event, slot, part and token that somebody may use and nobody has described.
 */
export async function writeManifest(root) {
  const manifest = await cli({
    argv: [
      'analyze',
      '--litelement',
      '--globs',
      'src/**/*.ts',
      '--exclude',
      'src/**/*.test.ts',
      'src/test/**',
    ],
    cwd: root,
    noWrite: true,
  })
  const tokens = describedTokens(readFileSync(`${root}src/base/tokens.ts`, 'utf8'))
  const elements = []
  for (const module of manifest.modules)
    for (const declaration of module.declarations ?? [])
      if (declaration.tagName) elements.push({ module, declaration })
  const complaints = elements.flatMap(each => complete(each, root, tokens))
  complaints.push(...undescribedTokens(root, tokens))

  // Only what is public: the classes' modules with their elements.
  manifest.modules = elements.map(({ module, declaration }) => ({
    ...module,
    path: module.path.replace(/^src/, 'dist/npm').replace(/\.ts$/, '.js'),
    declarations: [declaration],
    exports: module.exports?.filter(each => each.declaration?.name === declaration.name),
  }))
  const declarations = elements.map(each => each.declaration)
  write(`${root}dist/custom-elements.json`, manifest)
  write(`${root}dist/vscode.html-custom-data.json`, editorData(declarations))
  writeFileSync(`${root}dist/npm/jsx.d.ts`, jsxTypes(elements))
  writeFileSync(`${root}dist/npm/jsx.js`, 'export {}\n')
  writeFileSync(`${root}dist/elements.md`, reference(declarations, tokens))
  return complaints
}

const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

const isPublic = member =>
  !member.static && !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name)

/** Adds what all widgets share, drops what is not public, and compares what is described with what is there. */
function complete({ module, declaration }, root, tokens) {
  declaration.members = declaration.members.filter(isPublic)
  // The analyzer takes it for Lit's own of that name.
  if (declaration.tagName === 'portal-connect')
    declaration.members.push({
      kind: 'method',
      name: 'update',
      parameters: [{ name: 'options', type: { text: 'ConnectOptions' } }],
      description: 'Changes language, theme, tokens or texts of everything inside, at once.',
    })
  const where = `<${declaration.tagName}>`
  const folder = module.path.replace(/[^/]+$/, '')
  const base = declaration.superclass?.name
  const read = each =>
    readdirSync(`${root}${each}`)
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(name => readFileSync(`${root}${each}${name}`, 'utf8'))
      .join('\n')
  const own = read(folder)
  const source = base === 'PortalList' ? own + read('src/list/') : own
  restoreTypes(declaration, own)
  if (['PortalElement', 'PortalList', 'PortalDocument'].includes(base)) {
    declaration.cssProperties = tokens
    declaration.events = unique([...(declaration.events ?? []), ...sharedEvents])
    declaration.slots = unique([...(declaration.slots ?? []), ...sharedSlots])
    declaration.cssParts = unique([...(declaration.cssParts ?? []), ...sharedParts])
  }
  const names = list => new Set(list?.map(each => each.name))
  const missing = (kind, pattern, described, pick = match => [match[1]]) =>
    [...new Set([...source.matchAll(pattern)].flatMap(pick))]
      .filter(name => name && !name.includes('$') && !described.has(name) && !stated.has(name))
      .map(name => `${where} has an undescribed ${kind} "${name}"`)
  // A state is a second part name, described with its part: `message-empty`.
  const stated = new Set(
    declaration.cssParts?.flatMap(each =>
      [...each.description.matchAll(/`([\w-]+)`/g)].map(match => match[1]),
    ),
  )
  const words = match => match[1].split(/\s+/)
  return [
    ...(declaration.description || declaration.summary ? [] : [`${where} has no description`]),
    ...declaration.members
      .filter(each => !each.description)
      .map(each => `${where} has an undescribed member "${each.name}"`),
    ...missing('event', /(?:_emit|emit)\(\s*(?:\w+,\s*)?'(portal-[\w-]+)'/g, names(declaration.events)),
    ...missing('slot', /<slot name="([\w-]+)"/g, names(declaration.slots)),
    ...missing('part', /\spart="([\w -]+)"/g, names(declaration.cssParts), words),
  ]
}

/** The analyzer takes the types of a base class; those that an element declares itself are narrower. */
function restoreTypes({ attributes = [], members }, source) {
  for (const [, name, text] of source.matchAll(/^ {2}declare (\w+): (.+)$/gm))
    for (const each of members) if (each.name === name) each.type = { text }
  for (const [, text, name] of source.matchAll(/^ \* @attr \{(.+?)\} ([\w-]+) -/gm))
    for (const each of attributes) if (each.name === name) each.type = { text }
}

const unique = list => [...new Map(list.map(each => [each.name, each])).values()]

const sharedEvents = [
  {
    name: 'portal-sign-in-request',
    type: { text: 'CustomEvent<void>' },
    description:
      'Somebody wants to sign in where the host hands over tokens; cancel it to take over, for instance to show your own sign-in.',
  },
]
const sharedSlots = [{ name: 'sign-in', description: 'Taken by the sign-in form when nobody is signed in.' }]
const sharedParts = [
  { name: 'base', description: 'The box around everything.' },
  { name: 'gate', description: 'What is shown without a session.' },
]

/** Tokens with their descriptions: `--portal-accent - …` lines in the comment above them. */
function describedTokens(source) {
  return [...source.matchAll(/^ \* @cssproperty (--portal-[\w-]+) - (.+)$/gm)].map(
    ([, name, description]) => ({ name, description }),
  )
}

function undescribedTokens(root, tokens) {
  const described = new Set(tokens.map(each => each.name))
  const complaints =
    tokens.length > 25 ? [`${tokens.length} tokens are more than anybody wants to learn (25)`] : []
  for (const name of readdirSync(`${root}src`, { recursive: true })) {
    if (!name.endsWith('.ts')) continue
    for (const [token] of readFileSync(`${root}src/${name}`, 'utf8').matchAll(
      /(?<=var\()--portal-(?!site-)[\w-]+/g,
    ))
      if (!described.has(token)) complaints.push(`${name} uses the undescribed token ${token}`)
  }
  return [...new Set(complaints)]
}

/** Custom data for VS Code and what reads the same format. */
function editorData(declarations) {
  const literals = type => [...(type ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }))
  const tags = declarations.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, description, type }) => ({
      name,
      description,
      values: literals(type?.text),
    })),
  }))
  return { version: 1.1, tags }
}

/** Types of the elements for JSX: attributes and properties by their own names, events as React 19 writes them. */
function jsxTypes(elements) {
  const imports = elements.map(
    ({ module, declaration: { name } }) =>
      `import type { ${name} } from '${module.path.replace(/^src/, '.').replace(/\.ts$/, '.js')}'`,
  )
  const entries = elements.map(
    ({ declaration: { name, tagName, members, attributes = [], events = [] } }) => {
      const properties = members
        .filter(each => each.kind === 'field' && !each.readonly)
        .map(each => `'${each.name}'`)
      const kebab = attributes
        .filter(each => each.name !== each.fieldName)
        .map(each => `'${each.name}'?: ${name}['${each.fieldName}']`)
      const handlers = events.map(
        each => `'on${each.name}'?: (event: HTMLElementEventMap['${each.name}']) => void`,
      )
      const own = [...kebab, ...handlers].map(each => `    ${each}\n`).join('')
      return `  '${tagName}': Props<${name}, ${[...new Set(properties)].join(' | ') || 'never'}> & {\n${own}  }`
    },
  )
  return `// Types of the elements for JSX: \`import type {} from 'portal-widgets/jsx'\`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
${imports.join('\n')}

type Props<T extends HTMLElement, K extends keyof T> = Omit<DetailedHTMLProps<HTMLAttributes<T>, T>, K> & Partial<Pick<T, K>>

export interface PortalElements {
${entries.join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PortalElements {}
  }
}
`
}
