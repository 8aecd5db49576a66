declare const made: unique symbol

type Kinds =
  | { kind: 'vendor'; key_id: string; scopes: readonly string[] }
  | { kind: 'partner'; key_id: string; partner_id: string; scopes: readonly string[] }
  | ContactScopeFields
  | { kind: 'site'; site_id: string; partner_id: string }
  | ShareScopeFields
  | { kind: 'system'; partner_id?: string }
  | { kind: 'public' }

type ContactScopeFields = {
  kind: 'contact'
  session_id: string
  site_id: string
  partner_id: string
  customer_id: string
  /** null: a session that a host minted for the company, which only reads. */
  contact_id: string | null
  /** Whether the contact signed in here himself; false: a host has minted the session. */
  signed_in: boolean
  permissions: readonly string[]
  /** What its site shows. */
  sections: readonly string[]
  /** IANA zone of the customer, in which due dates are judged. */
  time_zone: string
  /** Seconds by which a test clock moves the customer's business days. */
  clock_offset: number
}

/** Who has opened a share link: he reads its one document. */
type ShareScopeFields = {
  kind: 'share'
  share_link_id: string
  partner_id: string
  customer_id: string
  document: { type: 'quotation' | 'invoice' | 'order'; id: string }
  /** IANA zone of the customer. */
  time_zone: string
  /** Seconds by which a test clock moves the customer's business days. */
  clock_offset: number
}

/**
 * On whose behalf something is done, and so what exists for it. Every query starts from one. The brand means
 * that only `authenticate` and the job runner make them: a handler cannot invent a wider one.
 */
export type Scope = Kinds & { readonly [made]: true }
export type ContactScope = Extract<Scope, { kind: 'contact' }>
export type IntegrationScope = Extract<Scope, { kind: 'vendor' | 'partner' }>
/** Who manages partners, sites and keys: integrations and commands. */
export type ManagingScope = Extract<Scope, { kind: 'vendor' | 'partner' | 'system' }>
export type ShareScope = Extract<Scope, { kind: 'share' }>
export type SiteScope = Extract<Scope, { kind: 'site' }>

/** For `authenticate`, the job runner and commands only. */
export const makeScope = <K extends Kinds>(scope: K) => scope as K & { readonly [made]: true }

/** What the server does by itself, whoever caused it: all rows exist for it. */
export const system = makeScope({ kind: 'system' })

/** The name under which idempotency keys and limits count: the contact or the key, never the session. */
export function principalOf(scope: Scope): string {
  switch (scope.kind) {
    case 'vendor':
    case 'partner':
      return scope.key_id
    case 'contact':
      return scope.contact_id ?? `${scope.site_id}:${scope.customer_id}`
    case 'site':
      return scope.site_id
    case 'share':
      return scope.share_link_id
    default:
      return scope.kind
  }
}
