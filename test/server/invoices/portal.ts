import { type Ask, type Reply, startTestServer, testClock } from '../../support/server.ts'

export type Portal = Awaited<ReturnType<typeof openPortal>>
// Answers are as loose as JSON is: the contract is checked by the server itself.
type Json = Reply['body']
type Fields = Record<string, unknown>

export const plan = { name: 'Plan', quantity: '1', unit_price: '100.00', tax_rate: '21' }

/** A server whose clock stands still, with the short ways to what invoices are about; all as the vendor. */
export async function openPortal(
  now = '2026-03-10T10:00:00Z',
  vendor: Fields = {},
  env: Record<string, string> = {},
) {
  const clock = testClock()
  clock.set(now)
  const server = await startTestServer({ clock, env })

  const ask = (method: string, path: string, given: Ask = {}) =>
    server.request(method, path, given.token ? given : { key: server.vendorKey, ...given })

  /** For what has to work. */
  async function must(method: string, path: string, body?: unknown, given: Ask = {}): Promise<Json> {
    const reply = await ask(method, path, { body, ...given })
    if (reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }

  await must('PATCH', '/v1/settings', {
    vendor: { name: 'Northwind', vat_number: 'BE0999999922', ...vendor },
    default_time_zone: 'Europe/Brussels',
  })
  const partner = await must('POST', '/v1/partners', { name: 'Lumen' })
  const direct = (await must('GET', '/v1/partners')).data.find((each: Json) => each.built_in)
  for (const { id, name } of [partner, direct])
    await must('POST', '/v1/sites', {
      partner_id: id,
      name,
      allowed_origins: ['https://site.example'],
    })

  const customer = (fields: Fields = {}): Promise<Json> =>
    must('POST', '/v1/customers', {
      partner_id: partner.id,
      name: 'Acme',
      country: 'BE',
      currency: 'EUR',
      time_zone: 'Europe/Brussels',
      ...fields,
    })
  const draft = (customerId: string, fields: Fields = {}): Promise<Json> =>
    must('POST', '/v1/invoices', { customer_id: customerId, lines: [plan], ...fields })
  const issue = (id: string): Promise<Json> => must('POST', `/v1/invoices/${id}/issue`)

  return {
    ...server,
    clock,
    ask,
    must,
    partner,
    customer,
    draft,
    issue,
    get: (id: string, given: Ask = {}): Promise<Json> => must('GET', `/v1/invoices/${id}`, undefined, given),
    issued: async (customerId: string, fields: Fields = {}): Promise<Json> =>
      issue((await draft(customerId, fields)).id),
    credit: (id: string, body: Fields = {}): Promise<Json> => must('POST', `/v1/invoices/${id}/credit`, body),
    pay: (id: string, amount: number, fields: Fields = {}): Promise<Json> =>
      must('POST', `/v1/invoices/${id}/record_payment`, {
        amount,
        received_on: clock.now().slice(0, 10),
        method: 'bank_transfer',
        ...fields,
      }),
    /** A session in which the customer's own people read. */
    tokenFor: async (customerId: string): Promise<string> =>
      (await must('POST', '/v1/portal_sessions', { customer_id: customerId })).token,
  }
}

/** `code pointer` of the first wrong field of a refusal. */
export const wrongField = ({ body }: Reply): string | undefined =>
  body.errors?.[0] && `${body.errors[0].code} ${body.errors[0].pointer}`

/** Status, code and the first wrong field: what a refusal comes down to. */
export const refusal = (reply: Reply): string =>
  [reply.status, reply.body.code, wrongField(reply)].filter(Boolean).join(' ')
