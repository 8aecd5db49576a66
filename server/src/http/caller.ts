import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'

export const requestIdOf = (c: HonoContext): string => c.get('requestId' as never)

/** Forwarded addresses count only behind a proxy that is known to set them. */
export function addressOf(c: HonoContext, trustProxy: boolean): string {
  const forwarded = trustProxy && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
