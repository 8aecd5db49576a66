import { html } from 'lit'
import { equal, until } from '../test/assert.js'
import { mount, unmount } from '../test/fixture.js'
import { Probe } from '../test/probe.js'
import { API, StubApi, session } from '../test/stub-api.js'
import { PortalConnect } from './connect.js'

PortalConnect.define()
Probe.define()

describe('what changes while the page is open', () => {
  let api: StubApi
  const fetchToken = async () => session() as never

  beforeEach(() => {
    api = new StubApi()
  })
  afterEach(() => {
    seen(true)
    api.restore()
    unmount()
  })

  /** A page with two widgets that have loaded. */
  const page = async () => {
    const connector = await mount<PortalConnect>(
      html`<portal-connect api=${API} .fetchToken=${fetchToken}>
        <portal-probe></portal-probe><portal-probe></portal-probe>
      </portal-connect>`,
    )
    await until(() => loads() === 2, 'both have loaded')
    return connector
  }
  const loads = () => api.callsTo('listInvoices').length
  const opened = async () => {
    await until(() => api.streams.length === 1, 'the stream is open')
    return api.streams[0]!
  }
  const seen = (visible: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible })
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('is told on one stream for all widgets, and each that shows such a thing loads again', async () => {
    await page()
    const stream = await opened()
    equal(stream.headers.get('authorization'), 'Bearer pst_test')
    stream.tell('invoice.paid', 'inv_1')
    await until(() => loads() === 4, 'both have loaded again')
    equal(api.streams.length, 1)
  })

  it('is one reason to load, however much of it comes together', async () => {
    await page()
    const stream = await opened()
    for (const id of ['inv_1', 'inv_2', 'inv_3']) stream.tell('invoice.paid', id)
    await until(() => loads() === 4, 'both have loaded again')
    await new Promise(resolve => setTimeout(resolve, 500))
    equal(loads(), 4)
  })

  it('does not matter to a widget that shows other things', async () => {
    await page()
    const stream = await opened()
    stream.tell('ticket.created', 'tkt_1')
    await new Promise(resolve => setTimeout(resolve, 500))
    equal(loads(), 2)
  })

  it('is not listened to while nobody looks, and taken up again where it was', async () => {
    await page()
    const stream = await opened()
    stream.tell('ticket.created', 'tkt_1', '7.9')
    await new Promise(resolve => setTimeout(resolve, 50))
    seen(false)
    await until(() => api.streams.length === 0, 'the stream is closed')
    seen(true)
    const again = await opened()
    equal(again.headers.get('last-event-id'), '7.9')
  })

  it('is not listened to any more after signing out', async () => {
    const connector = await page()
    await opened()
    await connector.logout()
    await until(() => api.streams.length === 0, 'the stream is closed')
  })

  it('is looked for by the widgets themselves where no stream can be had', async () => {
    api.on('streamEvents', { fails: true })
    await page()
    await new Promise(resolve => setTimeout(resolve, 2000))
    await until(() => loads() === 4, 'both have looked')
  })
})
