import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import type { StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import { type Message, PortalConversation } from './conversation.js'

PortalConversation.define()

const message = (changes: Partial<Message> = {}): Message => ({ ...example<Message>('message'), ...changes })
const ticket = 'tkt_01k9z3q8v4e7tb2m6c0d5f9hk2'
const uploads = { max_bytes: 1_000_000, max_files: 2, media_types: ['image/*', 'application/pdf'] }
const customer = { ...message().author, kind: 'contact', side: 'customer', name: 'Alex Peeters' }

describe('<portal-conversation>', () => {
  let api: StubApi
  let widget: PortalConversation

  eachTest(fresh => {
    api = fresh
  })
  const { all, has, text, texts } = looks(() => widget)

  const page = (messages: Message[], next_cursor: string | null = null) => ({
    body: { data: messages, has_more: next_cursor !== null, next_cursor },
  })
  async function show(...messages: Message[]): Promise<void> {
    api.on('listMessages', page(messages))
    widget = await mountLoaded(
      'portal-conversation',
      html`<portal-conversation ticket-id=${ticket}></portal-conversation>`,
      {
        permissions: ['tickets:own'],
        uploads,
      },
    )
    await until(() => has('textarea'), 'the field for an answer')
  }
  const write = async (value: string) => {
    const field = within<HTMLTextAreaElement>(widget, 'textarea')
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await settle(widget)
  }
  const send = () => within<HTMLButtonElement>(widget, '[part~=send]').click()
  const choose = async (...files: File[]) => {
    const data = new DataTransfer()
    for (const file of files) data.items.add(file)
    const input = within<HTMLInputElement>(widget, 'input[type=file]')
    input.files = data.files
    input.dispatchEvent(new Event('change'))
    await settle(widget)
  }

  it('shows who wrote what, oldest first, and on which side', async () => {
    await show(message(), message({ id: 'msg_0', author: customer, unread: false }))
    equal(texts('[part=author]'), ['Alex Peeters', 'Ines Moreau'])
    equal(
      all('[part~=message]').map(each => each.part.contains('message-own')),
      [true, false],
    )
    match(text('[part~=message]:last-child'), /Ines Moreau Support .*2026.* Could you send us the file\?/)
    await accessible(widget)
  })

  it('draws the parsed text, and nothing of it as HTML', async () => {
    const text = (value: string) => ({ type: 'text', text: value }) as const
    await show(
      message({
        content: [
          { type: 'heading', level: 1, children: [text('<img src=x onerror=alert(1)>')] },
          {
            type: 'list',
            start: 3,
            items: [{ type: 'item', children: [{ type: 'paragraph', children: [text('1 < 2 && 3 > 2')] }] }],
          },
          {
            type: 'quote',
            children: [{ type: 'paragraph', children: [{ type: 'strike', children: [text('no')] }] }],
          },
          { type: 'code_block', text: '<script>' },
          { type: 'rule' },
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: 'https://example.com/a',
                children: [{ type: 'strong', children: [text('there')] }],
              },
              { type: 'break' },
              { type: 'link', url: 'jAvAscript:alert(1)', children: [{ type: 'code', text: 'here' }] },
            ],
          },
        ],
      }),
    )
    const shown = within(widget, '.content')
    match(
      shown.textContent!,
      /<img src=x onerror=alert\(1\)>[\s\S]*1 < 2 && 3 > 2[\s\S]*no[\s\S]*<script>[\s\S]*there[\s\S]*here/,
    )
    equal(shown.querySelectorAll('img, script').length, 0)
    equal(
      [...shown.querySelectorAll('a')].map(link => [link.href, link.rel]),
      [['https://example.com/a', 'noopener noreferrer nofollow']],
    )
    equal(shown.querySelector('ol')?.start, 3)
  })

  it('marks as read what is seen, once', async () => {
    await show(message())
    await until(() => api.callsTo('markRead').length === 1)
    equal(api.callsTo('markRead')[0]!.body, { ticket_id: ticket, message_id: message().id })
    widget.requestUpdate()
    await settle(widget)
    equal(api.callsTo('markRead').length, 1)
  })

  it('has nothing to mark where all is read', async () => {
    await show(message({ unread: false }))
    equal(api.callsTo('markRead').length, 0)
  })

  it('sends an answer, and shows it', async () => {
    await show(message({ unread: false }))
    send()
    equal(api.callsTo('createMessage').length, 0)
    await write('Here it *is*.')
    let sent: string | undefined
    widget.addEventListener('portal-message-send', event => {
      sent = event.detail.message.id
    })
    send()
    await until(() => api.callsTo('listMessages').length === 2)
    await settle(widget)
    equal(api.callsTo('createMessage')[0]!.body, { ticket_id: ticket, text: 'Here it *is*.', file_ids: [] })
    equal(sent, message().id)
    equal(within<HTMLTextAreaElement>(widget, 'textarea').value, '')
  })

  it('keeps what was written when sending fails', async () => {
    await show(message({ unread: false }))
    await write('Here it is.')
    api.on('createMessage', { fails: true })
    send()
    await until(() => has('[part~=message-error]'))
    match(text('[part~=message-error]'), /It was not sent, and nothing you wrote is lost/)
    equal(within<HTMLTextAreaElement>(widget, 'textarea').value, 'Here it is.')
    api.on('createMessage', {})
    send()
    await until(() => api.callsTo('createMessage').length === 2)
    const [first, second] = api.callsTo('createMessage').map(call => call.headers.get('idempotency-key'))
    equal(first, second)
  })

  it('sends what was written on after a failed try as a message of its own', async () => {
    await show(message({ unread: false }))
    await write('Here it is.')
    api.on('createMessage', { fails: true })
    send()
    await until(() => has('[part~=message-error]'))
    api.on('createMessage', {})
    await write('Here it is, with a word more.')
    send()
    await until(() => api.callsTo('createMessage').length === 2)
    const [first, second] = api.callsTo('createMessage').map(call => call.headers.get('idempotency-key'))
    ok(first && second && first !== second)
  })

  it('refuses files that are too large or too many before sending anything', async () => {
    await show(message({ unread: false }))
    match(text('#limits'), /Up to 2 files of at most 1 MB each/)
    await choose(new File([new Uint8Array(1_000_001)], 'large.pdf'))
    match(text('[part=file]'), /large\.pdf 1 MB It is larger than allowed/)
    await write('See there')
    equal(within(widget, '[part~=send]').ariaDisabled, 'true')
    within<HTMLButtonElement>(widget, '[part~=remove]').click()
    await settle(widget)
    ok(!has('[part=file]'))
    await choose(...['a', 'b', 'c'].map(name => new File([new Uint8Array(1_000_001)], name)))
    equal(all('[part=file]').length, 2)
    match(text('.writing > .bad'), /A message can carry 2 files/)
  })

  it('shows older messages when asked', async () => {
    api.on('listMessages', ({ url }) =>
      url.searchParams.get('limit') === '20'
        ? page([message({ unread: false })], 'next')
        : page([message({ unread: false }), message({ id: 'msg_0', author: customer, unread: false })]),
    )
    widget = await mountLoaded(
      'portal-conversation',
      html`<portal-conversation ticket-id=${ticket}></portal-conversation>`,
    )
    within<HTMLButtonElement>(widget, '[part~=earlier]').click()
    await until(() => texts('[part=author]').join() === 'Alex Peeters,Ines Moreau')
    ok(!has('[part~=earlier]'))
  })

  it('loads again when a message comes', async () => {
    await show(message({ unread: false }))
    await until(() => api.streams.length === 1)
    api.on('listMessages', page([message({ id: 'msg_2', unread: true }), message({ unread: false })]))
    api.streams[0]!.tell('message.created', 'msg_2')
    await until(() => all('[part~=message]').length === 2)
    equal(text('[role=status]'), 'New message from Ines Moreau')
  })
})
