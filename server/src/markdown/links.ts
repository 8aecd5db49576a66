const kinds = /^(https?:\/\/|mailto:)/i

/**
 * An address that a link may lead to, as browsers write it: http, https and mailto, without a name and password, which
 * make one host look like another. Control and invisible characters are refused, as browsers leave some of them out.
 * @returns null for everything else
 */
export function safeUrl(text: string): string | null {
  if (!kinds.test(text) || /[\p{Cc}\p{Cf}\s]/u.test(text)) return null
  const url = URL.parse(text)
  return url && url.username === '' && url.password === '' && kinds.test(url.href) ? url.href : null
}
