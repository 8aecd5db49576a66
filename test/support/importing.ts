import assert from 'node:assert/strict'
import { runImports } from '../../server/src/imports/actions/run.ts'
import type { TestServer } from './server.ts'

type Sent = { key?: string; dry_run?: boolean }

/** Files as they are sent to be imported, and what becomes of them. */
export function importing(server: TestServer) {
  const ask = (key = server.vendorKey) => ({ key })

  /** @param body objects become NDJSON; text is CSV */
  async function send(kind: string, body: object[] | string | Uint8Array, { key, dry_run }: Sent = {}) {
    const ndjson = Array.isArray(body)
    const query = `kind=${kind}${dry_run ? '&dry_run=true' : ''}`
    return server.request('POST', `/v1/imports?${query}`, {
      ...ask(key),
      headers: { 'content-type': ndjson ? 'application/x-ndjson' : 'text/csv' },
      body: ndjson ? lines(body) : body,
    })
  }
  const get = async (id: string, key?: string) =>
    (await server.request('GET', `/v1/imports/${id}`, ask(key))).body
  async function errorsOf(id: string, key?: string) {
    const { status, body } = await server.request('GET', `/v1/imports/${id}/errors?limit=100`, ask(key))
    assert.equal(status, 200)
    return body.data as { line: number; pointer: string; code: string; detail: string }[]
  }

  return {
    send,
    get,
    errorsOf,
    /** Sends a file and works until it is dealt with. */
    async run(kind: string, body: object[] | string | Uint8Array, sent: Sent = {}) {
      const reply = await send(kind, body, sent)
      assert.equal(reply.status, 202, JSON.stringify(reply.body))
      await runImports(server.services)
      const done = await get(reply.body.id, sent.key)
      const errors = await errorsOf(reply.body.id, sent.key)
      return {
        ...done,
        errors,
        places: errors.map(({ line, pointer, code }) => `${line} ${pointer} ${code}`),
      }
    },
  }
}

export const lines = (rows: object[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

/** How many of each there are, as an import tells. */
export const counts = ({ status, created, updated, unchanged, refused }: Record<string, unknown>) => ({
  status,
  created,
  updated,
  unchanged,
  refused,
})
