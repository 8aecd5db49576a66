import type { PortalClient, Schemas } from '../api.js'
import type { PortalError } from '../base/problem.js'
import type { MessageOverrides } from '../locales/messages.js'
import type { Change } from './live.js'

/** How things stand between a page and the API. */
export type ConnectionStatus =
  | 'connecting'
  | 'signed-out'
  | 'signed-in'
  | 'expired'
  | 'misconfigured'
  | 'unreachable'

/** Design tokens by name without the leading `--portal-`, for instance `{ accent: '#2f4bd8' }`. */
export type Appearance = Readonly<Record<string, string>>

/** How a person proves who it is: by password or mailed code, with an invitation to accept, or as somebody new. */
export type Credentials = Schemas['LoginRequest'] | Schemas['InvitationAccept']

/** What a `<portal-connect>` hands to the widgets inside it: immutable, a new object for every change. */
export interface Connection {
  readonly client: PortalClient
  /** The site's publishable key, for what is asked before anybody has signed in; empty where a host has none. */
  readonly site: string
  readonly status: ConnectionStatus
  /** Who is signed in; kept while expired, so that a page can say whose session it was. */
  readonly session: Schemas['PortalSession'] | null
  readonly configuration: Schemas['SiteConfiguration'] | null
  /** Why it is misconfigured or unreachable. */
  readonly problem: PortalError | null
  readonly locale?: string
  readonly theme?: 'light' | 'dark' | ''
  readonly appearance?: Appearance
  readonly messages?: MessageOverrides
  /** Whether people sign in here; false when the host hands over tokens. */
  readonly ownSignIn: boolean
  /** Whether the sign-in may offer to outlast the page. */
  readonly mayStay: boolean
  /** The element that shows the sign-in form, so that a page with five widgets shows one form. */
  readonly signInPlace: Element | null

  /** Opens a session, also over one that has expired. */
  signIn(credentials: Credentials, options?: { stay?: boolean }): Promise<void>
  signOut(): Promise<void>
  switchCompany(customerId: string): Promise<void>
  /** Asks for a session again, after it expired or the API could not be reached. */
  reauthenticate(): void
  /**
   * Uploads a file that a message will name.
   * @param told - Called with the part that has gone out, 0 to 1.
   */
  upload(file: File, told: (part: number) => void, signal: AbortSignal): Promise<Schemas['File']>
  /** Tells what changes at the API while somebody is signed in and the page is seen, until the function it gives is called. */
  follow(told: (change: Change) => void): () => void
  /** Offers a place for the sign-in form: a `<portal-login>` of the host comes before any widget. */
  offerSignIn(place: Element, dedicated: boolean): void
  withdrawSignIn(place: Element): void
}

/**
 * The key under which connections are provided by the community protocol for contexts (`@lit/context` speaks it):
 * shared by all copies of the library on a page.
 */
export const connectionContext = Symbol.for('portal-connection')
