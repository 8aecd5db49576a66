/** What a mail's link has brought in the address: which step to go on with, and what it needs. */
export interface Link {
  readonly step: 'sign-in' | 'reset-password' | 'invitation'
  readonly fields: URLSearchParams
}

const fragment = /^#\/(sign-in|reset-password|invitation)\?(.+)/
let link: Link | undefined

/** Whether the address has one. */
export const isLinked = (): boolean => fragment.test(location.hash)

/**
 * The link in the address, taken out of it before anything else reads its secret. It is kept until it has been used: on a
 * page of several widgets the sign-in may move from one to another.
 */
export function takeLink(): Link | undefined {
  const { pathname, search, hash } = location
  const [, step, query] = fragment.exec(hash) ?? []
  if (step) {
    link = { step: step as Link['step'], fields: new URLSearchParams(query) }
    history.replaceState(history.state, '', pathname + search)
    // A page that finds its way by the fragment may have read it already.
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
  return link
}

/** It was used, or the person goes another way. */
export function forgetLink(): void {
  link = undefined
}
