import { createServer, type Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { refusalOf, refuse } from './malformed.ts'

/**
 * Listens until closed.
 * @param variable name of the setting that the port comes from
 * @param options `base` is the address under which `/problems/<code>` explains a code; the rest is Node's
 * @throws Error in plain words when the port is taken or not allowed
 */
export function listen(
  app: Pick<Hono, 'fetch'>,
  host: string,
  port: number,
  variable: string,
  { base = '', ...limits }: ServerOptions & { base?: string } = {},
): Promise<Server> {
  const server = createServer(
    // Node's own answer to a missing Host is empty; without its check the listener refuses it.
    { ...limits, requireHostHeader: false },
    getRequestListener(app.fetch, { errorHandler: error => refusalOf(error, base) }),
  )
  server.on('clientError', (error, socket) => refuse(error, socket as Socket, base))
  // An expectation nobody knows may be ignored (RFC 9110, 10.1.1); Node would refuse it with an empty answer.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Error(
            `Port ${port} is in use by another program. Stop it, or choose another port with ${variable}.`,
          ),
        )
      else if (error.code === 'EACCES')
        reject(new Error(`Port ${port} needs more rights. Choose one above 1024 with ${variable}.`))
      else reject(error)
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** Lets requests under way finish for a moment, then drops what is left. */
export function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}
