import {
  type CSSResultGroup,
  type CSSResultOrNative,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit'
import type { Connection } from '../connect/connection.js'
import { ConnectionConsumer } from '../connect/consumer.js'
import type { MessageKey, MessageValues, Texts } from '../locales/messages.js'
import { textLanguage } from '../locales/translate.js'
import { VERSION } from '../version.js'
import { type Definable, define } from './define.js'
import { emit, type PortalErrorDetail } from './emit.js'
import { Localize, textsOf } from './localize.js'
import { baseStyles } from './styles.js'
import { applyTheme } from './theme.js'

/** Where a widget stands, as `:state()` shows it to the host's styles. */
export type WidgetState = 'loading' | 'empty' | 'error' | 'ready'

/**
 * The base of all widgets: host styles, connection, language, events, states. It renders into a box (`part="base"`)
 * inside the shadow root, where no style of the page reaches.
 */
export abstract class PortalElement extends LitElement {
  static readonly tag: string
  static readonly version = VERSION
  /** English texts of the widget; other languages are loaded. */
  static readonly texts: Texts = {}
  static override properties: PropertyDeclarations = { connect: {}, theme: {} }

  /** Registers the class, by default under its own name; a name that is taken is left alone. */
  static define(this: Definable, tag = this.tag, registry = globalThis.customElements): void {
    define(this, tag, registry)
  }

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles([baseStyles, styles ?? []])
  }

  /** Id of the `<portal-connect>` to use when it is not around this element. */
  declare connect: string
  /** Light or dark regardless of the page; otherwise the connector's theme, or the inherited `color-scheme`. */
  declare theme: 'light' | 'dark' | ''

  readonly #internals = this.attachInternals()
  readonly #consumer = new ConnectionConsumer(this)
  readonly #localize = new Localize(this)

  constructor() {
    super()
    this.connect = ''
    this.theme = ''
  }

  protected get _connection(): Connection | undefined {
    return this.#consumer.value
  }

  /** The locale for `Intl`. */
  protected get _locale(): string {
    return this.#localize.locale
  }

  protected get _dir(): 'ltr' | 'rtl' {
    return getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr'
  }

  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot() as ShadowRoot
    const box = document.createElement('div')
    box.className = 'base'
    box.setAttribute('part', 'base')
    root.append(box)
    this.renderOptions.renderBefore = null
    return box
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    const texts = this.#localize.prepare()
    if (texts) await texts
    return super.scheduleUpdate()
  }

  protected override update(changed: PropertyValues): void {
    const box = this.renderRoot as HTMLElement
    const lang = this._connection?.messages ? this._locale : textLanguage(this._locale)
    // Only when it differs: a widget inside this one watches the attribute.
    if (box.lang !== lang) box.lang = lang
    applyTheme(box, this.theme, this.connect !== '', this._connection)
    super.update(changed)
  }

  /** A text in the widget's language. */
  protected _t(key: MessageKey, values?: MessageValues): string {
    return textsOf(this)(key, values)
  }

  /** Fires an event; false when it was cancelable and a listener took over. */
  protected _emit(name: string, detail?: unknown, { cancelable = false } = {}): boolean {
    return emit(this, name, detail, cancelable)
  }

  protected _setState(state: WidgetState): void {
    const { states } = this.#internals
    states?.clear()
    states?.add(state)
    this.#internals.ariaBusy = String(state === 'loading')
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-loading': CustomEvent<void>
    'portal-ready': CustomEvent<void>
    'portal-error': CustomEvent<PortalErrorDetail>
    'portal-sign-in-request': CustomEvent<void>
  }
}
