import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Named = { name: string; description?: string; type?: { text: string }; default?: string }
export type Member = Named & {
  kind: 'field' | 'method'
  readonly?: boolean
  attribute?: string
  parameters?: Named[]
  return?: { type: { text: string } }
}
export type Element = {
  tagName: string
  name: string
  description: string
  /** Its own file below `/widgets/`, for those that a page writes itself. */
  file: string | null
  members: Member[]
  attributes?: (Named & { fieldName?: string })[]
  events?: Named[]
  slots?: Named[]
  cssParts?: Named[]
  cssProperties?: Named[]
}

const folder = fileURLToPath(new URL('../../../../widgets/', import.meta.url))
const read = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8'))

/** All elements of the widgets' manifest; none where the widgets have not been built. */
export function elementsOf(): Element[] {
  let manifest: { modules: { path: string; declarations: Element[] }[] }
  try {
    manifest = read('dist/custom-elements.json')
  } catch {
    return []
  }
  const { exports } = read('package.json')
  return manifest.modules
    .flatMap(({ path, declarations }) =>
      declarations.map(element => {
        const name = path.split('/').at(-1)!
        // Those with a define module are written by pages; the others are opened by them.
        return { ...element, file: `./define/${name}` in exports ? name : null }
      }),
    )
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
}

/** The design tokens, which all elements have in common. */
export const tokensOf = (): Named[] =>
  elementsOf().find(each => each.cssProperties?.length)?.cssProperties ?? []
