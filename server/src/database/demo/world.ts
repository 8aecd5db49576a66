import { createAgent } from '../../agents/actions.ts'
import { createContact, setPassword } from '../../contacts/actions.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import { grantedTo } from '../../contacts/rules.ts'
import { createCustomer } from '../../customers/actions.ts'
import type { Trx } from '../../http/context.ts'
import { makeScope } from '../../http/scope.ts'
import { createPartner } from '../../partners/actions.ts'
import { updateSettings } from '../../settings/actions.ts'
import { createSite } from '../../sites/actions.ts'
import { demoTaxRules, makePlans, makeProducts, type PriceOf } from './catalogue.ts'
import { demoSignIn, siteKeys } from './keys.ts'
import type { DemoCustomer } from './plan.ts'
import { setPublishableKey } from './queries.ts'
import type { Sold } from './sales/room.ts'

const partnerNames = ['Lumen Partners', 'Harbor Integrations', 'Sakura Systems']
export const vendor = makeScope({ kind: 'vendor', key_id: 'demo', scopes: ['*'] })

/** A customer and the contact who acts for it. */
export type DemoPerson = {
  id: string
  plan: DemoCustomer
  partner_id: string
  site_id: string
  contact_id: string
  contact_name: string
  permissions: readonly string[]
  /** Payment methods by the names that plans give them. */
  cards: Map<string, string>
}
type Invoice = { id: string; total: number; line: { id: string; quantity: string } }
/** What has been made so far. */
export type World = {
  customers: DemoPerson[]
  /** By their names. */
  agents: Map<string, string>
  price: PriceOf
  /** By customer and number of the invoice. */
  invoices: Map<string, Invoice>
  /** By customer and name of the sale. */
  sales: Map<string, Sold>
}

/** Who is there before anything happens: the vendor with its catalogue, partners and customers with their contacts. */
export async function makeWorld(trx: Trx, now: string, plans: DemoCustomer[]): Promise<World> {
  await makeVendor(trx, now)
  const price = await makeProducts(trx, vendor, now)
  await makePlans(trx, vendor, now, price)
  const partners = await makePartners(trx, now)
  const customers: DemoPerson[] = []
  for (const plan of plans) {
    const partner = partners[plan.partner]!
    const { id } = await makeCustomer(trx, now, plan, partner.partner_id)
    const contact = await makeContact(trx, now, id, plan.index)
    customers.push({ id, plan, ...partner, ...contact, cards: new Map() })
  }
  const agents = await makeAgents(trx, now)
  return { customers, agents, price, invoices: new Map(), sales: new Map() }
}

async function makeVendor(trx: Trx, now: string): Promise<void> {
  await updateSettings(trx, now, undefined, {
    vendor: {
      name: 'Northwind Software',
      vat_number: 'BE0999999922',
      registration: { scheme: '0208', value: '0999999922' },
      address: { line1: 'Kouter 12', city: 'Gent', postal_code: '9000', country: 'BE' },
      email: 'billing@northwind.example',
    },
    payment_instructions: 'IBAN BE71 0961 2345 6769',
    bank_account: { holder: 'Northwind Software', iban: 'BE71096123456769', bic: 'GKCCBEBB' },
    tax_rules: demoTaxRules,
    branding: { accent: '#2f4bd8', logo_file_id: null },
  })
}

/** The people at the vendor whom customers meet. */
async function makeAgents(trx: Trx, now: string): Promise<Map<string, string>> {
  const agents = new Map<string, string>()
  for (const [name, booking_url] of [
    ['Noor Haddad', 'https://calendar.northwind.example/noor'],
    ['Ines Moreau', 'https://calendar.northwind.example/ines'],
    ['Tom Albers', null],
  ] as const) {
    const email = `${name.split(' ')[0]!.toLowerCase()}@northwind.example`
    const { id } = await createAgent(trx, vendor, now, { name, email, booking_url })
    agents.set(name, id)
  }
  return agents
}

async function makePartners(trx: Trx, now: string): Promise<{ partner_id: string; site_id: string }[]> {
  const made: { partner_id: string; site_id: string }[] = []
  for (const [i, name] of partnerNames.entries()) {
    const { id } = await createPartner(trx, now, { name })
    const site = await createSite(trx, vendor, now, {
      partner_id: id,
      name: `${name}, customer area`,
      allowed_origins: [`https://www.${name.split(' ')[0]!.toLowerCase()}.example`],
      page_url: `https://www.${name.split(' ')[0]!.toLowerCase()}.example/account`,
      sign_in_methods: ['password', 'code'],
    })
    await setPublishableKey(trx, site.id, siteKeys[i]!)
    made.push({ partner_id: id, site_id: site.id })
  }
  return made
}

const makeCustomer = (trx: Trx, now: string, plan: DemoCustomer, partner_id: string) =>
  createCustomer(trx, vendor, now, {
    name: plan.name,
    country: plan.country,
    partner_id,
    vat_number: plan.vat_number,
    vat_verified: plan.vat_number !== null && plan.index % 20 !== 19,
    currency: plan.currency,
    time_zone: plan.time_zone,
    language: plan.language,
    external_id: plan.index === 0 ? 'demo-acme' : `demo-${plan.index}`,
    address: {
      line1: `Kouter ${1 + (plan.index % 90)}`,
      city: plan.city,
      postal_code: plan.postal_code,
      country: plan.country,
    },
  })

/** One person serves the first two customers; every other customer has one of its own, without a password. */
async function makeContact(trx: Trx, now: string, customer_id: string, index: number) {
  const person =
    index < 2
      ? { name: 'Alex Lambert', email: demoSignIn.email }
      : { name: `Contact ${index}`, email: `contact-${index}@customer-${index}.example` }
  const { id } = await createContact(trx, vendor, now, { customer_id, role: 'owner', ...person })
  if (index === 0) await setPassword(trx, vendor, now, { id, hash: await hashPassword(demoSignIn.password) })
  return {
    contact_id: id,
    contact_name: person.name,
    permissions: grantedTo({ role: 'owner', permissions: null }),
  }
}
