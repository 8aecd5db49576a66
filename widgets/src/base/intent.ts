import { PortalError } from './problem.js'

/**
 * One thing a person wants done once, such as paying: repeated tries carry the same Idempotency-Key until the API has
 * given a final answer, so that a lost answer never does it twice.
 */
export class Intent {
  #key = ''
  #of: string | undefined

  /** Whether there was an attempt whose end is not known: only repeating that very one is safe. */
  get open(): boolean {
    return this.#key !== ''
  }

  /**
   * Runs an attempt with the intent's key.
   * @param of - What is sent, where a person may change it between tries: what has changed is another wish, and the API
   * refuses it with the key of the first.
   */
  async run<T>(attempt: (idempotencyKey: string) => Promise<T>, of?: unknown): Promise<T> {
    const wanted = JSON.stringify(of)
    if (wanted !== this.#of) this.#key = ''
    this.#of = wanted
    this.#key ||= crypto.randomUUID()
    try {
      const result = await attempt(this.#key)
      this.#key = ''
      return result
    } catch (thrown) {
      const { status, code } = PortalError.from(thrown)
      const final = status >= 400 && status < 500 && status !== 401 && status !== 429
      if (final && code !== 'idempotency_in_progress') this.#key = ''
      throw thrown
    }
  }
}
