import type { components } from '../../../openapi.d.ts'
import type { Scope } from '../http/scope.ts'
import { daysBetween } from '../money/dates.ts'

export type Alert = components['schemas']['Alert']
export type Kind = keyof typeof kinds

/** What of a thing an alert tells, as the database finds it. */
export type Found = Omit<Alert, 'severity' | 'days' | 'kind' | 'object_type'> & { kind: Kind }

type Sort = {
  object_type: string
  severity: 'critical' | 'warning' | 'info'
  reads: string
  contact?: string
}

/** What each kind is about, how much it matters, and which permission lets its object be read. */
const kinds = {
  subscription_to_renew: { object_type: 'subscription', severity: 'critical', reads: 'subscriptions:read' },
  payment_requires_action: {
    object_type: 'payment',
    severity: 'critical',
    reads: 'payments:read',
    contact: 'invoices:read',
  },
  invoice_overdue: { object_type: 'invoice', severity: 'critical', reads: 'invoices:read' },
  card_expired: { object_type: 'payment_method', severity: 'critical', reads: 'payment_methods:read' },
  order_unpaid: { object_type: 'order', severity: 'warning', reads: 'orders:read' },
  card_expires: { object_type: 'payment_method', severity: 'warning', reads: 'payment_methods:read' },
  contract_ends: { object_type: 'subscription', severity: 'warning', reads: 'subscriptions:read' },
  subscription_closed: { object_type: 'subscription', severity: 'warning', reads: 'subscriptions:read' },
  ticket_answer: { object_type: 'ticket', severity: 'info', reads: 'tickets:read', contact: 'tickets:own' },
  pack_low: { object_type: 'success_pack', severity: 'info', reads: 'packs:read' },
  quotation_expires: { object_type: 'quotation', severity: 'info', reads: 'quotations:read' },
  subscription_cancels: { object_type: 'subscription', severity: 'info', reads: 'subscriptions:read' },
} satisfies Record<string, Sort>

const order: readonly string[] = Object.keys(kinds)
const severities = ['critical', 'warning', 'info']

/** The kinds whose objects this caller may read. */
export function readableKinds(scope: Scope): Kind[] {
  const entries = Object.entries(kinds) as [Kind, Sort][]
  return entries.filter(([, sort]) => mayRead(scope, sort)).map(([kind]) => kind)
}

function mayRead(scope: Scope, { reads, contact = reads }: Sort): boolean {
  if (scope.kind === 'contact') return scope.permissions.includes(contact)
  const scopes = scope.kind === 'vendor' || scope.kind === 'partner' ? scope.scopes : []
  return scopes.includes('*') || scopes.includes(reads)
}

/** The most urgent first: by severity, then by kind, then by how soon. @param today the customer's */
export function ranked(found: readonly Found[], today: string): Alert[] {
  const alerts = found.map((each): Alert => {
    const { object_type, severity } = kinds[each.kind]
    return { ...each, object_type, severity, days: each.date === null ? null : daysBetween(today, each.date) }
  })
  return alerts.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      soon(a) - soon(b) ||
      (a.object_id < b.object_id ? -1 : 1),
  )
}

/** What has no day is for now. */
const soon = ({ days }: Alert): number => days ?? 0
