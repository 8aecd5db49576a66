import type { Appearance, Connection } from '../connect/connection.js'

const applied = new WeakMap<HTMLElement, Appearance>()

/**
 * Sets design tokens as custom properties. Written through the CSSOM, which a strict content security policy allows,
 * and a value cannot leave its property there.
 */
export function setTokens(element: HTMLElement, prefix: string, tokens: Appearance): void {
  for (const name in { ...applied.get(element), ...tokens })
    element.style.setProperty(prefix + name, tokens[name] ?? '')
  applied.set(element, { ...tokens })
}

/**
 * Themes a widget's box. The site's tokens come last in line: any `--portal-*` of the page wins over them. The
 * connector's `appearance` is inherited from it, and copied for a widget elsewhere.
 */
export function applyTheme(box: HTMLElement, own: string, elsewhere: boolean, connection?: Connection): void {
  const theme = own || connection?.theme || ''
  box.dataset.theme = box.style.colorScheme = theme
  const tokens = { ...connection?.configuration?.theme, ...(elsewhere ? connection?.appearance : undefined) }
  setTokens(box, '--portal-site-', tokens)
}
