import { createContact, setPassword } from '../../contacts/actions.ts'
import { hashPassword } from '../../contacts/passwords.ts'
import { createCustomer } from '../../customers/actions.ts'
import type { Clock } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { makeScope } from '../../http/scope.ts'
import { creditInvoice } from '../../invoices/actions/credit.ts'
import { createDraft } from '../../invoices/actions/draft.ts'
import { issueInvoice } from '../../invoices/actions/issue.ts'
import { recordPayment } from '../../invoices/actions/settle.ts'
import { fromMinor } from '../../money/amounts.ts'
import { today } from '../../money/dates.ts'
import { createPartner } from '../../partners/actions.ts'
import { updateSettings } from '../../settings/actions.ts'
import { createSite } from '../../sites/actions.ts'
import { demoLines } from './lines.ts'
import { type DemoCustomer, type DemoStep, demoCustomers, demoSteps } from './plan.ts'
import { addDemoOrigins, insertDemoKey, setPublishableKey } from './queries.ts'

/** They exist in demo data only. */
export const demoSignIn = { email: 'alex@acme.example', password: 'portal-demo', secretKey: 'sk_demo_portal' }
const siteKeys = ['pk_demo_lumen', 'pk_demo_harbor', 'pk_demo_sakura']
const partnerNames = ['Lumen Partners', 'Harbor Integrations', 'Sakura Systems']
const vendor = makeScope({ kind: 'vendor', key_id: 'demo', scopes: ['*'] })
const stepsPerTransaction = 100

type Invoice = { id: string; total: number; line: { id: string; quantity: string } }
type World = { customers: { id: string; plan: DemoCustomer }[]; invoices: Map<string, Invoice> }

/** Fills an empty database as the vendor's own programs would: through the same actions, day after day. */
export async function loadDemo({ db, clock }: Services, say: (text: string) => void): Promise<void> {
  say('Loading demo data …')
  const day = today(clock.now(), 'Europe/Brussels')
  const plans = demoCustomers()
  const world: World = { customers: [], invoices: new Map() }
  await db.transaction().execute(async trx => {
    await makeVendor(trx, clock)
    const partners = await makePartners(trx, clock.now())
    for (const plan of plans) {
      const customer = await createCustomer(trx, vendor, clock.now(), {
        name: plan.name,
        country: plan.country,
        partner_id: partners[plan.partner],
        vat_number: plan.vat_number,
        currency: plan.currency,
        time_zone: plan.time_zone,
        language: plan.language,
        external_id: plan.index === 0 ? 'demo-acme' : `demo-${plan.index}`,
        address: {
          line1: `${1 + (plan.index % 90)}`,
          city: plan.city,
          postal_code: plan.postal_code,
          country: plan.country,
        },
      })
      world.customers.push({ id: customer.id, plan })
    }
    await makeContacts(trx, clock.now(), world)
  })
  const steps = demoSteps(plans, day)
  for (let i = 0; i < steps.length; i += stepsPerTransaction) {
    await db.transaction().execute(async trx => {
      for (const step of steps.slice(i, i + stepsPerTransaction)) await doStep(trx, world, step, clock.now())
    })
    if (i % (stepsPerTransaction * 10) === 0) say(`  ${Math.round((100 * i) / steps.length)} %`)
  }
  // Last, so that a load that was cut short is not taken for a finished one by whoever holds the key.
  await insertDemoKey(db, demoSignIn.secretKey, clock.now())
}

async function makeVendor(trx: Trx, clock: Clock): Promise<void> {
  await updateSettings(trx, clock.now(), undefined, {
    vendor: {
      name: 'Northwind Software',
      vat_number: 'BE0999999922',
      registration: { scheme: '0208', value: '0999999922' },
      address: { line1: 'Kouter 12', city: 'Gent', postal_code: '9000', country: 'BE' },
      email: 'billing@northwind.example',
    },
    payment_instructions: 'IBAN BE71 0961 2345 6769',
    branding: { accent: '#2f4bd8', logo_file_id: null },
  })
}

async function makePartners(trx: Trx, now: string): Promise<string[]> {
  const ids: string[] = []
  for (const [i, name] of partnerNames.entries()) {
    const { id } = await createPartner(trx, now, { name })
    const site = await createSite(trx, vendor, now, {
      partner_id: id,
      name: `${name}, customer area`,
      allowed_origins: [`https://www.${name.split(' ')[0]!.toLowerCase()}.example`],
      sections: ['invoices'],
    })
    await setPublishableKey(trx, site.id, siteKeys[i]!)
    ids.push(id)
  }
  return ids
}

/** One person serves the first two customers; every other customer has one of its own, without a password. */
async function makeContacts(trx: Trx, now: string, { customers }: World): Promise<void> {
  for (const [i, { id: customer_id }] of customers.entries()) {
    const alex = i < 2
    const person = alex
      ? { name: 'Alex Lambert', email: demoSignIn.email }
      : { name: `Contact ${i}`, email: `contact-${i}@customer-${i}.example` }
    const { id } = await createContact(trx, vendor, now, { customer_id, role: 'owner', ...person })
    if (i === 0) await setPassword(trx, vendor, now, { id, hash: await hashPassword(demoSignIn.password) })
  }
}

async function doStep(trx: Trx, { customers, invoices }: World, step: DemoStep, now: string): Promise<void> {
  const morning = `${step.date}T09:00:00.000Z`
  const clock: Clock = { now: () => (morning < now ? morning : now) }
  const { id: customer_id, plan } = customers[step.customer]!
  const key = `${step.customer}/${step.invoice}`
  if (step.do === 'issue' || step.do === 'draft') {
    const draft = await createDraft(trx, vendor, clock.now(), {
      customer_id,
      ...demoLines(plan, step.invoice, step.date),
    })
    const { id } = draft.row
    const line = { id: draft.lines[0]!.id, quantity: draft.lines[0]!.quantity }
    invoices.set(key, { id, total: draft.row.total, line })
    if (step.do === 'issue') await issueInvoice(trx, vendor, clock, id)
    return
  }
  const { id, total, line } = invoices.get(key)!
  if (step.do === 'credit')
    await creditInvoice(trx, vendor, clock, id, { reason: 'Cancelled before it began' })
  else if (step.do === 'credit_part')
    await creditInvoice(trx, vendor, clock, id, {
      reason: 'Fewer users than planned',
      lines: [{ line_id: line.id, quantity: '1' }],
    })
  else {
    const amount = step.do === 'pay' ? total : Math.ceil(total / 3)
    const reference = `Transfer ${fromMinor(amount, plan.currency)}`
    await recordPayment(trx, vendor, clock, id, {
      amount,
      received_on: step.date,
      method: 'bank_transfer',
      reference,
    })
  }
}

/** The demo's own partner site runs wherever this server was told to put it, and beside it the host's back end. */
export async function pointDemoSiteAt({ db, clock }: Services, sitePort: number): Promise<void> {
  const ports = [sitePort, sitePort + 1]
  const origins = ports.flatMap(port => [`http://localhost:${port}`, `http://127.0.0.1:${port}`])
  await addDemoOrigins(db, siteKeys[0]!, origins, clock.now())
}
