import type { ReactiveController, ReactiveElement } from 'lit'
import { connectionOf } from '../connect/consumer.js'
import type { MessageKey, MessageValues, Texts } from '../locales/messages.js'
import { canonicalLocale, loadMessages, translate } from '../locales/translate.js'
import { closest } from './closest.js'

/** Gives a text in an element's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** A text whose key comes from the API, if there is one for it. */
export function knownText(t: Translate, key: string): string | undefined {
  const text = t(key as MessageKey)
  return text === key ? undefined : text
}

const localized = new WeakMap<object, Localize>()
const live = new Set<ReactiveElement>()
let observer: MutationObserver | undefined

// One observer for all widgets, of `lang` and `dir` in every root that holds one: a language may change on any
// ancestor. Such changes are rare, so watching whole trees for these two attributes costs nothing.
function watch(host: ReactiveElement): void {
  observer ??= new MutationObserver(() => {
    for (const each of live) each.requestUpdate()
  })
  live.add(host)
  const options = { attributeFilter: ['lang', 'dir'], subtree: true }
  for (let root: Node | undefined = host.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
    observer.observe(root, options)
}

// The box of a widget around this one says in which language its texts are, not which locale was asked for.
const nearestLang = (host: Element) => closest(host, '[lang]:not([part=base])')?.getAttribute('lang')

/** The texts of a widget for its parts and templates: the host's own, then the language's, then English. */
export function textsOf(host: object, english = (host.constructor as { texts?: Texts }).texts): Translate {
  const locale = localized.get(host)?.locale ?? 'en'
  const overrides = connectionOf(host)?.messages
  return (key, values) => translate(locale, key, values, overrides, english)
}

/** Keeps a widget in the language of its place: connector, nearest `lang` (the page's at last), the site's, English. */
export class Localize implements ReactiveController {
  locale = 'en'
  readonly #host: ReactiveElement

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
    localized.set(host, this)
  }

  hostConnected(): void {
    watch(this.#host)
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    live.delete(this.#host)
    if (live.size === 0) observer?.disconnect()
  }

  /** Settles the locale before an update; a promise when its texts have to be loaded first. */
  prepare(): Promise<void> | undefined {
    const connection = connectionOf(this.#host)
    const wishes = [connection?.locale, nearestLang(this.#host), connection?.configuration?.locale]
    this.locale = wishes.map(canonicalLocale).find(Boolean) ?? 'en'
    return loadMessages(this.locale)
  }
}
