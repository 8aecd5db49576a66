import type { MiddlewareHandler } from 'hono'

const exposed =
  'ETag, X-Request-Id, RateLimit, RateLimit-Policy, Retry-After, Idempotency-Replayed, Content-Disposition'

/**
 * Cross-origin access for the origins of enabled sites, on every answer including errors. Whether a credential
 * may be used from an origin is decided when it is authenticated; a preflight carries no credential.
 * @param origins all origins of enabled sites
 */
export function cors(origins: () => Promise<ReadonlySet<string>>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined) return next()
    const allowed = await origins().then(
      known => known.has(origin),
      () => false,
    )
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method')) {
      if (!allowed) return c.body(null, 204, { Vary: 'Origin' })
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
        'Access-Control-Allow-Headers':
          'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id',
        'Access-Control-Max-Age': '600',
        Vary: 'Origin',
      })
    }
    c.header('Vary', 'Origin')
    if (allowed) {
      c.header('Access-Control-Allow-Origin', origin)
      c.header('Access-Control-Expose-Headers', exposed)
    }
    await next()
  }
}

/**
 * Keeps the last answer for a few seconds: origins change rarely and every browser request asks for them. While
 * loading fails the one before holds, so that a browser can read that the database is away.
 */
export function remember<T>(
  load: () => Promise<T>,
  milliseconds: number,
  now: () => number,
): () => Promise<T> {
  let kept: { value: Promise<T>; at: number } | undefined
  return () => {
    if (!kept || now() - kept.at > milliseconds) {
      const before = kept?.value
      const value = load().catch(error => {
        kept = undefined
        if (before === undefined) throw error
        kept = { value: before, at: now() }
        return before
      })
      kept = { value, at: now() }
    }
    return kept.value
  }
}
