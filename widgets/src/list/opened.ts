import type { TemplateResult } from 'lit'
import type { PortalElement } from '../base/portal-element.js'
import type { InPlaceDetail } from './detail.js'

/** Loads what shows one thing in place of what it was opened from. */
export type LoadDetail = () => Promise<{ readonly Detail: new (host: PortalElement) => InPlaceDetail }>

/** What is opened in place of a widget; what shows it is loaded once somebody is about to open one. */
export class Opened {
  readonly #host: PortalElement
  readonly #load: LoadDetail
  #detail: InPlaceDetail | undefined

  constructor(host: PortalElement, load: LoadDetail) {
    this.#host = host
    this.#load = load
  }

  /** Loads what shows it, without opening any. */
  async load(): Promise<InPlaceDetail> {
    const { Detail } = await this.#load()
    this.#detail ??= new Detail(this.#host)
    return this.#detail
  }

  async open(id: string): Promise<void> {
    const detail = await this.load()
    detail.open(id)
  }

  close(): void {
    this.#detail?.close()
  }

  /** What is open; undefined while nothing is. */
  render(closed: boolean): TemplateResult | undefined {
    return this.#detail?.render(closed)
  }
}
