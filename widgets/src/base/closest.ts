/** The nearest match around an element, through shadow roots, beginning with itself. */
export function closest(start: Element, selector: string): Element | null {
  for (let element: Element | null = start; element; ) {
    const found: Element | null = element.closest(selector)
    if (found) return found
    const root: Node = element.getRootNode()
    element = root instanceof ShadowRoot ? root.host : null
  }
  return null
}
