import type { TestServer } from './server.ts'
import { told } from './told.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into data that they have just described
export type Heard = { event: string; id?: string; data: any }

/** Opens a stream of the server under test, and reads it event by event. */
export async function openStream(server: TestServer, token: string, lastEventId?: string) {
  await told(server.db)
  const headers: Record<string, string> = { authorization: `Bearer ${token}` }
  if (lastEventId) headers['last-event-id'] = lastEventId
  const response = await server.app.fetch(new Request('http://portal.test/v1/stream', { headers }))
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return { response, ...readStream(response.body!) }
}

/** The events of a stream in their order. */
export function readStream(body: ReadableStream<Uint8Array>) {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let text = ''
  return {
    /** The next event; null when the stream has ended. */
    async next(): Promise<Heard | null> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const fields = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          const field = (name: string) =>
            fields.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
          const event = field('event')
          if (event) return { event, id: field('id')!, data: JSON.parse(field('data')!) }
          continue
        }
        const { done, value } = await reader.read()
        if (done) return null
        text += value
      }
    },
    close: () => reader.cancel(),
  }
}
