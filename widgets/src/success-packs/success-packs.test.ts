import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { settle, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import { PortalSuccessPacks } from './success-packs.js'
import type { LedgerEntry, SuccessPack } from './view.js'

PortalSuccessPacks.define()

const MAY = ['packs:read', 'packs:write', 'quotations:read', 'tickets:own']
const NASTY = '"><img src=x onerror=alert(1)> 1 < 2'
const base = example<SuccessPack>('successPack')
const pack = (changes: Partial<SuccessPack> = {}): SuccessPack => ({ ...base, ...changes })
const used = example<LedgerEntry>('successPackEntry')
const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...used,
  contest: null,
  allowed_actions: ['contest'],
  ...changes,
})
const purchase = entry({
  id: 'pke_p',
  kind: 'purchase',
  minutes: 600,
  description: 'SO/2026/00012',
  agent: null,
  ticket: null,
  allowed_actions: [],
})

describe('<portal-success-packs>', () => {
  let api: StubApi
  let widget: PortalSuccessPacks

  eachTest(fresh => {
    api = fresh
    api.on('listSuccessPackEntries', pageOf(entry(), purchase))
  })
  const { all, has, text, texts } = looks(() => widget)
  const ledger = () => widget.shadowRoot!.querySelector('portal-success-pack-ledger')!
  const inLedger = looks(ledger)
  const dialog = (kind: 'buy' | 'contest') =>
    (kind === 'buy' ? widget : ledger()).shadowRoot!.querySelector<HTMLElement>(
      `portal-success-pack-${kind}`,
    )!
  const inDialog = (kind: 'buy' | 'contest', selector: string) => within(dialog(kind), selector)
  const once = <K extends keyof HTMLElementEventMap>(name: K) =>
    new Promise<HTMLElementEventMap[K]>(resolve =>
      widget.addEventListener(name, resolve as () => void, { once: true }),
    )

  async function show(
    packs: SuccessPack[] = [pack()],
    permissions = MAY,
    content = html`<portal-success-packs></portal-success-packs>`,
  ): Promise<void> {
    api.on('listSuccessPacks', pageOf(...packs))
    widget = await mountLoaded('portal-success-packs', content, { permissions })
  }
  async function openLedger(): Promise<void> {
    within(widget, '[part~=toggle]').click()
    await until(() => ledger()?.shadowRoot?.querySelector('table'), 'the ledger has loaded')
    await settle()
  }
  async function openDialog(kind: 'buy' | 'contest'): Promise<void> {
    const button = within(kind === 'buy' ? widget : ledger(), `[part~=${kind}]`)
    button.focus()
    button.click()
    await until(() => dialog(kind)?.shadowRoot?.querySelector('dialog[open] .field'), 'the dialog is there')
    await settle()
  }

  it('shows what is left in words, to the minute, and as a picture', async () => {
    await show([
      pack(),
      pack({ id: 'pack_b', minutes_used: 60, minutes_left: 540, expires_on: '2027-03-31', expert: null }),
      pack({ id: 'pack_c', minutes_used: 595, minutes_left: 5 }),
      pack({ id: 'pack_d', status: 'used_up', minutes_used: 630, minutes_left: -30 }),
      pack({ id: 'pack_e', status: 'unpaid', minutes_used: 0, minutes_left: 0 }),
      pack({
        id: 'pack_f',
        status: 'expired',
        minutes_left: 0,
        minutes_lapsed: 200,
        expires_on: '2026-10-31',
      }),
      pack({ id: 'pack_g', status: 'of_tomorrow', minutes_used: 0, minutes_left: 0 }),
    ])
    equal(texts('[part=left]'), [
      '3 h 20 left 3.33 hours',
      '9 h left',
      '5 min left 0.08 hours',
      '30 min more than bought 0.5 hours',
      '10 h once the order is paid',
      '0 min left',
      '0 min left',
    ])
    equal(texts('[part=used]').slice(0, 4), [
      '6 h 40 of 10 h used',
      '1 h of 10 h used',
      '9 h 55 of 10 h used',
      '10 h 30 of 10 h used',
    ])
    equal(texts('[part~=tag]'), [
      'In use',
      'In use',
      'In use',
      'Used up',
      'Waiting for payment',
      'Expired',
      'of_tomorrow',
    ])
    ok(has('[part~=pack-used-up] [part~=tag-used-up] svg'))
    const meters = all('[role=meter]').map(({ ariaValueNow, ariaValueMax, ariaValueText }) => [
      ariaValueNow,
      ariaValueMax,
      ariaValueText,
    ])
    equal(meters[0], ['400', '600', '6 h 40 of 10 h used'])
    equal(meters[3], ['600', '600', '10 h 30 of 10 h used'])
    equal(
      all('rect')
        .map(each => each.getAttribute('width'))
        .slice(0, 2),
      ['400', '60'],
    )
    match(texts('[part~=pack]')[1]!, /Bought on 25 Nov 2026 · To be used by 31 Mar 2027/)
    match(texts('[part~=pack]')[5]!, /Could be used until 31 Oct 2026/)
    await accessible(widget)
  })

  it('shows the expert with the ways to him', async () => {
    await show()
    match(
      text('[part=expert]'),
      /^NH Your expert Noor Haddad noor@northwind\.example Book an appointment Ask$/,
    )
    equal(all<HTMLAnchorElement>('[part~=email]')[0]!.href, 'mailto:noor@northwind.example')
    const book = all<HTMLAnchorElement>('[part~=book]')[0]!
    equal(
      [book.href, book.target, book.rel],
      ['https://calendar.example.com/noor', '_blank', 'noopener noreferrer'],
    )
    equal(has('img'), false)
    await show([pack({ expert: { ...base.expert!, email: null, booking_url: 'javascript:alert(1)' } })])
    equal([has('[part~=email]'), has('[part~=book]')], [false, false])
  })

  it('shows initials where a photo does not load', async () => {
    const photo_url = `/v1/agents/${base.expert!.id}/photo`
    await show([pack({ expert: { ...base.expert!, photo_url } })])
    const image = all<HTMLImageElement>('img')[0]!
    equal([image.getAttribute('src'), image.alt], [photo_url, ''])
    await until(() => image.hidden, 'it has failed')
    equal(text('[part=photo]'), 'NH')
    await accessible(widget)
  })

  it('opens a ticket about the pack to ask, unless the host takes over', async () => {
    await show()
    const asked = once('portal-ticket-create-request')
    widget.addEventListener('portal-ticket-create-request', event => event.preventDefault(), { once: true })
    const requested = once('portal-success-packs-ask-request')
    within(widget, '[part~=ask]').click()
    equal((await requested).detail.success_pack.id, base.id)
    equal((await asked).detail.link, { success_pack_id: base.id })
    widget.addEventListener('portal-success-packs-ask-request', event => event.preventDefault())
    widget.addEventListener('portal-ticket-create-request', () => ok(false, 'the host took over'))
    within(widget, '[part~=ask]').click()
    await show([pack()], ['packs:read'])
    equal([has('[part~=ask]'), has('[part~=buy]')], [false, false])
  })

  it('shows the ledger on demand, entry by entry', async () => {
    api.on(
      'listSuccessPackEntries',
      pageOf(
        entry({
          id: 'pke_r',
          kind: 'reversal',
          minutes: 15,
          description: 'Booked twice',
          ticket: null,
          allowed_actions: [],
        }),
        entry(),
        entry({ id: 'pke_b', minutes: -15, ticket: null, reversed_by_id: 'pke_r', allowed_actions: [] }),
        entry({
          id: 'pke_c',
          contest: { ...used.contest!, contact_name: 'Kim Peeters' },
          allowed_actions: [],
        }),
        entry({
          id: 'pke_d',
          agent: null,
          ticket: null,
          allowed_actions: [],
          contest: { ...used.contest!, status: 'upheld', answer: 'It stands.', contact_name: 'Alex Lambert' },
        }),
        purchase,
      ),
    )
    await show()
    equal(within(widget, '[part~=toggle]').ariaExpanded, 'false')
    await openLedger()
    equal(within(widget, '[part~=toggle]').ariaExpanded, 'true')
    equal(api.callsTo('listSuccessPackEntries')[0]!.url.searchParams.get('success_pack_id'), base.id)
    equal(inLedger.texts('[part=time]'), [
      '+15 min',
      '−50 min Contest',
      '−15 min',
      '−50 min',
      '−50 min',
      '+10 h',
    ])
    const what = inLedger.texts('[part=what]')
    equal(what[0], 'Taken back: Booked twice Noor Haddad')
    equal(what[1], 'Import of the price list Noor Haddad · #1042')
    match(what[2], /Noor Haddad · was taken back$/)
    match(what[3], /Contested Kim Peeters: “We agreed on 30 minutes\.”$/)
    match(what[4], /Contested, answered .*: “We agreed on 30 minutes\.” Answer: “It stands\.”$/)
    equal(what[5], 'Bought: SO/2026/00012')
    equal(inLedger.texts('[part=day]')[0], '25 Nov 2026')
    await accessible(widget)
    within(widget, '[part~=toggle]').click()
    await settle()
    equal(ledger(), null)
  })

  it('says what lapsed with its last day', async () => {
    const expired = { status: 'expired', minutes_left: 0, minutes_lapsed: 200, expires_on: '2026-10-31' }
    await show([pack(expired)])
    await openLedger()
    equal(inLedger.texts('[part=what]')[0], 'Not used in time')
    equal(inLedger.texts('[part=time]')[0], '−3 h 20')
  })

  it('turns the pages of a long ledger', async () => {
    api.on('listSuccessPackEntries', ({ url }) => {
      const later = url.searchParams.has('cursor')
      return {
        body: {
          data: [later ? purchase : entry()],
          has_more: !later,
          next_cursor: later ? null : 'next',
        },
      }
    })
    await show()
    await openLedger()
    within(ledger(), '[part~=page-forth]').click()
    await until(() => /Bought/.test(inLedger.text('[part=what]')))
    within(ledger(), '[part~=page-back]').click()
    await until(() => /Import/.test(inLedger.text('[part=what]')))
  })

  it('leads to the ticket', async () => {
    await show()
    await openLedger()
    const opened = once('portal-ticket-open')
    widget.addEventListener('portal-ticket-open', event => event.preventDefault())
    within(ledger(), '[part~=link]').click()
    equal((await opened).detail.ticket.id, used.ticket!.id)
    await show([pack()], ['packs:read'])
    await openLedger()
    equal([inLedger.has('[part~=link]'), /#1042/.test(inLedger.text('[part=what]'))], [false, true])
  })

  it('contests an entry', async () => {
    await show()
    await openLedger()
    await openDialog('contest')
    match(inDialog('contest', '[part=entry]').textContent!, /25 Nov 2026 · 50 min/)
    await accessible(widget)
    inDialog('contest', '[part~=submit]').click()
    await settle()
    match(inDialog('contest', '#wrong').textContent!, /Say what is not right/)
    equal(dialog('contest').shadowRoot!.activeElement?.id, 'message')
    const field = inDialog('contest', '#message') as HTMLTextAreaElement
    field.value = ' It was half an hour. '
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    api.on('contestSuccessPackEntry', { body: used })
    api.on('listSuccessPackEntries', pageOf({ ...used, allowed_actions: [] }, purchase))
    const told = once('portal-success-packs-contest')
    inDialog('contest', '[part~=submit]').click()
    equal((await told).detail.entry.id, used.id)
    const [call] = api.callsTo('contestSuccessPackEntry')
    equal(call!.body, { message: 'It was half an hour.' })
    ok(call!.headers.get('idempotency-key'))
    await until(() => inLedger.has('[part~=tag-open]'))
    await settle()
    equal(inLedger.text('[role=status]'), 'It was sent. You will be answered.')
    equal(ledger().shadowRoot!.activeElement?.getAttribute('data-id'), used.id)
  })

  it('says why an entry could not be contested, and keeps what was typed', async () => {
    await show()
    await openLedger()
    await openDialog('contest')
    const field = inDialog('contest', '#message') as HTMLTextAreaElement
    field.value = 'No'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    api.on('contestSuccessPackEntry', { fails: true })
    inDialog('contest', '[part~=submit]').click()
    await until(() => dialog('contest').shadowRoot!.querySelector('[part~=message-error]'))
    match(inDialog('contest', '[part~=message-error]').textContent!, /could not be sent.*cannot be reached/)
    equal((inDialog('contest', '#message') as HTMLTextAreaElement).value, 'No')
    api.on('contestSuccessPackEntry', problem('conflict'))
    inDialog('contest', '[part~=submit]').click()
    const said = () => dialog('contest').shadowRoot!.querySelector('[part~=message-error]')?.textContent ?? ''
    await until(() => /cannot be contested/.test(said()))
    equal(dialog('contest').shadowRoot!.querySelector('[part~=submit]'), null)
    const before = api.callsTo('listSuccessPackEntries').length
    inDialog('contest', '[part~=dialog-close]').click()
    await until(() => api.callsTo('listSuccessPackEntries').length > before)
  })

  it('leaves contesting and buying to a host that takes over', async () => {
    await show()
    await openLedger()
    widget.addEventListener('portal-success-packs-contest-request', event => event.preventDefault())
    widget.addEventListener('portal-success-packs-buy-request', event => event.preventDefault())
    within(ledger(), '[part~=contest]').click()
    within(widget, '[part~=buy]').click()
    await settle()
    equal([dialog('contest'), dialog('buy')], [null, null])
  })

  it('buys: makes a quotation and opens it in place', async () => {
    const [offer] = example<{ data: object[] }>('successPackOfferList').data
    const big = { ...offer, price_id: 'price_big', name: 'Fifty hours', minutes: 3000, unit_price: '4500.00' }
    api.on('listSuccessPackOffers', { body: { data: [offer, big] } })
    await show()
    await openDialog('buy')
    const words = inDialog('buy', 'dialog').textContent!.replace(/\s+/g, ' ')
    match(words, /Success pack 10 hours · 10 h €950\.00 plus tax Fifty hours · 50 h €4,500\.00 plus tax/)
    await accessible(widget)
    const radios = dialog('buy').shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')
    ok(radios[0]!.checked)
    radios[1]!.click()
    const count = inDialog('buy', '#count') as HTMLInputElement
    const type = (value: string) => {
      count.value = value
      count.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    type('1.5')
    inDialog('buy', '[part~=submit]').click()
    await settle()
    match(inDialog('buy', '#wrong').textContent!, /whole number/)
    type('2')
    const told = once('portal-success-packs-buy')
    inDialog('buy', '[part~=submit]').click()
    const { quotation } = (await told).detail
    equal(api.callsTo('buySuccessPack')[0]!.body, { price_id: 'price_big', quantity: 2 })
    await until(() => widget.shadowRoot!.querySelector('portal-quotation'))
    equal(widget.shadowRoot!.querySelector('portal-quotation')!.quotationId, quotation.id)
    await until(() => api.callsTo('getQuotation').length > 0)
    within(widget, '[part~=back]').click()
    await until(() => !has('portal-quotation'))
  })

  it('says so where others decide about the quotation', async () => {
    await show([pack()], ['packs:read', 'packs:write'])
    await openDialog('buy')
    inDialog('buy', '[part~=submit]').click()
    await until(() => text('[role=status]') === 'The quotation was sent to those who decide.')
    equal(has('portal-quotation'), false)
  })

  it('says why nothing can be bought', async () => {
    await show()
    await openDialog('buy')
    for (const [answer, said] of [
      [problem('conflict', { code: 'tax_undecided' }), /tax has to be settled/],
      [problem('conflict', { code: 'payment_in_progress' }), /is being paid/],
      [{ fails: true }, /could not be made.*cannot be reached/],
    ] as const) {
      api.on('buySuccessPack', answer)
      inDialog('buy', '[part~=submit]').click()
      await until(() =>
        said.test(dialog('buy').shadowRoot!.querySelector('[part~=message-error]')?.textContent ?? ''),
      )
    }
    inDialog('buy', '[part~=dialog-close]').click()
    await settle()
    api.on('listSuccessPackOffers', { body: { data: [] } })
    within(widget, '[part~=buy]').click()
    await until(() => /No hours are sold/.test(dialog('buy')?.shadowRoot?.textContent ?? ''))
    equal(dialog('buy').shadowRoot!.querySelector('[part~=submit]'), null)
    await accessible(widget)
  })

  it('says what would be there, and who may see it', async () => {
    await show([])
    ok(widget.matches(':state(empty)'))
    equal(text('[part~=message-empty]'), 'Hours with an expert that you buy will appear here.')
    ok(has('[part~=buy]'), 'the first one can be bought here')
    await accessible(widget)
    api.on('listSuccessPacks', problem('forbidden'))
    widget = await mountLoaded('portal-success-packs', html`<portal-success-packs></portal-success-packs>`)
    match(text('[part~=message-error]'), /do not have access/)
  })

  it('tries again, also to load a ledger', async () => {
    api.on('listSuccessPacks', { fails: true })
    widget = await mountLoaded('portal-success-packs', html`<portal-success-packs></portal-success-packs>`)
    api.on('listSuccessPacks', pageOf(pack()))
    within(widget, '[part~=retry]').click()
    await until(() => widget.matches(':state(ready)'))
    api.on('listSuccessPackEntries', { fails: true })
    within(widget, '[part~=toggle]').click()
    await until(() => ledger()?.shadowRoot?.querySelector('[part~=retry]'))
    api.on('listSuccessPackEntries', pageOf(purchase))
    within(ledger(), '[part~=retry]').click()
    await until(() => inLedger.has('table'))
  })

  it('loads again when hours change elsewhere', async () => {
    await show()
    await openLedger()
    api.on('listSuccessPacks', pageOf(pack({ minutes_used: 450, minutes_left: 150 })))
    api.streams[0]!.tell('success_pack.debited', base.id)
    await until(() => /2 h 30 left/.test(text('[part=left]')))
    await until(() => api.callsTo('listSuccessPackEntries').length === 2)
  })

  it('shows text as text', async () => {
    api.on('listSuccessPackEntries', pageOf(entry({ description: NASTY })))
    await show([pack({ name: NASTY, expert: { ...base.expert!, name: NASTY } })])
    await openLedger()
    equal(widget.shadowRoot!.querySelectorAll('img, script').length, 0)
    ok(text('[part=name]').includes(NASTY))
    ok(inLedger.text('[part=what]').includes(NASTY))
  })

  it('speaks French', async () => {
    await show([pack()], MAY, html`<div lang="fr"><portal-success-packs></portal-success-packs></div>`)
    equal([text('h2'), text('[part~=buy]')], ['Packs d’heures', 'Acheter des heures'])
    match(text('[part=left]'), /^Reste 3 h 20 3,33 heures$/)
    await openLedger()
    match(inLedger.text('[part=time]'), /^−50 min Contester$/)
  })

  it('needs no sideways scrolling at 360 pixels', async () => {
    api.on('listSuccessPackEntries', pageOf(entry({ description: 'x'.repeat(200) }), purchase))
    await show([pack({ name: 'y'.repeat(100) })])
    widget.style.inlineSize = '328px'
    await openLedger()
    for (const box of [within(widget, '[part=base]'), within(ledger(), '[part=base]')])
      ok(box.scrollWidth <= box.clientWidth, `${box.scrollWidth} > ${box.clientWidth}`)
    await accessible(widget)
  })
})
