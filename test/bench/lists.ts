import { type Asks, interleave, type Load } from './load.ts'
import { customerId, someone, token } from './scale.ts'

/** The other lists of a signed-in contact, newest page, each beside the same query done bare. */
export async function measureLists(
  ports: { portal: number; bare: number },
  load: Load,
  say: (text: string) => void,
): Promise<void> {
  for (const list of ['quotations', 'orders', 'payments']) {
    const asks: Asks = {
      portal: { port: ports.portal, ask: n => ({ path: `/v1/${list}`, token: token(someone(n)) }) },
      bare: {
        port: ports.bare,
        ask: n => ({ path: `/${list}?customer_id=${customerId(someone(n))}` }),
      },
    }
    const of = await interleave(asks, load)
    say(`${list} ratio to bare Hono + pg: ${(of('portal') / of('bare')).toFixed(2)}`)
  }
}
