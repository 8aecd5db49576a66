/** The kinds of things that are told apart in code, in the order in which they are looked for. */
type Grammar = readonly (readonly [kind: 'comment' | 'string' | 'keyword' | 'name' | 'number', RegExp])[]

const strings = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/
const number = /\b\d[\d_.]*\b/
const words = (list: string) => new RegExp(`\\b(?:${list.replaceAll(' ', '|')})\\b`)
const script = words(
  'import from export const let var function return if else for of in while new await async type class throw try catch switch case default true false null undefined typeof as satisfies',
)
const lines = /\/\/[^\n]*|\/\*[\s\S]*?\*\//

const code = (keywords: RegExp): Grammar => [
  ['comment', lines],
  ['string', strings],
  ['keyword', keywords],
  ['number', number],
]
const grammars: Record<string, Grammar> = {
  ts: code(script),
  tsx: code(script),
  js: code(script),
  go: code(
    words('package import func return if else for range var const type struct defer nil true false err'),
  ),
  java: [
    ['comment', lines],
    ['string', /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/],
    [
      'keyword',
      words('import public static void class var new return if else throws final int true false null'),
    ],
    ['number', number],
  ],
  py: [
    ['comment', /#[^\n]*/],
    ['string', /[rbf]?"""[\s\S]*?"""|[rbf]?"(?:\\.|[^"\\\n])*"|[rbf]?'(?:\\.|[^'\\\n])*'/],
    [
      'keyword',
      words(
        'import from def return if elif else for in while with as try except raise class None True False and or not is lambda pass',
      ),
    ],
    ['number', number],
  ],
  sh: [
    ['comment', /(?<=^|\s)#[^\n]*/],
    ['string', /"(?:\\.|[^"\\])*"|'[^']*'/],
    ['name', /\$\{?\w+\}?|(?<=^|\n|[|;] ?)\w+(?==)/],
    [
      'keyword',
      /(?<=^|\n|[|;(] ?)(?:curl|npm|npx|node|pg_dump|psql|pip|go|export|docker)\b|(?<=\s)--?[a-zA-Z][\w-]*/,
    ],
  ],
  html: [
    ['comment', /<!--[\s\S]*?-->/],
    ['string', /"[^"]*"/],
    ['keyword', /<\/?[a-zA-Z][\w-]*|\/?>/],
  ],
  css: [
    ['comment', /\/\*[\s\S]*?\*\//],
    ['name', /--[\w-]+/],
    ['string', /"[^"]*"|'[^']*'/],
    ['keyword', /::?[\w-]+|@[\w-]+/],
    ['number', /#[0-9a-fA-F]{3,8}\b|\b\d[\d.]*\w*/],
  ],
  json: [
    ['name', /"(?:\\.|[^"\\\n])*"(?=\s*:)/],
    ['string', /"(?:\\.|[^"\\\n])*"/],
    ['keyword', /\b(?:true|false|null)\b/],
    ['number', /-?\b\d[\d.eE+-]*\b/],
  ],
  http: [
    ['keyword', /^[A-Z]+(?= \/)|HTTP\/[\d.]+/],
    ['name', /^[\w-]+(?=:)/m],
    ['string', /"(?:\\.|[^"\\\n])*"/],
  ],
}
grammars.console = grammars.sh!

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Code as markup in which strings, comments and keywords are told apart; a language not known here stays plain. */
export function highlight(text: string, language: string): string {
  const grammar = grammars[language]
  if (!grammar) return escapeHtml(text)
  const every = new RegExp(grammar.map(([, { source }]) => `(${source})`).join('|'), 'gm')
  let out = ''
  let at = 0
  for (const match of text.matchAll(every)) {
    const kind = grammar[match.slice(1).findIndex(group => group !== undefined)]![0]
    out += `${escapeHtml(text.slice(at, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`
    at = match.index + match[0].length
  }
  return out + escapeHtml(text.slice(at))
}
