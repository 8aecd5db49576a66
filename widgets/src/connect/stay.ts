// "Stay signed in" is the one thing that is ever stored, and only when the host allows it and the person asks for it.
// A browser may refuse storage altogether (by throwing); the session then lasts as long as the page.

/** A token that outlasts the page, shared by the tabs of one origin. */
export class StoredToken {
  readonly #key: string
  readonly #changed: (token: string) => void

  constructor(name: string, changed: (token: string) => void) {
    this.#key = `portal:${name}`
    this.#changed = changed
    addEventListener('storage', this.#onStorage)
  }

  read(): string {
    try {
      return localStorage.getItem(this.#key) ?? ''
    } catch {
      return ''
    }
  }

  write(token: string): void {
    try {
      if (token) localStorage.setItem(this.#key, token)
      else localStorage.removeItem(this.#key)
    } catch {
      // Refused: nothing to do, and nothing is lost.
    }
  }

  stop(): void {
    removeEventListener('storage', this.#onStorage)
  }

  // What other tabs do: a renewed token, or none when somebody signed out there.
  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key === this.#key) this.#changed(event.newValue ?? '')
  }
}
