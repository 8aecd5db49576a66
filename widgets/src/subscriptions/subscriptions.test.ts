import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import type { SubscriptionSummary } from './state.js'
import { PortalSubscriptions } from './subscriptions.js'

PortalSubscriptions.define()

const NASTY = '"><img src=x onerror=alert(1)> 1 < 2'
const row = (changes: Partial<SubscriptionSummary> = {}): SubscriptionSummary => ({
  ...example<{ data: SubscriptionSummary[] }>('subscriptionList').data[0]!,
  ...changes,
})
const { grace } = row()

describe('<portal-subscriptions>', () => {
  let api: StubApi
  let widget: PortalSubscriptions

  eachTest(fresh => {
    api = fresh
  })
  const { all, has, text, texts, button } = looks(() => widget)

  async function show(content = html`<portal-subscriptions></portal-subscriptions>`): Promise<void> {
    widget = await mountLoaded('portal-subscriptions', content)
  }
  const lastQuery = () => api.callsTo('listSubscriptions').at(-1)!.url.searchParams
  const loaded = async (calls: number) => {
    await until(() => api.callsTo('listSubscriptions').length === calls, `${calls} calls`)
    await settle()
  }

  it('shows plan and number, what is in it, where it stands and what comes next', async () => {
    api.on(
      'listSubscriptions',
      pageOf(
        row({ status: 'pending', grace: null, starts_on: '2026-12-01', user_count: '10' }),
        row({ status: 'active', grace: null, cancels_on: '2027-01-01', application_count: '3' }),
        row(),
        row({ grace: { ...grace!, days_left: 1 } }),
        row({ grace: { ...grace!, days_left: 0 } }),
        row({
          status: 'closed',
          grace: null,
          closed_on: '2026-11-01',
          next_invoice_date: null,
          next_invoice_total: null,
        }),
        row({ status: 'of_tomorrow', grace: null }),
      ),
    )
    await show()
    equal(texts('th'), ['Subscription', 'Contains', 'Status', 'Next invoice'])
    equal(texts('[part~=cell-number]')[0], 'Business SUB/2026/00017')
    equal(texts('[part~=cell-contents]').slice(0, 2), ['1 application 10 users', '3 applications'])
    equal(texts('[part~=tag]'), [
      'Starts on 1 Dec 2026',
      'In Progress',
      'To Renew, 7 days left',
      'To Renew, 1 day left',
      'To Renew, last day',
      'Closed',
      'Of tomorrow',
    ])
    equal(all('[part~=tag] svg').length, 6, 'each known one has a shape')
    match(texts('[part~=cell-status]')[1], /Last day 31 Dec 2026/)
    equal(texts('[part~=cell-next]')[0], '€30.13 on 25 Dec 2026')
    equal(texts('[part~=cell-next]')[5], '—')
    match(texts('[part~=cell-status]')[5], /Closed on 1 Nov 2026/)
    ok(has('[part~=tag-to-renew]') && has('[part~=row-to-renew]'))
    await accessible(widget)
  })

  it('filters by state, searches, sorts, and tells the host', async () => {
    await show()
    equal(lastQuery().get('sort'), '-created_at')
    const told: unknown[] = []
    widget.addEventListener('portal-subscriptions-filter', event => told.push(event.detail))
    button('In Progress').click()
    await loaded(2)
    equal(lastQuery().getAll('status'), ['pending', 'active'])
    button('To Renew').click()
    await loaded(3)
    equal(lastQuery().getAll('status'), ['to_renew'])
    button('Next invoice').click()
    await loaded(4)
    equal(lastQuery().get('sort'), '-next_invoice_date')
    const search = within<HTMLInputElement>(widget, '[part~=search]')
    search.value = 'acme'
    search.dispatchEvent(new InputEvent('input'))
    await loaded(5)
    equal([lastQuery().get('q'), widget.search], ['acme', 'acme'])
    equal(told[0], { status: 'active', sort: '-created_at', search: '' })
  })

  it('says what would be there, and that loading failed', async () => {
    api.on('listSubscriptions', pageOf())
    await show()
    equal(text('[part~=message-empty]'), 'What you subscribe to will appear here.')
    await accessible(widget)
    api.on('listSubscriptions', problem('forbidden'))
    await show()
    match(text('[part~=message-error]'), /do not have access/)
  })

  it('falls back from a state and an order that there are not', async () => {
    await show(html`<portal-subscriptions status="constructor" sort="plan"></portal-subscriptions>`)
    equal([lastQuery().get('status'), lastQuery().get('sort')], [null, '-created_at'])
  })

  it('opens in place, unless the host takes over', async () => {
    await show()
    let told: string | undefined
    const takeOver = (event: HTMLElementEventMap['portal-subscription-open']) => {
      told = event.detail.subscription.plan?.name
      event.preventDefault()
    }
    widget.addEventListener('portal-subscription-open', takeOver)
    button('Business').click()
    await settle()
    equal([told, has('portal-subscription')], ['Business', false])
    widget.removeEventListener('portal-subscription-open', takeOver)
    button('Business').click()
    await until(
      () =>
        widget.shadowRoot!.querySelector('portal-subscription')?.shadowRoot?.activeElement?.localName ===
        'h2',
    )
    match(text('[part~=back]'), /All subscriptions/)
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-subscription'))
  })

  it('shows text as text', async () => {
    api.on('listSubscriptions', pageOf(row({ number: NASTY, plan: { id: null, name: NASTY } })))
    await show()
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
  })

  it('is accessible, and speaks French', async () => {
    await show(html`<div lang="fr"><portal-subscriptions></portal-subscriptions></div>`)
    await accessible(widget)
    equal(texts('[part~=tag]'), ['À renouveler, encore 7 jours'])
    match(texts('[part~=cell-next]')[0], /le 25 déc. 2026/)
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    api.on(
      'listSubscriptions',
      pageOf(row({ plan: { id: null, name: 'x'.repeat(60) }, cancels_on: '2027-01-01', user_count: '1000' })),
    )
    await show()
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
  })
})
