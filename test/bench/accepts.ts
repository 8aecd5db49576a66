import pg from 'pg'
import { type Ask, interleave, type Load } from './load.ts'
import { acceptableId, makeAcceptable } from './sales-data.ts'
import { someone, token } from './scale.ts'

/** Quotations accepted at one time: more wait for each other anyway, as numbers come without gaps. */
const connections = 8

/** Accepting with a signature, nothing to pay, beside the same rows written by a bare transaction. */
export async function measureAccepts(
  ports: { portal: number; bare: number },
  connectionString: string,
  { rounds, requests }: Load,
  say: (text: string) => void,
): Promise<void> {
  const perRound = Math.ceil(requests / 20)
  const client = new pg.Client({ connectionString })
  await client.connect()
  // Each is accepted once: by either side, in each round and in the one that warms up.
  await makeAcceptable(client, 2 * (rounds + 1) * perRound)
  await client.end()
  let next = 0
  const accept =
    (prefix: string): Ask =>
    () => {
      const n = next++
      const body = { revision: 1, signature: { name: 'Alex Person' }, po_number: `PO-${n}` }
      return { path: `${prefix}/quotations/${acceptableId(n)}/accept`, token: token(someone(n)), body }
    }
  const asks = {
    portal: { port: ports.portal, ask: accept('/v1') },
    bare: { port: ports.bare, ask: accept('') },
  }
  const of = await interleave(asks, { rounds, requests: perRound, connections })
  const [ours, bare] = [of('portal'), of('bare')]
  say(`accepts ratio to bare: ${(ours / bare).toFixed(2)} (${ours.toFixed(0)}/s, ${bare.toFixed(0)}/s)`)
}
