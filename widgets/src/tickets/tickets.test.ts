import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import type { Ticket } from './kind.js'
import { PortalTickets } from './tickets.js'

PortalTickets.define()

const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  ...example<{ data: Ticket[] }>('ticketList').data[0]!,
  ...changes,
})
const permissions = ['tickets:own']

describe('<portal-tickets>', () => {
  let api: StubApi
  let widget: PortalTickets

  eachTest(fresh => {
    api = fresh
  })
  const { has, text, texts, button } = looks(() => widget)

  async function show(session: Record<string, unknown> = { permissions }): Promise<void> {
    widget = await mountLoaded('portal-tickets', html`<portal-tickets></portal-tickets>`, session)
  }
  const dialog = async () => {
    button('New ticket').click()
    await until(() =>
      widget.shadowRoot!.querySelector('portal-new-ticket')?.shadowRoot?.querySelector('textarea'),
    )
    const element = widget.shadowRoot!.querySelector('portal-new-ticket')!
    await settle(element)
    return element
  }
  const type = (element: Element, selector: string, value: string) => {
    const field = within<HTMLInputElement>(element, selector)
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  it('shows reference, subject, state, who wrote last, and what was not read', async () => {
    api.on('listTickets', pageOf(ticket(), ticket({ id: 'tkt_2', status: 'solved', unread: false })))
    await show()
    const [first, second] = texts('tbody tr')
    match(
      first!,
      /^Unread answer ?#1042 Import stops at row 5000 25 Nov 2026.* ?Ines Moreau Waiting for you$/,
    )
    match(second!, /^#1042 .* Solved$/)
    equal(texts('[part=unread]'), ['Unread answer'])
    await accessible(widget)
  })

  it('marks what was not read before its reference, in tables and on cards', async () => {
    api.on('listTickets', pageOf(ticket()))
    await show()
    for (const width of [900, 320]) {
      widget.style.inlineSize = `${width}px`
      await settle()
      const [mark, reference] = ['[part=unread]', '[part=open] bdi'].map(each =>
        within(widget, each).getBoundingClientRect(),
      )
      const before =
        getComputedStyle(widget).direction === 'rtl'
          ? mark!.left - reference!.right
          : reference!.left - mark!.right
      ok(before >= 4 && before <= 12, `${before} at ${width}`)
      ok(mark!.top > reference!.top && mark!.bottom < reference!.bottom)
    }
  })

  it('asks for the open, the unread or the solved ones', async () => {
    await show()
    button('Unread').click()
    await until(() => api.callsTo('listTickets').at(-1)!.url.searchParams.get('unread') === 'true')
    button('Solved').click()
    await until(
      () => api.callsTo('listTickets').at(-1)!.url.searchParams.getAll('status').join() === 'solved,closed',
    )
  })

  it('says what would be here', async () => {
    api.on('listTickets', pageOf())
    await show()
    match(text('[part~=message-empty]'), /What you ask, and what we answer, will appear here/)
  })

  it('offers no new ticket where nobody could write one', async () => {
    await show({ permissions, contact: null })
    ok(!has('[part~=new]'), 'a preview writes nothing')
    await show({ permissions: ['invoices:read'] })
    ok(!has('[part~=new]'), 'without the permission')
  })

  it('opens a ticket with subject, category and message, and shows it', async () => {
    await show()
    const element = await dialog()
    await until(() => element.shadowRoot!.querySelectorAll('option').length === 4, 'the categories')
    await accessible(element)
    type(element, '#subject', ' Export fails ')
    type(element, '#text', 'It stops.')
    const category = within<HTMLSelectElement>(element, '#category')
    category.value = 'problem'
    category.dispatchEvent(new Event('change'))
    let opened: string | undefined
    widget.addEventListener('portal-ticket-create', event => {
      opened = event.detail.ticket.id
    })
    await settle(element)
    within<HTMLButtonElement>(element, '[part~=send]').click()
    await until(() => has('portal-ticket'))
    const { body, headers } = api.callsTo('createTicket')[0]!
    equal(body, { subject: 'Export fails', text: 'It stops.', category: 'problem', file_ids: [] })
    ok(headers.get('idempotency-key'))
    equal(opened, example<Ticket>('ticket').id)
  })

  it('keeps what was written when sending fails, and sends the same once more', async () => {
    api.on('createTicket', { fails: true })
    await show()
    const element = await dialog()
    type(element, '#subject', 'Export fails')
    type(element, '#text', 'It stops.')
    await settle(element)
    within<HTMLButtonElement>(element, '[part~=send]').click()
    await until(() => element.shadowRoot!.querySelector('[part~=message-error]'))
    match(within(element, '[part~=message-error]').textContent!, /nothing you wrote is lost/)
    equal(within<HTMLTextAreaElement>(element, '#text').value, 'It stops.')
    api.on('createTicket', {})
    within<HTMLButtonElement>(element, '[part~=send]').click()
    await until(() => has('portal-ticket'))
    const keys = api.callsTo('createTicket').map(call => call.headers.get('idempotency-key'))
    equal(keys.length, 2)
    equal(keys[0], keys[1])
  })

  it('lets the host open new tickets its own way', async () => {
    await show()
    widget.addEventListener('portal-ticket-create-request', event => event.preventDefault(), { once: true })
    button('New ticket').click()
    await settle(widget)
    ok(!has('portal-new-ticket'))
  })

  it('tells what went wrong', async () => {
    api.on('listTickets', problem('forbidden'))
    await show()
    ok(has('[part~=message-error]'))
  })
})
