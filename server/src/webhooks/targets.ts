import { type LookupAddress, promises } from 'node:dns'
import { isIP } from 'node:net'
import { invalidField } from '../http/problem.ts'
import { hostOf, isPublic, wrongIn } from './address-rules.ts'

/** The host has an address that webhooks must not reach. */
export class AddressRefused extends Error {}
/** Nobody knows the host. */
export class HostUnknown extends Error {}

/** Asks name servers itself: what the system's resolver does would keep a thread from others for as long as they hang. */
const resolver = new promises.Resolver({ timeout: 3000, tries: 2 })

/**
 * Where a host is, all of its addresses.
 * @param allowPrivate as for development: names of this machine too, and addresses of one's own
 * @throws AddressRefused when any of them is not public; HostUnknown
 */
export async function addressesOf(host: string, allowPrivate: boolean): Promise<LookupAddress[]> {
  const found = allowPrivate ? await lookUp(host) : await resolve(host)
  if (found.length === 0) throw new HostUnknown(host)
  if (!allowPrivate && !found.every(({ address }) => isPublic(address))) throw new AddressRefused(host)
  return found
}

const lookUp = (host: string): Promise<LookupAddress[]> =>
  promises.lookup(host, { all: true }).catch(() => [])

async function resolve(host: string): Promise<LookupAddress[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const [four, six] = await Promise.all([
    resolver.resolve4(host).catch(() => []),
    resolver.resolve6(host).catch(() => []),
  ])
  return [...four.map(address => ({ address, family: 4 })), ...six.map(address => ({ address, family: 6 }))]
}

/**
 * Whether webhooks may be sent there, as far as can be told now; it is looked at again at each delivery.
 * @throws Problem 422
 */
export async function checkTarget(text: string, allowPrivate: boolean): Promise<void> {
  const wrong = wrongIn(text, allowPrivate) ?? (await wrongAt(new URL(text), allowPrivate))
  if (wrong) throw invalidField('#/url', 'url_refused', wrong)
}

async function wrongAt(url: URL, allowPrivate: boolean): Promise<string | null> {
  try {
    await addressesOf(hostOf(url), allowPrivate)
    return null
  } catch (error) {
    return error instanceof AddressRefused
      ? 'must lead to the public internet'
      : 'names a host that is not known'
  }
}
