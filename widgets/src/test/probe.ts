import { html } from 'lit'
import { gate } from '../base/gate.js'
import { Load } from '../base/load.js'
import { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enSignIn } from '../locales/en.sign-in.js'

/** The least that a widget can be, for tests of what all widgets have in common. */
export class Probe extends PortalElement {
  static override readonly tag: string = 'portal-probe'
  static override readonly texts = enSignIn
  static override properties = { search: {} }

  declare search: string | undefined
  readonly load = new Load(this, {
    args: () => [this.search] as const,
    follows: () => ['invoice'],
    task: async (client, [q], signal) =>
      unwrap(await client.GET('/v1/invoices', { params: { query: q ? { q } : {} }, signal })),
  })

  get connection() {
    return this._connection
  }

  get locale() {
    return this._locale
  }

  get direction() {
    return this._dir
  }

  text: PortalElement['_t'] = (key, values) => this._t(key, values)
  state: PortalElement['_setState'] = state => this._setState(state)

  protected override render() {
    const { data, error } = this.load
    return html`${gate(this)}<p class="data">${data ? data.data.length : error ? error.code : 'nothing'}</p>`
  }
}
