import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a database that can be cut and mended: the address to connect to, and the switch. */
export async function openProxy(connectionString: string) {
  const [address, parameters] = connectionString.split('?') as [string, string | undefined]
  const query = new URLSearchParams(parameters)
  const url = URL.parse(address.replace(/^postgres(ql)?:/, 'http:'))
  const host = query.get('host') ?? url?.hostname ?? ''
  const port = query.get('port') ?? url?.port ?? '5432'
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) }

  const sockets = new Set<Socket>()
  let server: Server | undefined
  let listening = 0

  async function mend(): Promise<void> {
    server = createServer(socket => {
      const onward = connect(target as { path: string })
      for (const [end, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        sockets.add(end)
        end.on('error', () => undefined)
        end.on('close', () => {
          sockets.delete(end)
          other.destroy()
        })
        end.pipe(other)
      }
    })
    await new Promise<void>(resolve => server!.listen(listening, '127.0.0.1', resolve))
    listening = (server.address() as AddressInfo).port
  }

  await mend()
  query.set('host', '127.0.0.1')
  query.set('port', String(listening))
  return {
    connectionString: `${address.replace(/\/\/[^/@]*(?=\/)/, '//')}?${query}`,
    mend,
    /** Drops all that is connected, and lets nobody in. */
    async cut(): Promise<void> {
      const closed = new Promise(resolve => server!.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
