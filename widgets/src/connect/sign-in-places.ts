/**
 * The elements of one connection that could show the sign-in form, and the one that does: a `<portal-login>` that the
 * host placed, else the first widget of the page.
 */
export class SignInPlaces {
  chosen: Element | null = null
  readonly #places = new Map<Element, boolean>()
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  add(place: Element, dedicated: boolean): void {
    this.#places.set(place, dedicated)
    this.#choose()
  }

  delete(place: Element): void {
    if (this.#places.delete(place)) this.#choose()
  }

  // Deferred, because the widgets of a page report one after another and would pass the form around.
  #choose(): void {
    queueMicrotask(() => {
      const order = [...this.#places].sort(
        ([a, first], [b, second]) =>
          Number(second) - Number(first) ||
          (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1),
      )
      const chosen = order[0]?.[0] ?? null
      if (chosen === this.chosen) return
      this.chosen = chosen
      this.#changed()
    })
  }
}
