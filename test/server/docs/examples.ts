import { readdirSync, readFileSync } from 'node:fs'

export type Example = { guide: string; language: string; code: string; line: number }

const folder = new URL('../../../server/src/docs/guides/', import.meta.url)

/** The blocks of code of all guides, in order. */
export const examples: Example[] = readdirSync(folder).flatMap(name => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return [...text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, code], at, all) => ({
    guide: name.replace('.md', ''),
    language: language!,
    code: code!,
    line: text.slice(0, all[at]!.index).split('\n').length + 1,
  }))
})

export const of = (...languages: string[]) => examples.filter(each => languages.includes(each.language))
