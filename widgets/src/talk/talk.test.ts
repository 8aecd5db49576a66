import { html } from 'lit'
import { PortalInvoice } from '../invoice/invoice.js'
import { PortalSubscription } from '../subscription/subscription.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import type { StubApi } from '../test/stub-api.js'
import { eachTest, mountLoaded } from '../test/widget.js'
import type { PortalTalk } from './talk.js'

PortalInvoice.define()
PortalSubscription.define()

const { id, number } = example<{ id: string; number: string }>('invoice')
const subscription = example<{ id: string }>('subscription').id
const permissions = ['invoices:read', 'subscriptions:read', 'tickets:own']

describe('asking about a document', () => {
  let api: StubApi
  let talk: PortalTalk

  eachTest(fresh => {
    api = fresh
  })

  async function show(session: Record<string, unknown> = { permissions }) {
    const content = html`<portal-invoice invoice-id=${id}></portal-invoice>`
    const invoice = await mountLoaded('portal-invoice', content, session)
    talk = invoice.shadowRoot!.querySelector('portal-talk')!
    if (talk) await until(() => talk.shadowRoot?.querySelector('summary'))
    return invoice
  }
  const open = async () => {
    within(talk, 'summary').click()
    await until(() => talk.shadowRoot!.querySelector('portal-conversation'))
    await settle(talk)
  }
  const ask = async (button = within<HTMLButtonElement>(talk, '[part~=ask]')) => {
    button.click()
    await until(() =>
      talk.shadowRoot!.querySelector('portal-new-ticket')?.shadowRoot?.querySelector('textarea'),
    )
    const form = talk.shadowRoot!.querySelector('portal-new-ticket')!
    const text = within<HTMLTextAreaElement>(form, '#text')
    text.value = 'Why?'
    text.dispatchEvent(new Event('input'))
    await settle(form)
    return form
  }

  it('shows its conversation to whoever opens it, and loads nothing before', async () => {
    await show()
    equal(api.callsTo('listMessages').length, 0)
    await open()
    await until(() => api.callsTo('listMessages').length === 1)
    equal(api.callsTo('listMessages')[0]!.url.searchParams.get('invoice_id'), id)
    await accessible(talk)
  })

  it('opens a ticket about it, and says which', async () => {
    await show()
    await open()
    const form = await ask()
    equal(within<HTMLInputElement>(form, '#subject').value, `About ${number}`)
    within<HTMLButtonElement>(form, '[part~=send]').click()
    await until(() => talk.shadowRoot!.querySelector('[part~=message-done]'))
    match(within(talk, '[part~=message-done]').textContent!, /Ticket #1042 was opened/)
    const body = api.callsTo('createTicket')[0]!.body as { link: unknown }
    equal(body.link, { invoice_id: id })
  })

  it('opens a ticket about one line, by the button beside it', async () => {
    const invoice = await show()
    const { lines } = example<{ lines: { id: string; name: string }[] }>('invoice')
    const buttons = [...invoice.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=lines] [part~=ask]')]
    equal(
      buttons.map(each => each.ariaLabel),
      lines.map(({ name }) => `Ask about this: ${name}`),
    )
    await accessible(invoice)
    const form = await ask(buttons.at(-1)!)
    equal(within<HTMLInputElement>(form, '#subject').value, `About ${number}, ${lines.at(-1)!.name}`)
    within<HTMLButtonElement>(form, '[part~=send]').click()
    await until(() => talk.shadowRoot!.querySelector('[part~=message-done]'))
    const body = api.callsTo('createTicket')[0]!.body as { link: unknown }
    equal(body.link, { invoice_id: id, line_id: lines.at(-1)!.id })
    // The box stays closed: nothing of it was asked for.
    equal(api.callsTo('listMessages').length, 0)
  })

  it('has no button at lines for whoever may open no ticket', async () => {
    const invoice = await show({ permissions: ['invoices:read'] })
    ok(!invoice.shadowRoot!.querySelector('[part=lines] [part~=ask]'))
  })

  it('opens a ticket about an item of a subscription', async () => {
    const content = html`<portal-subscription subscription-id=${subscription}></portal-subscription>`
    const widget = await mountLoaded('portal-subscription', content, { permissions })
    talk = widget.shadowRoot!.querySelector('portal-talk')!
    await until(() => talk.shadowRoot?.querySelector('summary'))
    const [item] = example<{ items: { id: string; name: string }[] }>('subscription').items
    const form = await ask(within<HTMLButtonElement>(widget, '[part=lines] [part~=ask]'))
    match(within<HTMLInputElement>(form, '#subject').value, new RegExp(`^About .*${item!.name}$`))
    within<HTMLButtonElement>(form, '[part~=send]').click()
    await until(() => api.callsTo('createTicket').length === 1)
    const body = api.callsTo('createTicket')[0]!.body as { link: unknown }
    equal(body.link, { subscription_id: subscription, line_id: item!.id })
  })

  it('leaves the new ticket to a page that shows it itself', async () => {
    const invoice = await show()
    await open()
    invoice.addEventListener('portal-ticket-open', event => event.preventDefault())
    const form = await ask()
    within<HTMLButtonElement>(form, '[part~=send]').click()
    await until(() => api.callsTo('createTicket').length === 1)
    await settle(talk)
    ok(!talk.shadowRoot!.querySelector('[part~=message-done]'))
  })

  it('is not there for whoever only reads', async () => {
    const invoice = await show({ permissions, contact: null })
    ok(!invoice.shadowRoot!.querySelector('portal-talk'))
  })

  it('offers a ticket about a subscription, which has no conversation of its own', async () => {
    const content = html`<portal-subscription subscription-id=${subscription}></portal-subscription>`
    const widget = await mountLoaded('portal-subscription', content, { permissions })
    talk = widget.shadowRoot!.querySelector('portal-talk')!
    await until(() => talk.shadowRoot?.querySelector('[part~=ask]'))
    within(talk, 'summary').click()
    await settle(talk)
    ok(!talk.shadowRoot!.querySelector('portal-conversation'))
  })
})
