import type { ReactiveController, ReactiveElement } from 'lit'

const GAP = 6

/**
 * A menu button as the ARIA practices describe it: arrows, Home, End and first letters move, Escape and Tab close, and
 * the focus goes back to the button. The menu is a popover, so that no clipping or stacking of the host's header hides it.
 */
export class MenuController implements ReactiveController {
  open = false
  readonly #host: ReactiveElement

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#setOpen(false)
  }

  readonly toggle = (): void => {
    if (this.open) this.close()
    else this.#show(0)
  }

  readonly onToggleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) this.close()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    this.#show(event.key === 'ArrowUp' ? -1 : 0)
  }

  readonly onMenuKey = (event: KeyboardEvent): void => {
    const items = this.#items
    const at = items.indexOf(event.composedPath()[0] as HTMLElement)
    if (event.key === 'Tab') {
      this.#setOpen(false)
      return
    }
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown') this.#focus(at + 1)
    else if (event.key === 'ArrowUp') this.#focus(at - 1)
    else if (event.key === 'Home') this.#focus(0)
    else if (event.key === 'End') this.#focus(-1)
    else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      const letter = event.key.toLowerCase()
      const starts = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(letter)
      const next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)
      if (!next) return
      next.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Closes, and gives the focus back where it had gone into the menu. */
  close(): void {
    const inside = this.#host.shadowRoot?.activeElement || this.#host.contains(document.activeElement)
    this.#setOpen(false)
    if (inside) this.#button?.focus()
  }

  #show(index: number): void {
    this.#setOpen(true)
    this.#place()
    this.#focus(index)
  }

  #setOpen(open: boolean): void {
    if (open === this.open) return
    this.open = open
    const listen = open ? 'addEventListener' : 'removeEventListener'
    document[listen]('pointerdown', this.#onOutside)
    window[listen]('resize', this.#onMove)
    window[listen]('scroll', this.#onMove, true)
    const menu = this.#menu
    if (open) menu?.showPopover?.()
    else if (menu?.isConnected) menu.hidePopover?.()
    this.#host.requestUpdate()
  }

  readonly #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.#setOpen(false)
  }

  readonly #onMove = (event: Event): void => {
    if (event.target !== this.#menu) this.#place()
  }

  // Anchor positioning is not everywhere yet. Below the button, above where there is no room, its end at the button's end.
  #place(): void {
    const menu = this.#menu
    const button = this.#button?.getBoundingClientRect()
    if (!menu || !button) return
    const { offsetWidth: width, offsetHeight: height } = menu
    const below = button.bottom + GAP + height <= innerHeight || button.top < height + GAP
    const rtl = getComputedStyle(menu).direction === 'rtl'
    const wished = rtl ? button.left : button.right - width
    menu.style.top = `${below ? button.bottom + GAP : button.top - GAP - height}px`
    menu.style.left = `${Math.max(8, Math.min(wished, document.documentElement.clientWidth - width - 8))}px`
  }

  #focus(index: number): void {
    const items = this.#items
    items.at(index % items.length)?.focus()
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[aria-haspopup]')
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[popover]')
  }

  /** Entries of the menu, and what the host slotted among them. */
  get #items(): HTMLElement[] {
    const own = [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement | HTMLSlotElement>('[role^=menuitem], slot'),
    ]
    return own.flatMap(each =>
      each instanceof HTMLSlotElement ? (each.assignedElements() as HTMLElement[]) : [each],
    )
  }
}
