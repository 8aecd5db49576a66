import pg from 'pg'

/** The channel on which processes tell each other that something was committed. It carries nothing. */
const channel = 'committed'

/** How long commits are gathered before they are told of together. */
const gatherMilliseconds = 20
const againMilliseconds = 1000

/**
 * Tells the listeners of all processes that something was committed. It is said after the commit and not inside the
 * transaction, where PostgreSQL would let only one of those that notify commit at a time. One that is lost, with its
 * process or its connection, is made up for by the listeners, which look by themselves as well.
 * @returns to be called after each commit
 */
export function announcing(pool: pg.Pool): () => void {
  let gathering = false
  return () => {
    if (gathering) return
    gathering = true
    setTimeout(() => {
      gathering = false
      if (!pool.ending) pool.query(`notify ${channel}`).catch(() => undefined)
    }, gatherMilliseconds).unref()
  }
}

/**
 * Listens on a connection of its own until closed, and opens another one whenever it is lost.
 * @param heard called for each notice, and after each connecting, as what was said meanwhile went unheard
 */
export function listenForCommits(connectionString: string, heard: () => void): { close(): Promise<void> } {
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function open(): Promise<void> {
    const opened = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 5000,
      application_name: 'portal live',
    })
    client = opened
    const lost = () => {
      if (closed || client !== opened) return
      client = undefined
      timer = setTimeout(() => void open(), againMilliseconds).unref()
    }
    opened.on('error', lost)
    opened.on('end', lost)
    opened.on('notification', heard)
    try {
      await opened.connect()
      await opened.query(`listen ${channel}`)
      heard()
    } catch {
      await opened.end().catch(() => undefined)
      lost()
    }
  }

  void open()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
