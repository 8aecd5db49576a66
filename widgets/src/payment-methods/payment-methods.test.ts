import { html } from 'lit'
import type { PortalConnect } from '../connect/connect.js'
import type { Card } from '../parts/card.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, unmount, within } from '../test/fixture.js'
import { type Answer, problem, StubApi, session } from '../test/stub-api.js'
import { PortalPaymentMethods } from './payment-methods.js'

PortalPaymentMethods.define()

const MAY = ['payment_methods:read', 'payment_methods:write']
const NASTY = '"><img src=x onerror=alert(1)> 1 < 2'
const card = (changes: Partial<Card> = {}): Card => ({ ...example<Card>('paymentMethod'), ...changes })
const cards = (...data: Card[]): Answer => ({ body: { data, has_more: false, next_cursor: null } })
const second = () =>
  card({ id: 'pm_b', brand: 'mastercard', last4: '4444', is_default: false, used_by: ['sub_a', 'sub_b'] })

describe('<portal-payment-methods>', () => {
  let api: StubApi
  let connector: PortalConnect
  let widget: PortalPaymentMethods

  beforeEach(() => {
    api = new StubApi()
    api.on('listPaymentMethods', cards(card(), second()))
  })
  afterEach(() => {
    unmount()
    api.restore()
  })

  async function show(
    permissions = MAY,
    content = html`<portal-payment-methods></portal-payment-methods>`,
  ): Promise<void> {
    connector = await mountSignedIn(content, { permissions })
    widget = connector.querySelector('portal-payment-methods')!
    await until(() => widget.matches(':state(ready), :state(empty), :state(error)'), 'the list has loaded')
    await settle(connector)
  }
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(widget, selector)
  const all = (selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
  const texts = (selector: string) => all(selector).map(each => each.textContent!.replace(/\s+/g, ' ').trim())
  const has = (selector: string) => widget.shadowRoot!.querySelector(selector) !== null
  const once = <K extends keyof HTMLElementEventMap>(name: K) =>
    new Promise<HTMLElementEventMap[K]>(resolve =>
      widget.addEventListener(name, resolve as () => void, { once: true }),
    )
  const type = (id: string, value: string) => {
    const input = find<HTMLInputElement>(id)
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const openAdd = async () => {
    find('[part~=add]').focus()
    find('[part~=add]').click()
    await settle(connector)
  }
  const typeCard = () => {
    type('#card-number', '4242424242424242')
    type('#card-expiry', '12/39')
    type('#card-cvc', '123')
  }
  const askDelete = async (index: number) => {
    all('[part~=delete]')[index]!.focus()
    all('[part~=delete]')[index]!.click()
    await settle(connector)
  }

  it('shows the cards and how long they are good for', async () => {
    api.on(
      'listPaymentMethods',
      cards(
        card(),
        { ...second(), status: 'expiring', expires_in_days: 12 },
        card({
          id: 'pm_c',
          status: 'expired',
          is_default: false,
          exp_month: 10,
          exp_year: 2026,
          holder: null,
        }),
        card({ id: 'pm_d', status: 'a_new_one', is_default: false }),
      ),
    )
    await show()
    match(texts('.what')[0]!, /^Visa •••• 4242 Expires 06\/29 · Alex Lambert$/)
    match(texts('.what')[1]!, /^Mastercard •••• 4444 .* · Pays 2 subscriptions$/)
    equal(texts('.tags'), ['Default Valid', 'Expires in 12 days', 'Expired', ''])
    ok(all('[part~=tag] svg').length === 4, 'each has a shape')
    equal(all('[part~=make-default]').length, 2, 'not for the default, not for an expired one')
    await accessible(widget)
  })

  it('says what would be there', async () => {
    api.on('listPaymentMethods', cards())
    await show()
    ok(widget.matches(':state(empty)'))
    equal(texts('[part~=message-empty]'), ['Cards that you pay with will appear here.'])
    await accessible(widget)
  })

  it('only shows them to those who may not change them', async () => {
    await show(['payment_methods:read'])
    equal(
      ['add', 'delete', 'make-default'].map(part => has(`[part~=${part}]`)),
      [false, false, false],
    )
  })

  it('tells who may see it, and tries again where that helps', async () => {
    api.on('listPaymentMethods', problem('forbidden'))
    await show()
    match(texts('[part~=message-error]')[0]!, /do not have access/)
    unmount()
    api.on('listPaymentMethods', { fails: true })
    await show()
    api.on('listPaymentMethods', cards(card()))
    find('[part~=retry]').click()
    await until(() => widget.matches(':state(ready)'))
  })

  it('adds a card', async () => {
    await show()
    await openAdd()
    ok(find<HTMLDialogElement>('dialog').matches(':modal'))
    await accessible(widget)
    typeCard()
    find<HTMLInputElement>('[name=default]').click()
    const told = once('portal-payment-method-add')
    find('[part~=submit]').click()
    equal((await told).detail.payment_method.id, card().id)
    await until(() => !has('dialog'))
    const [call] = api.callsTo('createPaymentMethod')
    equal(call!.body, {
      card: { number: '4242424242424242', exp_month: 12, exp_year: 2039, cvc: '123', holder: null },
      make_default: true,
    })
    ok(call!.headers.get('idempotency-key'))
    equal(api.callsTo('listPaymentMethods').length, 2)
    equal(texts('[role=status]'), ['Visa •••• 4242 was added.'])
    await settle(connector)
    match(widget.shadowRoot!.activeElement?.getAttribute('part'), /add/)
  })

  it('says why a card was declined, and keeps what was typed', async () => {
    api.on('createPaymentMethod', problem('declined', { decline_code: 'expired_card' }))
    await show()
    await openAdd()
    typeCard()
    find('[part~=submit]').click()
    await until(() => has('[part~=message-declined]'))
    equal(texts('[part~=message-declined]'), ['The card has expired.'])
    equal(find<HTMLInputElement>('#card-number').value, '4242 4242 4242 4242')
    await accessible(widget)
  })

  it('leaves adding to a host that takes over', async () => {
    await show()
    widget.addEventListener('portal-payment-method-add-request', event => event.preventDefault())
    await openAdd()
    equal(has('dialog'), false)
  })

  it('offers no adding where nothing takes cards', async () => {
    api.on('getPaymentOptions', { body: { ...example<object>('paymentOptions'), provider: null } })
    await show()
    equal(has('[part~=add]'), false)
  })

  it('keeps what was typed over an expired session', async () => {
    await show()
    await openAdd()
    typeCard()
    connector.fetchToken = async () => null as never
    api.on('createPaymentMethod', problem('unauthorized'))
    find('[part~=submit]').click()
    await until(() => !find<HTMLDialogElement>('dialog').open)
    connector.fetchToken = async () => session({ permissions: MAY }, 'pst_again') as never
    connector.connection!.reauthenticate()
    await until(() => find<HTMLDialogElement>('dialog').open)
    equal(find<HTMLInputElement>('#card-number').value, '4242 4242 4242 4242')
  })

  it('makes a card the default', async () => {
    api.on('updatePaymentMethod', { body: { ...second(), is_default: true } })
    await show()
    const told = once('portal-payment-method-default')
    api.on('listPaymentMethods', cards({ ...second(), is_default: true }, card({ is_default: false })))
    find('[part~=make-default]').click()
    equal((await told).detail.payment_method.id, 'pm_b')
    equal(api.callsTo('updatePaymentMethod')[0]!.body, { is_default: true })
    equal(texts('.tags')[0], 'Default Valid')
    await until(() => texts('[role=status]')[0] === 'Mastercard •••• 4444 is now the default.')
    await settle(connector)
    match(widget.shadowRoot!.activeElement?.getAttribute('data-id'), /pm_b/)
  })

  it('says so when that failed', async () => {
    api.on('updatePaymentMethod', { fails: true })
    await show()
    find('[part~=make-default]').click()
    await until(() => has('[part~=message-error]'))
    match(texts('[part~=message-error]')[0]!, /did not work.*cannot be reached/)
  })

  it('deletes after asking once', async () => {
    await show()
    await askDelete(0)
    equal(texts('#dialog-title'), ['Delete Visa •••• 4242?'])
    match(texts('.dialog-body p')[0]!, /Nothing is paid with it/)
    await accessible(widget)
    find('[part~=keep]').click()
    await settle(connector)
    equal([has('dialog'), api.callsTo('deletePaymentMethod').length], [false, 0])
    match(widget.shadowRoot!.activeElement?.getAttribute('part'), /delete/)
    await askDelete(0)
    api.on('listPaymentMethods', cards(second()))
    const told = once('portal-payment-method-delete')
    find('[part~=delete-now]').click()
    equal((await told).detail.payment_method.id, card().id)
    equal(api.callsTo('deletePaymentMethod')[0]!.url.search, '')
    await until(() => all('[part~=card]').length === 1)
    equal(texts('[role=status]'), ['Visa •••• 4242 was deleted.'])
    equal(widget.shadowRoot!.activeElement?.localName, 'h2')
  })

  it('says what depends on it, and detaches', async () => {
    await show()
    await askDelete(1)
    match(texts('.dialog-body p')[0]!, /2 subscriptions are paid with it/)
    find('[part~=delete-now]').click()
    await until(() => !has('dialog'))
    equal(api.callsTo('deletePaymentMethod')[0]!.url.search, '?detach=true')
  })

  it('asks again when a subscription has begun to use it', async () => {
    api.on('deletePaymentMethod', problem('conflict', { code: 'in_use' }))
    await show()
    await askDelete(0)
    api.on('listPaymentMethods', cards(card({ used_by: ['sub_a'] })))
    find('[part~=delete-now]').click()
    await until(() => /1 subscription is paid with it/.test(texts('.dialog-body p')[0] ?? ''))
    await until(() => find('[part~=delete-now]').getAttribute('aria-disabled') === 'false')
    api.on('deletePaymentMethod', {})
    find('[part~=delete-now]').click()
    await until(() => !has('dialog'))
    equal(
      api.callsTo('deletePaymentMethod').map(each => each.url.search),
      ['', '?detach=true'],
    )
  })

  it('takes a card that is gone already as deleted', async () => {
    api.on('deletePaymentMethod', problem('notFound'))
    await show()
    await askDelete(0)
    find('[part~=delete-now]').click()
    await until(() => !has('dialog'))
  })

  it('leaves deleting to a host that takes over', async () => {
    await show()
    widget.addEventListener('portal-payment-method-delete-request', event => event.preventDefault())
    await askDelete(0)
    find('[part~=delete-now]').click()
    await settle(connector)
    equal([has('dialog'), api.callsTo('deletePaymentMethod').length], [false, 0])
  })

  it('shows text as text', async () => {
    api.on('listPaymentMethods', cards(card({ holder: NASTY, brand: NASTY, last4: NASTY })))
    await show()
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
    ok(texts('.what')[0]!.includes(NASTY))
  })

  it('speaks French', async () => {
    await show(MAY, html`<div lang="fr"><portal-payment-methods></portal-payment-methods></div>`)
    equal([texts('h2')[0], texts('[part~=add]')[0]], ['Moyens de paiement', 'Ajouter une carte'])
    match(texts('.tags')[0]!, /Par défaut Valable/)
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    api.on(
      'listPaymentMethods',
      cards(card({ holder: 'x'.repeat(80) }), { ...second(), status: 'expiring', expires_in_days: 12 }),
    )
    await show()
    widget.style.inlineSize = '288px'
    await settle(connector)
    const base = find('[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
  })
})
