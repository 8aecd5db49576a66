import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import type { Ticket } from '../tickets/kind.js'
import { PortalTicket } from './ticket.js'

PortalTicket.define()

const ticket = (changes: Partial<Ticket> = {}): Ticket => ({ ...example<Ticket>('ticket'), ...changes })
const { id } = ticket()

describe('<portal-ticket>', () => {
  let api: StubApi
  let widget: PortalTicket

  eachTest(fresh => {
    api = fresh
  })
  const { has, text } = looks(() => widget)

  async function show(body: Ticket = ticket()): Promise<void> {
    api.on('getTicket', { body })
    widget = await mountLoaded('portal-ticket', html`<portal-ticket ticket-id=${id}></portal-ticket>`, {
      permissions: ['tickets:own'],
    })
  }

  it('shows reference, subject, state and facts, and its conversation', async () => {
    await show()
    match(text('[part=head]'), /#1042 · Problem Import stops at row 5000 Waiting for you/)
    match(
      text('[part=facts]'),
      /Opened ?24 Nov 2026.* By ?Alex Peeters Answered by ?Ines Moreau About ?Business/,
    )
    match(text('.notice-warn'), /We wait for your answer\. Without one the ticket counts as solved on .*2026/)
    const conversation = widget.shadowRoot!.querySelector('portal-conversation')!
    equal(conversation.ticketId, id)
    ok(!conversation.closed)
    await accessible(widget)
  })

  it('is closed by the customer', async () => {
    await show()
    let closed: string | undefined
    widget.addEventListener('portal-ticket-close', event => {
      closed = event.detail.ticket.id
    })
    api.on('getTicket', {
      body: ticket({ status: 'closed', allowed_actions: ['reply', 'rate'], solve_at: null }),
    })
    within<HTMLButtonElement>(widget, '[part~=close]').click()
    await until(() => text('[part~=tag]') === 'Closed')
    equal(closed, id)
    ok(!has('[part~=close]'))
  })

  it('is rated once it is solved', async () => {
    await show(ticket({ status: 'solved', allowed_actions: ['reply', 'rate'], solve_at: null }))
    await until(() => has('input[value="5"]'), 'the form has come')
    ok(!has('[part~=rate]'), 'nothing to send yet')
    within<HTMLInputElement>(widget, 'input[value="5"]').click()
    await settle(widget)
    await accessible(widget)
    const comment = within<HTMLTextAreaElement>(widget, '#comment')
    comment.value = 'Quick!'
    comment.dispatchEvent(new Event('input'))
    within<HTMLButtonElement>(widget, '[part~=rate]').click()
    await until(() => api.callsTo('rateTicket').length === 1)
    equal(api.callsTo('rateTicket')[0]!.body, { score: 5, comment: 'Quick!' })
  })

  it('says that something did not work, and keeps what was chosen', async () => {
    await show(ticket({ status: 'solved', allowed_actions: ['rate'] }))
    api.on('rateTicket', problem('forbidden'))
    await until(() => has('input[value="2"]'), 'the form has come')
    within<HTMLInputElement>(widget, 'input[value="2"]').click()
    await settle(widget)
    within<HTMLButtonElement>(widget, '[part~=rate]').click()
    await until(() => has('[part~=message-error]'))
    ok(within<HTMLInputElement>(widget, 'input[value="2"]').checked)
    ok(widget.shadowRoot!.querySelector('portal-conversation')!.closed, 'nothing can be answered')
  })

  it('loads again when an agent has changed it', async () => {
    await show()
    await until(() => api.streams.length === 1)
    api.on('getTicket', { body: ticket({ status: 'solved' }) })
    api.streams[0]!.tell('ticket.solved', id)
    await until(() => text('[part~=tag]') === 'Solved')
  })

  it('tells of a ticket that is not there', async () => {
    api.on('getTicket', problem('notFound'))
    widget = await mountLoaded('portal-ticket', html`<portal-ticket ticket-id=${id}></portal-ticket>`)
    ok(has('[part~=message-error]'))
  })
})
