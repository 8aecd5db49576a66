import { html, type TemplateResult } from 'lit'
import type { PortalClient, Schemas } from '../api.js'

type Session = Schemas['PortalSession']

/** What the account is divided into, besides its overview. */
export type SectionName =
  | 'quotations'
  | 'orders'
  | 'invoices'
  | 'tickets'
  | 'subscriptions'
  | 'success_packs'
  | 'payment_methods'
  | 'messages'
  | 'profile'

/** What an element of a section is given. */
interface Place {
  readonly connect: string
  readonly theme: '' | 'light' | 'dark'
  readonly pageSize: number
}

interface Section {
  /** One of these permissions lets a person in; none: everybody. */
  readonly needs: readonly string[]
  /** The elements, loaded when somebody comes. */
  readonly load: () => Promise<unknown>
  readonly list: (place: Place) => TemplateResult
  /** One of them, by its id. */
  readonly detail?: (id: string, place: Place) => TemplateResult
  /** One of them in events, as in `portal-invoice-open`, and in alerts. */
  readonly thing?: string
  /** How many of them wait for something. */
  readonly count?: (client: PortalClient, signal: AbortSignal) => Promise<number | undefined>
}

const one = { limit: 1, include: 'total_count' } as const
const total = (answer: { data?: { total_count?: number } | undefined }) => answer.data?.total_count

export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  quotations: {
    needs: ['quotations:read'],
    thing: 'quotation',
    load: () => Promise.all([import('../define/quotations.js'), import('../define/quotation.js')]),
    list: ({ connect, theme, pageSize }) =>
      html`<portal-quotations .connect=${connect} .theme=${theme} .pageSize=${pageSize}></portal-quotations>`,
    detail: (id, { connect, theme }) =>
      html`<portal-quotation quotation-id=${id} .connect=${connect} .theme=${theme}></portal-quotation>`,
    count: async (client, signal) =>
      total(await client.GET('/v1/quotations', { params: { query: { ...one, status: ['sent'] } }, signal })),
  },
  orders: {
    needs: ['orders:read'],
    thing: 'order',
    load: () => Promise.all([import('../define/orders.js'), import('../define/order.js')]),
    list: ({ connect, theme, pageSize }) =>
      html`<portal-orders .connect=${connect} .theme=${theme} .pageSize=${pageSize}></portal-orders>`,
    detail: (id, { connect, theme }) =>
      html`<portal-order order-id=${id} .connect=${connect} .theme=${theme}></portal-order>`,
    count: async (client, signal) => {
      const query = { ...one, payment_status: ['unpaid' as const, 'partially_paid' as const] }
      return total(await client.GET('/v1/orders', { params: { query }, signal }))
    },
  },
  invoices: {
    needs: ['invoices:read'],
    thing: 'invoice',
    load: () => Promise.all([import('../define/invoices.js'), import('../define/invoice.js')]),
    list: ({ connect, theme, pageSize }) =>
      html`<portal-invoices .connect=${connect} .theme=${theme} .pageSize=${pageSize}></portal-invoices>`,
    detail: (id, { connect, theme }) =>
      html`<portal-invoice invoice-id=${id} .connect=${connect} .theme=${theme}></portal-invoice>`,
    count: async (client, signal) =>
      total(await client.GET('/v1/invoices', { params: { query: { ...one, status: ['open'] } }, signal })),
  },
  tickets: {
    needs: ['tickets:own', 'tickets:all'],
    thing: 'ticket',
    load: () => Promise.all([import('../define/tickets.js'), import('../define/ticket.js')]),
    list: ({ connect, theme, pageSize }) =>
      html`<portal-tickets .connect=${connect} .theme=${theme} .pageSize=${pageSize}></portal-tickets>`,
    detail: (id, { connect, theme }) =>
      html`<portal-ticket ticket-id=${id} .connect=${connect} .theme=${theme}></portal-ticket>`,
    count: async (client, signal) =>
      total(await client.GET('/v1/tickets', { params: { query: { ...one, unread: true } }, signal })),
  },
  subscriptions: {
    needs: ['subscriptions:read'],
    thing: 'subscription',
    load: () => Promise.all([import('../define/subscriptions.js'), import('../define/subscription.js')]),
    list: ({ connect, theme, pageSize }) =>
      html`<portal-subscriptions
        .connect=${connect}
        .theme=${theme}
        .pageSize=${pageSize}
      ></portal-subscriptions>`,
    detail: (id, { connect, theme }) =>
      html`<portal-subscription subscription-id=${id} .connect=${connect} .theme=${theme}></portal-subscription>`,
    count: async (client, signal) => {
      const query = { ...one, status: ['to_renew' as const] }
      return total(await client.GET('/v1/subscriptions', { params: { query }, signal }))
    },
  },
  success_packs: {
    needs: ['packs:read'],
    thing: 'success_pack',
    load: () => import('../define/success-packs.js'),
    list: ({ connect, theme }) =>
      html`<portal-success-packs .connect=${connect} .theme=${theme}></portal-success-packs>`,
  },
  payment_methods: {
    needs: ['payment_methods:read'],
    thing: 'payment_method',
    load: () => import('../define/payment-methods.js'),
    list: ({ connect, theme }) =>
      html`<portal-payment-methods .connect=${connect} .theme=${theme}></portal-payment-methods>`,
  },
  messages: {
    needs: [],
    load: () => import('../define/messages.js'),
    list: ({ connect, theme }) =>
      html`<portal-messages .connect=${connect} .theme=${theme}></portal-messages>`,
  },
  profile: {
    needs: [],
    load: () => import('../define/profile.js'),
    list: ({ connect, theme }) => html`<portal-profile .connect=${connect} .theme=${theme}></portal-profile>`,
  },
}

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[]

/** Those that there are for a person: what the vendor or the site has switched off is gone. */
export function sectionsOf({
  sections,
  permissions,
}: Pick<Session, 'sections' | 'permissions'>): SectionName[] {
  return SECTION_NAMES.filter(name => {
    const { needs } = SECTIONS[name]
    return sections.includes(name) && (!needs.length || needs.some(each => permissions.includes(each)))
  })
}

/** The section of a kind of thing. */
export const sectionOf = (thing: string): SectionName | undefined =>
  SECTION_NAMES.find(name => SECTIONS[name].thing === thing)

/** Where a page is, as the address says it: `#/invoices/inv_…`. */
export function readHash(hash: string): { section: string; item: string } {
  // What follows a `?` is the secret of a link, which other widgets take out of the address.
  const [, section = '', item = ''] = hash.split('?', 1)[0]!.split('/')
  try {
    // Mails about the company lead to where it is kept.
    const name = section === 'company' ? 'profile' : section.replaceAll('-', '_')
    return { section: name, item: decodeURIComponent(item) }
  } catch {
    return { section: '', item: '' }
  }
}

export const writeHash = (section: string, item: string): string =>
  `#/${section.replaceAll('_', '-')}${item ? `/${encodeURIComponent(item)}` : ''}`
