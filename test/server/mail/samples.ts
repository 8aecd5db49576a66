import type { components } from '../../../openapi.d.ts'

type Schemas = components['schemas']

/** The parts of the contract's objects that mails read, as events carry them. */
export const quotation = (fields: Partial<Schemas['Quotation']> = {}) => ({
  id: 'quo_01k9z3q8v4e7tb2m6c0d5f9hjq',
  object: 'quotation' as const,
  number: 'QUO/2026/00042',
  subject: 'Yearly plan',
  revision: 1,
  currency: 'EUR',
  total: 123_450,
  due_now: 61_725,
  recurring_total: 36_000,
  interval_unit: 'month',
  interval_count: 3,
  valid_until: '2026-04-09',
  lines: [{ id: 'qln_1', name: 'Users' }],
  responses: [] as unknown[],
  ...fields,
})

export const response = (kind: string, fields: object = {}) => ({
  id: 'res_1',
  kind,
  revision: 1,
  created_at: '2026-03-10T10:00:00Z',
  contact_name: 'Alex Lambert',
  reason: null,
  message: null,
  lines: [],
  po_number: null,
  signed_name: null,
  ...fields,
})

export const invoice = (fields: Partial<Schemas['Invoice']> = {}) => ({
  id: 'inv_01k9z3q8v4e7tb2m6c0d5f9hja',
  object: 'invoice' as const,
  type: 'invoice',
  origin: 'portal',
  number: 'INV/2026/00418',
  subject: 'Plan',
  currency: 'EUR',
  total: 12_100,
  amount_due: 12_100,
  due_date: '2026-03-24',
  ...fields,
})

export const payment = (fields: Partial<Schemas['Payment']> = {}) => ({
  id: 'pay_01k9z3q8v4e7tb2m6c0d5f9hjm',
  object: 'payment' as const,
  status: 'succeeded',
  amount: 12_100,
  currency: 'EUR',
  method: 'card',
  received_on: '2026-03-10' as string | null,
  refunded: 0,
  quotation_id: null,
  invoices: [{ invoice_id: 'inv_01k9z3q8v4e7tb2m6c0d5f9hja', number: 'INV/2026/00418', amount: 12_100 }],
  failure: null as Schemas['Payment']['failure'],
  ...fields,
})

export const order = (fields: Partial<Schemas['Order']> = {}) => ({
  id: 'ord_01k9z3q8v4e7tb2m6c0d5f9hjs',
  object: 'order' as const,
  number: 'SO/2026/00017',
  subject: 'Yearly plan',
  currency: 'EUR',
  total: 123_450,
  ...fields,
})

export const subscription = (fields: Partial<Schemas['SubscriptionSummary']> = {}) => ({
  id: 'sub_01k9z3q8v4e7tb2m6c0d5f9hjv',
  object: 'subscription' as const,
  number: 'SUB/2026/00017',
  plan: { id: null, name: 'Business' },
  currency: 'EUR',
  grace: {
    reason: 'declined',
    started_on: '2026-03-10',
    ends_on: '2026-03-17',
    days_left: 7,
    closes_at: '2026-03-17T23:00:00Z',
  },
  contract_end: '2026-04-30',
  cancels_on: '2026-04-01',
  closed_on: '2026-03-18',
  close_reason: 'non_payment',
  ...fields,
})
