const encoder = new TextEncoder()

/** Bytes that may wait for a slow reader; one that falls behind further is let go, and resumes where it was. */
const mostWaiting = 256 * 1024

/** One event of `text/event-stream` (HTML, 9.2). JSON holds no line ends, so that one line of data is enough. */
export const frame = (event: string, data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Keeps proxies from taking the connection for a dead one. */
export const heartbeat = ':\n\n'

export type EventStream = {
  body: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Sends text, unless the stream has ended. */
  write(text: string): void
  end(): void
}

/** @param ended called once, whoever ends it */
export function openEventStream(ended: () => void): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(made) {
        controller = made
      },
      cancel() {
        controller = undefined
        ended()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
  const end = () => {
    if (!controller) return
    controller.close()
    controller = undefined
    ended()
  }
  return {
    body,
    end,
    write(text) {
      controller?.enqueue(encoder.encode(text))
      if ((controller?.desiredSize ?? 0) < 0) end()
    },
  }
}
