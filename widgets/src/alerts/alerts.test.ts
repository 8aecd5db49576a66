import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mount, mountSignedIn, settle, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import { PortalAlerts } from './alerts.js'
import type { Alert } from './sentence.js'

PortalAlerts.define()

const alert = (changes: Partial<Alert> = {}): Alert => ({
  ...example<{ data: Alert[] }>('alertList').data[0]!,
  ...changes,
})
const body = (...data: Alert[]) => ({ body: { data } })

describe('<portal-alerts>', () => {
  let api: StubApi
  let widget: PortalAlerts

  eachTest(fresh => {
    api = fresh
  })
  const { all, has, text, texts } = looks(() => widget)

  async function show(content = html`<portal-alerts></portal-alerts>`): Promise<void> {
    widget = await mountLoaded('portal-alerts', content)
  }
  const reloaded = async (calls: number) => {
    await until(() => api.callsTo('listAlerts').length === calls, `${calls} calls`)
    await settle()
  }
  // Something that settles alerts has happened on the page.
  const settled = () => document.body.dispatchEvent(new Event('portal-pay', { bubbles: true }))

  it('says each kind in a sentence, with its severity as shape and word, its day and amount', async () => {
    const card = { object_type: 'payment_method', number: '4242', name: 'visa', amount: null, currency: null }
    api.on(
      'listAlerts',
      body(
        alert({ kind: 'invoice_overdue', number: 'INV/1', days: -10, date: '2026-11-15' }),
        alert(),
        alert({ kind: 'subscription_closed', days: null, date: null, amount: null }),
        alert({ kind: 'subscription_cancels', severity: 'info' }),
        alert({ kind: 'contract_ends', severity: 'warning' }),
        alert({ kind: 'card_expires', severity: 'warning', ...card }),
        alert({ kind: 'card_expired', severity: 'of_tomorrow', ...card }),
        alert({ kind: 'quotation_expires', number: 'S1' }),
        alert({ kind: 'payment_requires_action' }),
        alert({ kind: 'order_unpaid', number: 'SO/1' }),
        alert({ kind: 'pack_low', name: 'Ten hours' }),
        alert({ kind: 'of_tomorrow' }),
        alert({ kind: 'title' }),
      ),
    )
    await show(html`<portal-alerts limit="0"></portal-alerts>`)
    equal(texts('[part~=sentence]'), [
      'Invoice INV/1 is overdue.',
      'Business (SUB/2026/00017) waits for a payment, or it will be closed.',
      'Business (SUB/2026/00017) is closed.',
      'Business (SUB/2026/00017) is cancelled and will end.',
      'The contract of Business (SUB/2026/00017) will end.',
      'Visa •••• 4242 will expire.',
      'Visa •••• 4242 has expired.',
      'Quotation S1 can be accepted only for a short time.',
      'Your bank asks to confirm a payment.',
      'Order SO/1 waits to be paid.',
      'Ten hours is nearly used up.',
    ])
    equal(texts('[part~=tag]').slice(0, 7), ['Urgent', 'Urgent', 'Urgent', 'Note', 'Soon', 'Soon', 'Note'])
    equal(all('[part~=tag] svg').length, 11)
    equal(texts('[part~=details]').slice(0, 2), [
      '15 Nov 2026, 10 days ago · €143.75',
      '2 Dec 2026, in 7 days · €143.75',
    ])
    ok(has('[part~=alert-card-expired]'))
    await accessible(widget)
  })

  it('shows the most urgent first, and the rest when it is asked for', async () => {
    const many = Array.from({ length: 8 }, (_, index) => alert({ object_id: `sub_${index}` }))
    many[7]!.kind = 'subscription_closed'
    api.on('listAlerts', body(...many))
    await show()
    equal(all('[part~=alert]').length, 5)
    match(texts('[part~=sentence]')[4], /is closed/)
    match(text('[role=status]'), /^8 things/)
    equal(text('[part~=all]'), 'Show 3 more')
    await accessible(widget)
    within(widget, '[part~=all]').click()
    await settle()
    equal([all('[part~=alert]').length, has('[part~=all]')], [8, false])
    equal(widget.shadowRoot!.activeElement, all('[part~=open]')[4])
    await show(html`<portal-alerts limit="7"></portal-alerts>`)
    equal([all('[part~=alert]').length, has('[part~=all]')], [8, false], 'one more takes no more room')
    await show(html`<portal-alerts limit="0"></portal-alerts>`)
    equal(all('[part~=alert]').length, 8)
  })

  it('leads where the host wants it, and nowhere by itself', async () => {
    await show()
    let told: Alert | undefined
    widget.addEventListener('portal-alerts-open', event => {
      told = event.detail.alert
    })
    within(widget, '[part~=open]').click()
    equal([told!.object_type, told!.object_id], ['subscription', alert().object_id])
  })

  it('takes no room while there is nothing', async () => {
    api.on('listAlerts', body())
    await show()
    ok(widget.matches(':state(empty)'))
    equal([has('[part~=alerts]'), text('[role=status]'), widget.offsetHeight], [false, '', 0])
    await accessible(widget)
  })

  it('shows the host’s words while there is nothing', async () => {
    api.on('listAlerts', body())
    await show(html`<portal-alerts><p slot="empty" hidden>All is well.</p></portal-alerts>`)
    ok(widget.querySelector('p')!.offsetHeight > 0)
  })

  it('says nothing to those who are not signed in', async () => {
    widget = await mount<PortalAlerts>(html`<portal-alerts></portal-alerts>`)
    await settle()
    equal([has('[part~=gate]'), has('[part~=alerts]')], [false, false])
  })

  it('reads out only that there are others than before', async () => {
    await show()
    equal(text('[role=status]'), '1 thing needs your attention.')
    // The same one, a day later.
    api.on('listAlerts', body(alert({ days: 6 })))
    settled()
    await reloaded(2)
    equal(text('[role=status]'), '1 thing needs your attention.')
    match(text('[part~=details]'), /in 6 days/)
    api.on('listAlerts', body(alert({ kind: 'order_unpaid', object_id: 'ord_1', number: 'SO/1' }), alert()))
    settled()
    await reloaded(3)
    equal(text('[role=status]'), '2 things need your attention. Order SO/1 waits to be paid.')
    api.on('listAlerts', body())
    settled()
    await reloaded(4)
    equal(text('[role=status]'), 'Nothing needs your attention any more.')
  })

  it('looks again every minute while the page is seen', async () => {
    const set = globalThis.setTimeout
    const waiting: (() => void)[] = []
    globalThis.setTimeout = ((act: () => void, pause?: number) => {
      if (pause !== 60_000) return set(act, pause)
      waiting.push(act)
      return 0
    }) as typeof setTimeout
    try {
      await show()
      waiting.at(-1)!()
      await reloaded(2)
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      const before = waiting.length
      waiting.at(-1)!()
      await settle()
      equal([api.callsTo('listAlerts').length, waiting.length > before], [2, true], 'not while it is hidden')
    } finally {
      Reflect.deleteProperty(document, 'hidden')
      globalThis.setTimeout = set
    }
  })

  it('says that loading failed, and keeps quiet where nobody may see it', async () => {
    api.on('listAlerts', { fails: true })
    await show()
    match(text('[part~=message-error]'), /cannot be reached/)
    api.on('listAlerts', body(alert()))
    within(widget, '[part~=retry]').click()
    await until(() => has('[part~=alert]'))
    api.on('listAlerts', problem('forbidden'))
    await show()
    ok(within(widget, '[part~=message-error]').offsetHeight === 0)
  })

  it('forgets them when somebody else signs in', async () => {
    const connector = await mountSignedIn(html`<portal-alerts></portal-alerts>`)
    widget = connector.querySelector('portal-alerts')!
    await until(() => has('[part~=alert]'))
    await connector.logout()
    await until(() => !has('[part~=alert]'))
  })

  it('shows text as text', async () => {
    api.on('listAlerts', body(alert({ name: '<img src=x>', number: '<b>1</b>' })))
    await show()
    equal(widget.shadowRoot!.querySelectorAll('img, b').length, 0)
  })

  it('speaks French, and needs no sideways scrolling at 320 pixels', async () => {
    api.on('listAlerts', body(alert({ name: 'x'.repeat(80) })))
    await show(html`<div lang="fr"><portal-alerts></portal-alerts></div>`)
    match(text('[part~=sentence]'), /attend un paiement/)
    match(text('[part~=details]'), /dans 7 jours/)
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    await accessible(widget)
  })
})
