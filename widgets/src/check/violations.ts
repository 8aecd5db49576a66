import type { Found } from './finding.js'

type Violation = {
  effectiveDirective: string
  blockedURI?: string
  blockedURL?: string | null
  disposition: string
}

/** Hears what the page's content security policy blocks, and what it has blocked before where the browser still knows. */
export class Violations {
  readonly #seen = new Map<string, Found>()
  readonly #observer: ReportingObserver | undefined
  #origin = ''

  constructor() {
    document.addEventListener('securitypolicyviolation', this.#hear)
    if ('ReportingObserver' in globalThis)
      this.#observer = new ReportingObserver(
        reports => {
          for (const { body } of reports) this.#hear(body as unknown as Violation)
        },
        { types: ['csp-violation'], buffered: true },
      )
    this.#observer?.observe()
  }

  /** Tries what widgets do: pictures of the API, and those that were loaded with a token. Tells what was blocked. */
  async probe(api: string): Promise<Found[]> {
    this.#origin = originOf(api)
    const picture = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    )
    await Promise.all([tryImage(`${api}/docs/assets/icon.svg`), tryImage(picture)])
    URL.revokeObjectURL(picture)
    // Reports come a moment after what they are about.
    await new Promise(resolve => setTimeout(resolve, 50))
    const ours = [...this.#seen].filter(
      ([blocked]) => blocked.endsWith(` ${this.#origin}`) || !blocked.includes('://'),
    )
    return ours.length ? ours.map(([, found]) => found) : [['ok', 'policyRight']]
  }

  stop(): void {
    document.removeEventListener('securitypolicyviolation', this.#hear)
    this.#observer?.disconnect()
  }

  readonly #hear = ({ effectiveDirective, blockedURI, blockedURL, disposition }: Violation): void => {
    if (disposition === 'report') return
    const uri = blockedURI ?? blockedURL ?? ''
    const directive = effectiveDirective.replace(/-(elem|attr)$/, '')
    const blocked =
      uri === 'trusted-types-policy' ? 'lit-html' : uri.startsWith('blob') ? 'blob:' : originOf(uri)
    // Inline code, sinks and the like are the page's own affair.
    if (blocked) this.#seen.set(`${directive} ${blocked}`, ['fault', 'policy', { directive, blocked }])
  }
}

const originOf = (url: string): string => {
  const { origin } = URL.canParse(url, location.href) ? new URL(url, location.href) : { origin: '' }
  return /^(https?:\/\/|\/)/.test(url) ? origin : ''
}

const tryImage = (url: string): Promise<unknown> =>
  new Promise(resolve => {
    const image = new Image()
    image.onload = image.onerror = resolve
    image.src = url
    setTimeout(resolve, 5000)
  })
