import type { AddressInfo } from 'node:net'
import { close, listen } from '../../server/src/http/listen.ts'
import { startTestServer } from '../support/server.ts'

const openInvoices = 45

/** A server on a connection of its own, with a site to mint sessions for and more open invoices than fit on two pages. */
export async function startClientServer() {
  const server = await startTestServer()
  const listening = await listen(server.app, '127.0.0.1', 0, 'PORT')
  const { port } = listening.address() as AddressInfo

  const ask = async (method: string, path: string, body?: unknown) => {
    const reply = await server.request(method, path, { key: server.vendorKey, body })
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  const partner = await ask('POST', '/v1/partners', { name: 'Lumen Partners' })
  await ask('POST', '/v1/sites', {
    partner_id: partner.id,
    name: 'Shop',
    allowed_origins: ['https://shop.example'],
  })
  const customer = { name: 'Acme NV', country: 'BE', currency: 'EUR' }
  const { id: customer_id } = await ask('POST', '/v1/customers', customer)
  const lines = [{ name: 'Plan', quantity: '1', unit_price: '50.00', tax_rate: '21' }]
  await Promise.all(
    Array.from({ length: openInvoices }, async () => {
      const { id } = await ask('POST', '/v1/invoices', { customer_id, lines })
      await ask('POST', `/v1/invoices/${id}/issue`)
    }),
  )

  return {
    url: `http://127.0.0.1:${port}`,
    key: server.vendorKey,
    openInvoices,
    ask,
    async close() {
      listening.closeAllConnections()
      await close(listening)
      await server.close()
    },
  }
}
