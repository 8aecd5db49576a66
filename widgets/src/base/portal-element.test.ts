import { html } from 'lit'
import { enSignIn } from '../locales/en.sign-in.js'
import { equal, ok } from '../test/assert.js'
import { mountSignedIn, settle, unmount } from '../test/fixture.js'
import { StubApi } from '../test/stub-api.js'
import { Load } from './load.js'
import { PortalElement } from './portal-element.js'
import { unwrap } from './problem.js'

class Probe extends PortalElement {
  static override readonly tag = 'portal-probe'
  static override readonly texts = enSignIn
  load = new Load(this, {
    task: async (client, _args, signal) => unwrap(await client.GET('/v1/invoices', { signal })),
  })
  text() {
    return this._t('login.throttled', { count: 2 })
  }
  override render() {
    return html`<p>${this.load.data?.data.length ?? 'none'}</p>`
  }
}
Probe.define()

describe('PortalElement', () => {
  let api: StubApi
  beforeEach(() => {
    api = new StubApi()
  })
  afterEach(() => {
    unmount()
    api.restore()
  })

  it('loads for a session', async () => {
    const connect = await mountSignedIn(html`<portal-probe></portal-probe>`)
    await settle(connect)
    const probe = connect.querySelector('portal-probe') as Probe
    ok(probe.load.data)
    equal(api.callsTo('listInvoices').length, 1)
    equal(probe.text(), 'Too many attempts. You can try again in 2 seconds.')
  })
})
