import type { ReactiveElement } from 'lit'
import type { Connection } from '../connect/connection.js'

let opening: Promise<void> | undefined
let ended = false

/** Whether the address has the secret of a link. */
export const isLinked = (): boolean => location.hash.includes('share=')

/**
 * Opens the link in the page's address, if there is one.
 * @returns whether a widget had better wait for what comes of it, or the link has turned out to open nothing
 */
export function openLink(host: ReactiveElement, { client }: Connection): 'waiting' | 'ended' | undefined {
  if (isLinked())
    opening ??= open(client).finally(() => {
      opening = undefined
    })
  // Meanwhile the page may have put another widget in its place.
  void opening?.then(() => host.isConnected && host.requestUpdate())
  return opening ? 'waiting' : ended ? 'ended' : undefined
}

async function open(client: Connection['client']): Promise<void> {
  try {
    const { openShare, takeSecret } = await import('./shared.js')
    const secret = takeSecret()
    if (secret) await openShare(client, secret)
    ended = false
  } catch {
    ended = true
  }
}
