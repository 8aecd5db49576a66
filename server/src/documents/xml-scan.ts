import { DocumentRefused } from './refused.ts'

// No invoice has a tag this long; without a bound, one tag with a million attributes keeps the parser busy.
const MAX_TAG_LENGTH = 65_536
// Millions of `&amp;` are harmless but slow.
const MAX_REFERENCES = 200_000

/**
 * The text without XML declaration, processing instructions and comments, so that no two parsers can disagree
 * where one of them ends. Goes once over the text, and stops at what must not reach a parser.
 * @throws DocumentRefused `doctype` for any declaration (also ENTITY, ELEMENT, …), `too_deep` and `too_complex`
 * beyond the bounds, `malformed` for something left open
 */
export function stripMisc(source: string, bounds: { maxDepth: number; maxElements: number }): string {
  refuseManyReferences(source)
  const kept: string[] = []
  let depth = 0
  let elements = 0
  let at = 0
  const keepText = (text: string) => {
    if (depth === 0 && text.trim() !== '') throw malformed('There is text outside of the root element.')
    kept.push(text)
  }
  for (;;) {
    const open = source.indexOf('<', at)
    if (open < 0) break
    keepText(source.slice(at, open))

    if (source.startsWith('<!--', open)) at = after(source, '-->', open + 4)
    else if (source.startsWith('<?', open)) at = after(source, '?>', open + 2)
    else if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open + 9)
      keepText(source.slice(open, at))
    } else if (source[open + 1] === '!') {
      throw new DocumentRefused('doctype', 'file', 'The file has a document type or entity declaration.')
    } else {
      at = tagEnd(source, open + 1)
      kept.push(source.slice(open, at))
      if (source[open + 1] === '/') depth -= 1
      else {
        elements += 1
        if (source[at - 2] !== '/') depth += 1
      }
      if (depth > bounds.maxDepth) throw beyond('too_deep', `elements nested deeper than ${bounds.maxDepth}`)
      if (elements > bounds.maxElements)
        throw beyond('too_complex', `more than ${bounds.maxElements} elements`)
    }
  }
  keepText(source.slice(at))
  return kept.join('')
}

function refuseManyReferences(source: string): void {
  let count = 0
  for (let i = source.indexOf('&'); i >= 0; i = source.indexOf('&', i + 1)) {
    count += 1
    if (count > MAX_REFERENCES) throw beyond('too_complex', `more than ${MAX_REFERENCES} references`)
  }
}

function after(source: string, closing: string, from: number): number {
  const found = source.indexOf(closing, from)
  if (found < 0) throw malformed(`A ${closing} is missing.`)
  return found + closing.length
}

/** The index after the `>` that ends the tag; one inside quotes does not. */
function tagEnd(source: string, from: number): number {
  const limit = Math.min(source.length, from + MAX_TAG_LENGTH)
  for (let i = from; i < limit; i += 1) {
    const character = source[i]
    if (character === '>') return i + 1
    if (character === '<') throw malformed('A tag is not closed.')
    if (character === '"' || character === "'") {
      const quote = source.indexOf(character, i + 1)
      if (quote < 0) throw malformed('A quote is not closed.')
      if (source.slice(i, Math.min(quote, limit)).includes('<')) {
        throw malformed('An attribute contains a tag.')
      }
      i = quote
    }
  }
  if (limit === source.length) throw malformed('A tag is not closed.')
  throw beyond('too_complex', `a tag longer than ${MAX_TAG_LENGTH} characters`)
}

function beyond(code: 'too_deep' | 'too_complex', what: string): DocumentRefused {
  return new DocumentRefused(code, 'file', `The file has ${what}.`)
}

function malformed(detail: string): DocumentRefused {
  return new DocumentRefused('malformed', 'file', `The file is not well-formed XML. ${detail}`)
}
