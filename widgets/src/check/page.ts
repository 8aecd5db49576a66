import type { Found } from './finding.js'

/** Whether the page is safe from listeners, and whether its widgets have what they connect by. */
export function lookAtPage(): Found[] {
  const local = /^(localhost|127\..*|\[::1\]|.*\.localhost)$/.test(location.hostname)
  const https = location.protocol === 'https:'
  return [https ? ['ok', 'secure'] : local ? ['ok', 'local'] : ['fault', 'insecure'], ...lookAtConnectors()]
}

function lookAtConnectors(): Found[] {
  if (!document.querySelector('portal-connect')) return [['fault', 'connectorMissing']]
  if (!customElements.get('portal-connect')) return [['fault', 'notRun']]
  const stray = [...document.querySelectorAll('*')].filter(
    ({ localName }) => /^portal-(?!connect$|check$)/.test(localName) && customElements.get(localName),
  )
  const tags = stray.filter(each => !hasConnector(each)).map(each => `<${each.localName}>`)
  return [tags[0] ? ['fault', 'stray', { tags: [...new Set(tags)].join(', ') }] : ['ok', 'connected']]
}

function hasConnector(widget: Element): boolean {
  const id = widget.getAttribute('connect')
  return Boolean(
    id ? document.getElementById(id)?.matches('portal-connect') : widget.closest('portal-connect'),
  )
}
