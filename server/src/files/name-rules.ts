import { fileName } from './rules.ts'

const longest = 120
// What one of the usual systems does not take in a name, or takes for something else.
const refused = /[<>:"|?*/\\]/g
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A name under which every usual system keeps a file: `INV/2026/00001.pdf` is `INV-2026-00001.pdf`. */
export function safeName(name: string): string {
  const plain = fileName(name.replace(refused, '-')).replace(/^\.+|[. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)(\.\w{1,10})?$/s.exec(plain) ?? []
  const short = [...stem].slice(0, longest).join('') || 'file'
  return short.replace(device, '_$1') + ending
}

/** Gives each name once: the second `a.pdf` is `a (2).pdf`. Letters of both cases count as the same, as on some systems. */
export function givenOnce(): (name: string) => string {
  const given = new Set<string>()
  return name => {
    const [, stem, ending = ''] = /^(.*?)(\.\w{1,10})?$/s.exec(name)!
    let unique = name
    for (let n = 2; given.has(unique.toLowerCase()); n++) unique = `${stem} (${n})${ending}`
    given.add(unique.toLowerCase())
    return unique
  }
}
