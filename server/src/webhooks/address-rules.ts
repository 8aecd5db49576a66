import { BlockList, isIP } from 'node:net'

// The special-purpose registries of IANA. Of IPv6 only what is given out as global unicast is let through, less what
// stands for other addresses or for none.
const reserved = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  reserved.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  reserved.addSubnet(network, prefix, 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is somewhere in the public internet: not private, local, reserved, or another one in disguise. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !reserved.check(address, 'ipv4')
    case 6:
      return (
        !address.includes('%') && globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
      )
    default:
      return false
  }
}

/** The host of a URL as an address: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/**
 * What is wrong with a URL, as far as it can be told from its text; where a name leads is looked up. However an address
 * is written, `URL` writes it in the one usual way.
 * @param allowPrivate as for development: also plain HTTP, and addresses of one's own
 */
export function wrongIn(text: string, allowPrivate: boolean): string | null {
  const url = URL.parse(text)
  if (!url) return 'is no address'
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    return 'must begin with https://'
  if (url.username || url.password) return 'must not hold a password'
  if (url.hash) return 'must not have a fragment'
  if (!allowPrivate && leadsInside(hostOf(url))) return 'must lead to the public internet'
  return null
}

const leadsInside = (host: string): boolean =>
  isIP(host) === 0 ? /(^|\.)(localhost|local|internal)\.?$/i.test(host) : !isPublic(host)
