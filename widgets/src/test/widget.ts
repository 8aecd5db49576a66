import type { TemplateResult } from 'lit'
import { until } from './assert.js'
import { mountSignedIn, settle, unmount, within } from './fixture.js'
import { StubApi } from './stub-api.js'

/** What tests have changed of the page, to be put back. */
const restoring: (() => void)[] = []

/** Gives each test of a suite an API of its own, and leaves the page as it was. */
export function eachTest(begin: (api: StubApi) => void): void {
  let api: StubApi
  beforeEach(() => {
    api = new StubApi()
    begin(api)
  })
  afterEach(() => {
    unmount()
    for (const restore of restoring.splice(0)) restore()
    api.restore()
    history.replaceState(null, '')
  })
}

/** Mounts a widget where somebody is signed in, and gives it once it has loaded. */
export async function mountLoaded<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: TemplateResult,
  session: Record<string, unknown> = {},
): Promise<HTMLElementTagNameMap[K]> {
  const connector = await mountSignedIn(content, session)
  const widget = connector.querySelector(tag)!
  await until(() => widget.matches(':state(ready), :state(empty), :state(error)'), `${tag} has loaded`)
  await settle(connector)
  return widget
}

/** What there is to see in the widget of a suite. */
export function looks(widget: () => HTMLElement) {
  const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()
  const all = <T extends HTMLElement = HTMLElement>(selector: string) => [
    ...widget().shadowRoot!.querySelectorAll<T>(selector),
  ]
  return {
    all,
    has: (selector: string) => widget().shadowRoot!.querySelector(selector) !== null,
    text: (selector: string) => words(within(widget(), selector)),
    texts: (selector: string) => all(selector).map(words),
    button: (label: string) =>
      all<HTMLButtonElement>('button').find(each => each.textContent!.trim() === label)!,
  }
}

/** A list's only page, for `StubApi.on`. */
export function pageOf<T>(...data: T[]) {
  return { body: { data, has_more: false, next_cursor: null, total_count: data.length } }
}

/** The names under which files are saved from now on, in place of saving them; to the end of the test. */
export function savedFiles(): string[] {
  const saved: string[] = []
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download)
  }
  restoring.push(() => {
    HTMLAnchorElement.prototype.click = click
  })
  return saved
}
