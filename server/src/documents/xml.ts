import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { decodeXml } from './decode.ts'
import { DocumentRefused } from './refused.ts'
import { stripMisc } from './xml-scan.ts'

/** Bounds on a file. `maxBytes` is its size; `maxDepth` and `maxElements` count nested and all elements. */
export type XmlLimits = { maxBytes: number; maxDepth: number; maxElements: number }

export type XmlElement = {
  /** The namespace name, empty for none. Prefixes are resolved and forgotten. */
  namespace: string
  /** The local name. */
  name: string
  /** Attributes without a prefix; those of other namespaces say nothing about an invoice. */
  attributes: ReadonlyMap<string, string>
  /** In the order of the file. */
  children: readonly XmlElement[]
  /** Its own text, CDATA included, trimmed, as written: `012` and `1.10` stay so. */
  text: string
}

type Scope = { prefixes: Map<string, string>; outer: Scope | null }
type OrderedNode = { [name: string]: unknown }

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

// Entities are resolved here and not by the parser: it leaves unknown ones standing and counts real ones as attack.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  textNodeName: TEXT,
  cdataPropName: CDATA,
  jPath: false,
  maxNestedTags: 1000, // the scan before has bounded it
})

/**
 * Reads one XML file whole, or not at all. No document type, no entities but the five of XML and character
 * references, nothing outside is ever fetched.
 * @throws DocumentRefused `too_large`, `encoding`, `doctype`, `malformed`, `too_deep`, `too_complex`
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits): XmlElement {
  if (bytes.byteLength > limits.maxBytes) {
    throw new DocumentRefused('too_large', 'file', `The file is larger than ${limits.maxBytes} bytes.`)
  }
  const source = stripMisc(decodeXml(bytes), limits)
  const valid = XMLValidator.validate(source)
  if (valid !== true) throw malformed(valid.err.msg)

  const roots = parse(source).filter(node => !(TEXT in node))
  const [root] = roots
  if (!root || roots.length > 1) throw malformed('It must have exactly one root element.')
  return toElement(root, { prefixes: new Map([['xml', XML_NAMESPACE]]), outer: null })
}

function parse(source: string): OrderedNode[] {
  try {
    return parser.parse(source)
  } catch (error) {
    // Also what the parser says to elements named __proto__ or constructor.
    throw malformed(error instanceof Error ? error.message : String(error))
  }
}

function toElement(node: OrderedNode, outer: Scope): XmlElement {
  const tag = Object.keys(node).find(key => key !== ATTRIBUTES) ?? ''
  const stated = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>)
  const scope = scopeOf(stated, outer)
  const children: XmlElement[] = []
  let text = ''
  for (const child of node[tag] as OrderedNode[]) {
    if (TEXT in child) text += resolve(String(child[TEXT]))
    else if (CDATA in child) text += (child[CDATA] as OrderedNode[]).map(part => part[TEXT]).join('')
    else children.push(toElement(child, scope))
  }
  const attributes = new Map(
    stated.flatMap(([name, value]) =>
      name.includes(':') || name === 'xmlns' ? [] : [[name, resolve(value).trim()] as const],
    ),
  )
  return { ...expand(tag, scope), attributes, children, text: text.trim() }
}

/** Scopes are linked, not copied: many declarations on many elements must not multiply. */
function scopeOf(attributes: [string, string][], outer: Scope): Scope {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  const prefixes = new Map(declared.map(([name, uri]) => [name.slice('xmlns:'.length), resolve(uri).trim()]))
  return { prefixes, outer }
}

function expand(tag: string, scope: Scope): { namespace: string; name: string } {
  const colon = tag.indexOf(':')
  const prefix = colon < 0 ? '' : tag.slice(0, colon)
  for (let at: Scope | null = scope; at; at = at.outer) {
    const namespace = at.prefixes.get(prefix)
    if (namespace !== undefined) return { namespace, name: tag.slice(colon + 1) }
  }
  if (prefix === '') return { namespace: '', name: tag }
  throw malformed(`The prefix ${prefix.slice(0, 40)} is not declared.`)
}

function resolve(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? ''
    const character = ENTITIES.get(name) ?? characterOf(name)
    if (character === undefined) throw malformed(`The reference &${name} is not known.`)
    return character
  })
}

function characterOf(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
  if (!match) return undefined
  const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2])
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code === 0 || surrogate || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

function malformed(detail: string): DocumentRefused {
  return new DocumentRefused('malformed', 'file', `The file is not well-formed XML. ${detail.slice(0, 200)}`)
}
