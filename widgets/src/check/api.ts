import { VERSION } from '../version.js'
import type { Found, Subject } from './finding.js'

/** An answer, or nothing where there is none: the network and the browser's refusals look alike. */
export const ask = (url: string, init: RequestInit = {}): Promise<Response | null> =>
  fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(15_000), ...init }).catch(() => null)

/** The members of what an answer holds; none where it holds no object in JSON. */
const membersOf = async (answer: Response): Promise<Record<string, string>> => ({
  ...(await answer.json().catch(() => null)),
})

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

/** Whether the API is there, which version it has, and what time it is there. */
export async function lookAtApi({ api }: Subject): Promise<Found[]> {
  if (!api) return [['fault', 'apiMissing']]
  if (location.protocol === 'https:' && api.startsWith('http:')) return [['fault', 'mixed']]
  const answer = await ask(`${api}/healthz`)
  if (!answer) return [['fault', 'apiAway', { api }]]
  const { status, version } = await membersOf(answer)
  if (!version) return [['fault', 'apiOther', { api }]]
  if (status !== 'ok') return [['fault', 'apiDown', { api }]]
  const widgets: string =
    (customElements.get('portal-connect') as { version?: string } | undefined)?.version ?? VERSION
  const seconds = Math.abs(Date.now() - Date.parse(answer.headers.get('date') ?? '')) / 1000
  const minutes = String(Math.round(seconds / 60))
  return [
    ['ok', 'api', { api, version }],
    ...(widgets === version ? [] : [['warning', 'version', { api, version, widgets }] as const]),
    // Without a date there is nothing to compare.
    ...(Number.isNaN(seconds)
      ? []
      : [seconds > 60 ? (['warning', 'clock', { minutes }] as const) : (['ok', 'clockRight'] as const)]),
  ]
}

/** Whether the site's key is good, and good from here. */
export async function lookAtSite({ api, site, tokenUrl }: Subject): Promise<Found[]> {
  if (!site) return tokenUrl ? [] : [['fault', 'keyMissing']]
  if (site.startsWith('sk_')) return [['fault', 'keySecret']]
  const answer = await ask(`${api}/v1/site`, bearer(site))
  const { origin } = location
  // The API answered before: what a browser may not read now is of an origin that no site allows.
  if (!answer || answer.status === 403) return [['fault', 'origin', { origin }]]
  if (answer.status === 401) return [['fault', 'keyWrong']]
  if (!answer.ok) return [['warning', 'siteOther', { status: String(answer.status) }]]
  const { name = '' } = await membersOf(answer)
  return [['ok', 'site', { name }]]
}

/** What the host's own route for tokens does: gives one, to a POST only, never cached, and one that the API takes. */
export async function lookAtToken({ api, tokenUrl: url }: Subject): Promise<Found[]> {
  if (!url) return []
  const { origin } = location
  const found: Found[] = []
  const known = URL.canParse(url, location.href)
  if (known && new URL(url, location.href).origin !== origin)
    found.push(['warning', 'tokenElsewhere', { url }])
  const answer = await ask(url, { method: 'POST', headers: { accept: 'application/json' } })
  if (!answer) return [...found, ['fault', 'tokenAway', { url }]]
  const { token } = await membersOf(answer)
  // As guards of a host lead whoever is not signed in to its sign-in page.
  if (!token && answer.redirected) return [...found, ['fault', 'tokenRedirects', { url }]]
  if (!/no-store/.test(answer.headers.get('cache-control') ?? ''))
    found.push(['fault', 'tokenCached', { url }])
  if (await givesToken(ask(url))) found.push(['fault', 'tokenGet', { url }])
  if ([204, 401, 403].includes(answer.status)) return [...found, ['warning', 'tokenNobody', { url }]]
  if (!answer.ok) return [...found, ['fault', 'tokenFailed', { url, status: String(answer.status) }]]
  if (!token) return [...found, ['fault', 'tokenForm', { url }]]
  const session = await ask(`${api}/v1/portal_sessions/current`, bearer(token))
  if (session?.ok) return [...found, ['ok', 'token', { url }]]
  const { code = String(session?.status) } = session
    ? await membersOf(session)
    : { code: 'origin_not_allowed' }
  return [...found, ['fault', 'tokenRefused', { url, origin, code }]]
}

const givesToken = async (asked: Promise<Response | null>): Promise<boolean> => {
  const answer = await asked
  return Boolean(answer?.ok && (await answer.text()).includes('pst_'))
}
