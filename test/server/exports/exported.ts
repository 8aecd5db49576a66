import { writeExports } from '../../../server/src/exports/actions/run.ts'
import type { Portal } from '../invoices/portal.ts'

/** What of exports tests do and look at, over HTTP but for the job, which runs when it is told to. */
export function exporting(portal: Portal) {
  const run = () => writeExports(portal.services, new AbortController().signal)
  const create = (body: object, key = portal.vendorKey) =>
    portal.ask('POST', '/v1/exports', { key, body: { format: 'ndjson', ...body } })
  const read = async (id: string, key = portal.vendorKey) =>
    (await portal.ask('GET', `/v1/exports/${id}`, { key })).body
  const content = async (fileId: string, key = portal.vendorKey) =>
    (await portal.ask('GET', `/v1/files/${fileId}/content`, { key })).bytes

  /** Asks for an export, has it written, and downloads it. */
  async function written(body: object, key = portal.vendorKey) {
    const made = await create(body, key)
    if (made.status !== 202) throw new Error(JSON.stringify(made.body))
    await run()
    const export_ = await read(made.body.id, key)
    return { export_, bytes: await content(export_.file_id, key) }
  }
  const lines = async (body: object, key = portal.vendorKey) => {
    const text = new TextDecoder().decode((await written(body, key)).bytes)
    return text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
  }
  return { run, create, read, content, written, lines }
}
