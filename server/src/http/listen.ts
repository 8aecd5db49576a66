import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/**
 * Listens until closed.
 * @throws Error in plain words when the port is taken or not allowed
 */
export function listen(
  app: Pick<Hono, 'fetch'>,
  host: string,
  port: number,
  variable: string,
): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Error(
            `Port ${port} is in use by another program. Stop it, or choose another port: ${variable}=${port + 10} npm start`,
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
