import type { Appearance, Connection } from '../connect/connection.js'

const applied = new WeakMap<HTMLElement, readonly string[]>()

/**
 * Sets design tokens as custom properties. Written through the CSSOM, which a strict content security policy allows,
 * and a value cannot leave its property there.
 */
export function setTokens(element: HTMLElement, prefix: string, tokens: Appearance): void {
  const names = Object.keys(tokens).map(name => prefix + name)
  for (const old of applied.get(element) ?? []) if (!names.includes(old)) element.style.removeProperty(old)
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(prefix + name, value)
  applied.set(element, names)
}

/**
 * Themes a widget's box. The site's tokens come last in line: any `--portal-*` of the page wins over them. The
 * connector's `appearance` is inherited from it, and copied for a widget elsewhere.
 */
export function applyTheme(box: HTMLElement, own: string, elsewhere: boolean, connection?: Connection): void {
  const theme = own || connection?.theme || ''
  if (box.dataset.theme !== theme) box.dataset.theme = theme
  const tokens = { ...connection?.configuration?.theme, ...(elsewhere ? connection?.appearance : undefined) }
  setTokens(box, '--portal-site-', tokens)
}
