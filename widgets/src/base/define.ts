import { VERSION } from '../version.js'

/** A class that can register itself as an element. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string
  readonly version: string
}

const warned = new Set<string>()

/**
 * Registers a class unless the name is taken: two copies of this library may meet on one page, and the second must
 * not throw. A copy of another version is worth one warning, because the first one stays in charge.
 */
export function define(element: Definable, tag: string, registry: CustomElementRegistry | undefined): void {
  const taken = registry?.get(tag) as Partial<Definable> | undefined
  // A constructor can be registered once only; another name gets a class of its own.
  if (!taken) registry?.define(tag, registry.getName?.(element) ? class extends element {} : element)
  else if (taken.version !== VERSION && !warned.has(tag)) {
    warned.add(tag)
    console.warn(
      `<${tag}> is already defined by version ${taken.version ?? 'unknown'}; ${VERSION} is ignored.`,
    )
  }
}
