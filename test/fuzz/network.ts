import net from 'node:net'

const here = new net.BlockList()
here.addSubnet('127.0.0.0', 8)
here.addAddress('::1', 'ipv6')

/**
 * From here on this process reaches nothing but this machine: generated addresses of webhooks, pictures and mail
 * servers are anybody's.
 */
export function staysHere(): void {
  const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    // Node's own callers pass their arguments in one list.
    const [target] = Array.isArray(args[0]) ? args[0] : args
    if (!isFar(target)) return connect.apply(this, args)
    process.nextTick(() => this.destroy(new Error('A fuzz run stays on this machine.')))
    return this
  }
}

function isFar(target: unknown): boolean {
  const { host, path } = (typeof target === 'object' ? target : {}) as { host?: string; path?: string }
  if (path || host === undefined || host === 'localhost') return false
  const family = net.isIP(host)
  return family === 0 || !here.check(host, family === 6 ? 'ipv6' : 'ipv4')
}
