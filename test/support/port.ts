import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port for a program that has to be told one. It is none of those that systems give to outgoing connections: one of
 * these could take it before the program does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_768)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
      .on('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
