import type { TestServer } from './server.ts'

/**
 * Two partners, each with a site, a customer, an owner who can sign in, and an issued invoice; and a draft.
 * What belongs to one must not exist for the other.
 */
export async function makeWorld(server: TestServer) {
  const post = async (path: string, body: unknown) => {
    const reply = await server.request('POST', path, { key: server.vendorKey, body })
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  const side = async (name: string) => {
    const partner = await post('/v1/partners', { name })
    const site = await post('/v1/sites', {
      partner_id: partner.id,
      name: `${name} site`,
      allowed_origins: [`https://${name}.example`],
      sign_in_methods: ['password', 'code'],
    })
    const partnerKey = await server.makeKey(
      [
        'customers:read',
        'customers:write',
        'contacts:read',
        'contacts:write',
        'sessions:write',
        'invoices:read',
        'invoices:write',
        'invoices:issue',
        'invoices:credit',
        'invoices:import',
        'payments:read',
        'payments:record',
        'orders:read',
        'orders:write',
        'payment_methods:read',
        'quotations:read',
        'quotations:write',
        'products:read',
        'partners:read',
        'sites:read',
        'sites:write',
        'events:read',
        'audit:read',
        'subscriptions:read',
        'subscriptions:write',
        'packs:read',
        'packs:write',
        'share_links:read',
        'share_links:write',
        'test_clock:write',
        'tickets:read',
        'tickets:write',
        'messages:read',
        'messages:write',
        'files:read',
        'files:write',
        'imports:read',
        'imports:write',
        'exports:read',
        'exports:write',
        'webhooks:read',
        'webhooks:write',
      ],
      partner.id,
    )
    const customer = await post('/v1/customers', {
      partner_id: partner.id,
      name: `${name} customer`,
      country: 'BE',
      currency: 'EUR',
      time_zone: 'Europe/Brussels',
      external_id: `crm-${name}`,
    })
    const email = `owner@${name}.example`
    const contact = await post('/v1/contacts', {
      customer_id: customer.id,
      name: `${name} owner`,
      email,
      role: 'owner',
    })
    await server.request('POST', `/v1/contacts/${contact.id}/password`, {
      key: server.vendorKey,
      body: { password: 'right password' },
    })
    const line = { name: 'Plan', quantity: '2', unit_price: '50.00', tax_rate: '21' }
    const draft = await post('/v1/invoices', { customer_id: customer.id, lines: [line] })
    const created = await post('/v1/invoices', { customer_id: customer.id, subject: 'Plan', lines: [line] })
    const invoice = await post(`/v1/invoices/${created.id}/issue`, undefined)
    const { token, session } = await post('/v1/portal_sessions', {
      customer_id: customer.id,
      contact_id: contact.id,
    })
    return {
      server,
      partner,
      site,
      partnerKey,
      customer,
      contact,
      email,
      draft,
      invoice,
      token: token as string,
      session,
      post,
    }
  }
  return { a: await side('alpha'), b: await side('beta') }
}
