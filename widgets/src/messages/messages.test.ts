import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import { type Entry, PortalMessages } from './messages.js'

PortalMessages.define()

const entry = (changes: Partial<Entry> = {}): Entry => ({
  ...example<{ data: Entry[] }>('correspondenceList').data[0]!,
  ...changes,
})
const about = (kind: string, id: string, label: string | null) => ({ reference: { kind, id, label } })

describe('<portal-messages>', () => {
  let api: StubApi
  let widget: PortalMessages

  eachTest(fresh => {
    api = fresh
  })
  const { all, has, text, texts, button } = looks(() => widget)

  const page = (data: Entry[], next_cursor: string | null = null) => ({
    body: { data, has_more: next_cursor !== null, next_cursor },
  })
  async function show(...entries: Entry[]): Promise<void> {
    if (entries.length) api.on('listCorrespondence', page(entries))
    widget = await mountLoaded('portal-messages', html`<portal-messages></portal-messages>`)
  }

  it('shows messages, mails and documents, and what was not read', async () => {
    await show(
      entry({
        id: 'msg_1',
        kind: 'message',
        title: 'Import stops',
        unread: true,
        ...about('ticket', 'tkt_1', '#1042'),
      }),
      entry({
        id: 'mail_1',
        kind: 'mail',
        title: 'Your invoice',
        author: null,
        unread: false,
        ...about('payment', 'pay_1', null),
      }),
      entry({
        id: 'inv_1',
        kind: 'document',
        title: null,
        excerpt: null,
        author: null,
        unread: false,
        ...about('invoice', 'inv_1', 'INV/2026/00418'),
      }),
    )
    const [message, mail, document] = texts('[part~=entry]')
    match(message!, /Unread ?Import stops ?#1042 .*2026/)
    match(mail!, /^Your invoice/)
    match(document!, /^INV\/2026\/00418/)
    equal(
      all('[part~=entry]').map(each => each.querySelector('[part=open]') !== null),
      [true, false, true],
    )
    await accessible(widget)
  })

  it('asks for those of one kind', async () => {
    await show(entry())
    button('Mails').click()
    await until(
      () => api.callsTo('listCorrespondence').at(-1)!.url.searchParams.getAll('kind').join() === 'mail',
    )
    equal(texts('[aria-pressed=true]'), ['Mails'])
  })

  it('opens what an entry is about in place, and leads back', async () => {
    await show(entry({ ...about('ticket', 'tkt_1', '#1042') }))
    within<HTMLButtonElement>(widget, '[part=open]').click()
    await until(() => has('portal-ticket'))
    within<HTMLButtonElement>(widget, '[part~=back]').click()
    await until(() => !has('portal-ticket'))
  })

  it('leaves opening to the host that wants it', async () => {
    await show(entry({ ...about('invoice', 'inv_1', 'INV/1') }))
    let asked: string | undefined
    widget.addEventListener('portal-messages-open', event => {
      event.preventDefault()
      asked = event.detail.entry.reference?.id
    })
    within<HTMLButtonElement>(widget, '[part=open]').click()
    await until(() => asked === 'inv_1')
    ok(!has('portal-invoice'))
  })

  it('shows older ones when asked, and keeps them when it loads again', async () => {
    api.on('listCorrespondence', ({ url }) =>
      url.searchParams.get('limit') === '20'
        ? page([entry()], 'next')
        : page([entry(), entry({ id: 'msg_0' })]),
    )
    await show()
    button('Older ones').click()
    await until(() => all('[part~=entry]').length === 2)
    ok(!has('[part~=more]'))
  })

  it('says what would be here, and what went wrong', async () => {
    api.on('listCorrespondence', page([]))
    await show()
    match(text('[part~=message-empty]'), /Messages, mails and documents will appear here/)
    api.on('listCorrespondence', problem('forbidden'))
    await show()
    ok(has('[part~=message-error]'))
  })
})
