/** The slot that a widget with cards draws where a provider's own fields belong. */
export const CARD_SLOT = 'portal-card'

/**
 * Makes a place in the document itself that is seen inside a widget, through every shadow root between: what is framed
 * there can be reached by scripts of the page, which no shadow root lets through. The widget draws a slot of the name.
 * @returns the place, and what takes it and the slots away again
 */
export function slotThrough(widget: Element): { place: HTMLElement; remove: () => void } {
  const place = document.createElement('div')
  place.slot = CARD_SLOT
  const added: Element[] = [place]
  let host = widget
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) {
    const slot = document.createElement('slot')
    slot.name = slot.slot = CARD_SLOT
    host.append(slot)
    added.push(slot)
    host = root.host
  }
  host.append(place)
  return {
    place,
    remove: () => {
      for (const each of added) each.remove()
    },
  }
}
