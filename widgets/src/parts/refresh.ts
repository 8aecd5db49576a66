import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Looks again from time to time while the page is seen. */
export class Refresh implements ReactiveController {
  readonly #pause: () => number
  readonly #look: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = 0

  /** @param pause - Milliseconds between two looks; 0 while there is nothing to look for. */
  constructor(host: ReactiveControllerHost, pause: () => number, look: () => void) {
    this.#pause = pause
    this.#look = look
    host.addController(this)
  }

  hostConnected(): void {
    this.#start()
  }

  hostUpdated(): void {
    if (this.#pause() !== this.#running) this.#start()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#running = 0
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#running = this.#pause()
    if (this.#running) this.#timer = setTimeout(this.#tick, this.#running)
  }

  readonly #tick = (): void => {
    // A page that nobody sees is read again when it is looked at.
    if (!document.hidden) this.#look()
    this.#start()
  }
}
