import { PortalError } from '../base/problem.js'

/** What of Stripe.js is used. */
export interface StripeJs {
  elements(options: object): StripeElements
  confirmSetup(options: object): Promise<{ error?: StripeError; setupIntent?: { id: string } }>
  handleNextAction(options: { clientSecret: string }): Promise<{ error?: StripeError }>
}
export interface StripeElements {
  create(type: 'payment', options?: object): StripeElement
  submit(): Promise<{ error?: StripeError }>
}
export interface StripeElement {
  mount(place: HTMLElement): void
  on(event: string, listener: (event: { error?: StripeError }) => void): void
  destroy(): void
}
export interface StripeError {
  readonly type?: string
  readonly code?: string
  readonly decline_code?: string
  readonly message?: string
}
type Make = (key: string, options?: object) => StripeJs

/** Of the same release as the API version that the server uses. It must come from there, and from nowhere else. */
const ADDRESS = 'https://js.stripe.com/endive/stripe.js'

const loaded = new Map<string, Promise<StripeJs>>()

/** Stripe.js for a publishable key: the page's own when it has it, else loaded once; again after it failed. */
export function loadStripe(key: string, locale: string): Promise<StripeJs> {
  const known = loaded.get(key)
  if (known) return known
  const loading = make().then(stripe => stripe(key, { locale: locale.split('-')[0] }))
  loaded.set(key, loading)
  loading.catch(() => loaded.delete(key))
  return loading
}

async function make(): Promise<Make> {
  const page = globalThis as { Stripe?: Make }
  if (!page.Stripe)
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = trusted(ADDRESS)
      script.onload = () => resolve()
      script.onerror = () => {
        script.remove()
        reject(new PortalError('Stripe.js could not be loaded', { code: 'unreachable' }))
      }
      document.head.append(script)
    })
  return page.Stripe!
}

interface Policy {
  createScriptURL(address: string): string
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy
}
let policy: Policy | undefined

/** Where the page asks for Trusted Types. The policy, of which there can be one, lets this one address pass. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  policy ??= trustedTypes?.createPolicy('portal-stripe', { createScriptURL: () => ADDRESS })
  return policy?.createScriptURL(address) ?? address
}
