import { setTimeout as pause } from 'node:timers/promises'
import { eventsAfter, lastPosition } from '../events/queries/streams.ts'
import { presentEvent } from '../events/rules.ts'
import type { Db } from '../http/context.ts'
import { makeScope } from '../http/scope.ts'

/** An event as integrations get it. */
export type Followed = Pick<
  ReturnType<typeof presentEvent>,
  'id' | 'type' | 'created_at' | 'subject_id' | 'data'
>

const pageSize = 100
const lookMilliseconds = 300
const againMilliseconds = 1000
const vendor = makeScope({ kind: 'vendor', key_id: 'command', scopes: ['*'] })

/** What happens from now on, from the database. */
export async function* followDatabase(db: Db, signal: AbortSignal): AsyncGenerator<Followed> {
  let at = await lastPosition(db)
  while (!signal.aborted) {
    const events = await eventsAfter(db, vendor, at, pageSize)
    for (const event of events) {
      at = event
      yield presentEvent(vendor, event)
    }
    if (events.length === 0) await pause(lookMilliseconds, undefined, { signal }).catch(() => undefined)
  }
}

/**
 * What happens from now on, over the API; after a break it goes on where it was.
 * @param api its address
 * @throws Error when the key is refused
 */
export async function* followApi(api: string, key: string, signal: AbortSignal): AsyncGenerator<Followed> {
  let last: string | undefined
  while (!signal.aborted) {
    try {
      const headers = { authorization: `Bearer ${key}`, ...(last && { 'last-event-id': last }) }
      const response = await fetch(new URL('/v1/stream', api), { headers, signal })
      if (response.status === 401 || response.status === 403)
        throw new KeyRefused(`The key may not read events: ${(await response.text()).slice(0, 500)}`)
      if (response.ok)
        for await (const { event, id, data } of framesOf(response.body!)) {
          last = id ?? last
          if (event === 'change') yield JSON.parse(data)
        }
    } catch (error) {
      if (error instanceof KeyRefused) throw error
    }
    await pause(againMilliseconds, undefined, { signal }).catch(() => undefined)
  }
}

class KeyRefused extends Error {}

type Frame = { event?: string; id?: string; data: string }

/** Server-sent events, as this server writes them: each a block of `name: value` lines. */
async function* framesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop()!
    for (const block of blocks) {
      const fields = block.split('\n').map(line => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? [])
      yield { data: '{}', ...Object.fromEntries(fields.filter(field => field.length === 2)) }
    }
  }
}
