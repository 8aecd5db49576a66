import createClient from 'openapi-fetch'
import type { components, paths } from './portal.generated.d.ts'

type Card = components['schemas']['SandboxCard']['number']

const baseUrl = process.env.PORTAL_URL ?? 'http://localhost:8080'
const clientOf = (credential: string) =>
  createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${credential}` } })

/** A repeated request with the same key is answered from the first answer. */
const once = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } })

/** The data of a success. */
function must<T>({ data, error }: { data?: T; error?: { code: string; detail?: string } }): T {
  if (data === undefined) throw new Error(`${error?.code}: ${error?.detail}`)
  return data
}

// The vendor's program: a customer of the partner whose site embeds the portal, somebody there, and an offer.
const vendor = clientOf(process.env.PORTAL_KEY ?? 'sk_demo_portal')

const [site] = must(await vendor.GET('/v1/sites')).data
const customer = must(
  await vendor.POST('/v1/customers', {
    params: once(),
    body: { partner_id: site?.partner_id, name: 'Blue Door BV', country: 'NL', currency: 'EUR' },
  }),
)
const contact = must(
  await vendor.POST('/v1/contacts', {
    params: once(),
    body: { customer_id: customer.id, name: 'Kim', email: 'kim@blue-door.example', role: 'owner' },
  }),
)
console.log(`customer ${customer.id} ${customer.name}`)

const draft = must(
  await vendor.POST('/v1/quotations', {
    params: once(),
    body: {
      customer_id: customer.id,
      requires_signature: false,
      lines: [
        { name: 'Set-up', product_kind: 'service', quantity: '1', unit_price: '500.00', tax_rate: '21' },
      ],
    },
  }),
)
const quotation = must(
  await vendor.POST('/v1/quotations/{quotation_id}/send', {
    params: { ...once(), path: { quotation_id: draft.id } },
  }),
)
console.log(`quotation ${quotation.id} ${quotation.status}`)

// Lists come page by page.
let invoices = 0
let pages = 0
let cursor: string | undefined
do {
  const query = { status: ['open' as const], limit: 20, cursor }
  const page = must(await vendor.GET('/v1/invoices', { params: { query } }))
  invoices += page.data.length
  pages += 1
  cursor = page.next_cursor ?? undefined
} while (cursor)
console.log(`invoices ${invoices} open, ${pages} pages`)

// The customer's contact, for whom the vendor's program mints a session: accepts the offer and pays.
const session = must(
  await vendor.POST('/v1/portal_sessions', { body: { customer_id: customer.id, contact_id: contact.id } }),
)
const kim = clientOf(session.token)

const options = must(await kim.GET('/v1/payment_options'))

async function acceptWith(outcome: string) {
  const number = options.test_cards.find(card => card.outcome === outcome)?.number as Card
  const card = { number, exp_month: 12, exp_year: 2032, cvc: '123' }
  const method = must(await kim.POST('/v1/payment_methods', { params: once(), body: { card } }))
  return await kim.POST('/v1/quotations/{quotation_id}/accept', {
    params: { ...once(), path: { quotation_id: quotation.id } },
    body: {
      revision: quotation.revision,
      payment: { type: 'payment_method', payment_method_id: method.id },
    },
  })
}

const { error, response } = await acceptWith('card_declined')
if (!error) throw new Error('the card should have been declined')
console.log(`declined ${response.status} ${error.code} ${error.decline_code}`)

const { payment } = must(await acceptWith('succeeds'))
console.log(`paid ${payment?.id} ${payment?.status}`)
