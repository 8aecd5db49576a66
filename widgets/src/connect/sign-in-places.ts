/** Elements that could show the sign-in form; true for a `<portal-login>` that the host placed. */
export type SignInPlaces = Map<Element, boolean>

/** The one that does: what the host placed comes before any widget, and what is above before what is below. */
export function choosePlace(places: SignInPlaces): Element | null {
  const order = [...places].sort(
    ([a, first], [b, second]) =>
      +second - +first || (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1),
  )
  return order[0]?.[0] ?? null
}
