import { html } from 'lit'
import type { Schemas } from '../api.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, unmount, within } from '../test/fixture.js'
import { type Answer, type Call, problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded } from '../test/widget.js'
import { PortalQuotation } from './quotation.js'
import type { Quotation } from './view.js'

PortalQuotation.define()

const NASTY = '"><img src=x onerror=alert(1)>'

const quotation = (changes: Partial<Quotation> = {}): Quotation => ({
  ...example<Quotation>('quotation'),
  ...changes,
})
const { id } = quotation()
const LINE = quotation().lines[0]!
const OPTION = { ...LINE, id: 'qln_option', name: 'Set-up', optional: true, selected: false }
const ACCEPTED = { status: 'accepted', tag: 'accepted', allowed_actions: [], order_id: 'ord_1' }

const PERMISSIONS = [
  'quotations:read',
  'quotations:write',
  'orders:read',
  'payments:write',
  'payment_methods:read',
]

describe('<portal-quotation>', () => {
  let api: StubApi
  let widget: PortalQuotation

  eachTest(fresh => {
    api = fresh
  })
  const { has, text } = looks(() => widget)

  async function show(
    body = quotation(),
    content = html`<portal-quotation quotation-id=${id}></portal-quotation>`,
  ) {
    api.on('getQuotation', { body })
    widget = await mountLoaded('portal-quotation', content, { permissions: PERMISSIONS })
  }
  const dialog = () => widget.shadowRoot!.querySelector('portal-answer')
  const inDialog = <T extends HTMLElement = HTMLElement>(selector: string) => within<T>(dialog()!, selector)
  const open = async (part: string) => {
    within(widget, `[part~=${part}]`).click()
    await until(() => dialog()?.shadowRoot?.querySelector('dialog[open]'), 'the dialog is open')
  }
  const type = (selector: string, value: string) => {
    const field = inDialog<HTMLInputElement>(selector)
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const submit = () => inDialog('[type=submit]').click()
  const bodyOf = (operation: string) => api.callsTo(operation).at(-1)!.body
  const keyOf = (call: Call) => call.headers.get('idempotency-key')

  it('shows what it comes to, until when, and why the tax', async () => {
    await show(quotation({ days_left: 5, valid_until: '2026-11-30' }))
    match(
      text('[part=head]'),
      /Quotation QUO\/2026\/00042 Inventory for ten people To review Valid until 30 Nov 2026, 5 days left/,
    )
    match(text('[part=main-amount]'), /Total incl\. tax €301\.29 then €301\.29 a month/)
    const [total, ...others] = [
      ...widget.shadowRoot!.querySelectorAll('[part=amount], h2, td, dd, button'),
    ].map(each => Number.parseFloat(getComputedStyle(each).fontSize))
    ok(total !== undefined && others.length > 5)
    const amount = Number.parseFloat(getComputedStyle(within(widget, '[part=amount]')).fontSize)
    ok(
      [total, ...others].every(size => size <= amount),
      'the total is the largest thing',
    )
    match(
      text('[part=totals]'),
      /VAT 21%Belgian VAT for a customer in Belgium €52\.29 Total €301\.29 Due now €301\.29 Then every month €301\.29/,
    )
    match(text('[part~=line]'), /Inventory Stock, receipts and deliveriesEvery month 10 €24\.90 €249\.00/)
    equal(text('[part~=accept]'), 'Accept & Pay €301.29')
    await accessible(widget)
  })

  it('says why a payment failed, perhaps days after it was made, while it can be paid again', async () => {
    const last_payment_failure = { code: 'insufficient_funds', message: 'English of the server.' }
    await show(quotation({ last_payment_failure }))
    const said = () => within(widget, '[part~=message-payment-failed]').textContent
    match(said(), /did not go through.*not enough money on the card/)
    await accessible(widget)
    unmount()
    await show(quotation({ last_payment_failure: { code: 'of_tomorrow', message: '' } }))
    match(said(), /The payment was declined/)
    unmount()
    await show(quotation({ ...ACCEPTED, last_payment_failure }))
    ok(!widget.shadowRoot!.querySelector('[part~=message-payment-failed]'))
  })

  it('offers only what may be done', async () => {
    await show(quotation({ allowed_actions: ['reject'], due_now: 0 }))
    equal([has('[part~=accept]'), has('[part~=ask-changes]'), has('[part~=reject]')], [false, false, true])
    unmount()
    await show(quotation({ tag: 'expired', expired: true, days_left: null, allowed_actions: [] }))
    equal(widget.shadowRoot!.querySelectorAll('.acts button:not([part~=share])').length, 1)
    match(text('[part~=message-expired]'), /has expired/)
    await accessible(widget)
  })

  it('computes nothing itself: the API says what optional lines come to, after a pause', async () => {
    await show(quotation({ lines: [LINE, OPTION, { ...OPTION, id: 'qln_2', selected: true }] }))
    api.on('previewQuotation', ({ body }) => {
      const { selected_line_ids } = body as { selected_line_ids: string[] }
      const due_now = 100 * selected_line_ids.length
      return { body: { ...example<object>('quotationPreview'), total: due_now, due_now }, delay: 30 }
    })
    const boxes = [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[part=option] input')]
    equal(
      boxes.map(box => box.checked),
      [false, true],
    )
    boxes[0]!.click()
    boxes[1]!.click()
    boxes[1]!.click()
    await settle()
    equal(text('[part=amount]'), '€301.29', 'the old total stays while the new one is computed')
    equal(within(widget, '[part=totals]').getAttribute('aria-busy'), 'true')
    equal(within(widget, '[part~=accept]').getAttribute('aria-disabled'), 'true')
    await until(() => text('[part~=accept]') === 'Accept & Pay €2.00')
    equal(api.callsTo('previewQuotation').length, 1)
    equal(bodyOf('previewQuotation'), { revision: 1, selected_line_ids: ['qln_option', 'qln_2'] })
    boxes[0]!.click()
    await settle()
    equal(text('[part=amount]'), '€301.29', 'as it was sent, without asking')
    equal(api.callsTo('previewQuotation').length, 1)
  })

  it('says when the new total could not be computed, and accepts nothing meanwhile', async () => {
    await show(quotation({ lines: [LINE, OPTION] }))
    api.on('previewQuotation', problem('internalError'))
    within(widget, '[part=option] input').click()
    await until(() => has('[part~=message-error]'))
    equal(within(widget, '[part~=accept]').getAttribute('aria-disabled'), 'true')
    api.on('previewQuotation', {})
    within(widget, '[part~=retry]').click()
    await until(() => within(widget, '[part~=accept]').getAttribute('aria-disabled') === 'false')
  })

  it('accepts with a name and a purchase order, once, when nothing is due now', async () => {
    await show(quotation({ due_now: 0, lines: [LINE, { ...OPTION, selected: true }] }))
    equal(text('[part~=accept]'), 'Accept')
    await open('accept')
    await accessible(dialog()!)
    type('#name', ' ')
    submit()
    await until(() => dialog()!.shadowRoot!.activeElement?.id === 'name')
    match(inDialog('#wrong-name').textContent, /Type your name/)
    type('#name', 'Alex Lambert')
    type('#po', 'PO-118')
    // The first try gets no answer: the second one is the same wish, and carries the same key.
    api.on('acceptQuotation', { fails: true })
    submit()
    await until(() => dialog()!.shadowRoot!.querySelector('.said'))
    match(inDialog('.said').textContent, /not done twice/)
    const acceptance = example<Schemas['QuotationAcceptance']>('quotationAcceptance')
    api.on('acceptQuotation', { body: { ...acceptance, payment: null } })
    api.on('getQuotation', { body: quotation(ACCEPTED) })
    let told: Schemas['QuotationAcceptance'] | undefined
    widget.addEventListener('portal-quotation-accept', event => {
      told = event.detail as never
    })
    submit()
    await until(() => told)
    equal(bodyOf('acceptQuotation'), {
      revision: 1,
      selected_line_ids: ['qln_option'],
      signature: { name: 'Alex Lambert', drawing: null },
      po_number: 'PO-118',
      payment: null,
    })
    const [first, second] = api.callsTo('acceptQuotation').map(keyOf)
    ok(first && first === second, 'one key for one intent')
    equal(told!.quotation.status, 'accepted')
    match(text('[part~=message-accepted]'), /You have accepted this quotation\. Order SO\/2026\/00017/)
    equal(dialog(), null)
    ok(widget.shadowRoot!.activeElement?.matches('.said'), 'what happened has the focus')
    await accessible(widget)
  })

  it('signs by hand, black on white, and clears', async () => {
    await show(quotation({ due_now: 0 }))
    await open('accept')
    type('#name', 'Alex')
    const canvas = inDialog<HTMLCanvasElement>('canvas')
    const { left, top } = canvas.getBoundingClientRect()
    const draw = (name: string, x: number, y: number) =>
      canvas.dispatchEvent(
        new PointerEvent(name, {
          clientX: left + x,
          clientY: top + y,
          buttons: 1,
          pointerId: 1,
          bubbles: true,
        }),
      )
    draw('pointerdown', 10, 10)
    draw('pointermove', 60, 40)
    await settle()
    match(canvas.getAttribute('aria-label'), /drawn by hand/)
    inDialog('[part~=clear-signature]').click()
    draw('pointerdown', 20, 20)
    draw('pointermove', 90, 50)
    submit()
    await until(() => api.callsTo('acceptQuotation').length === 1)
    const { signature } = bodyOf('acceptQuotation') as Schemas['QuotationAccept']
    match(signature!.drawing, /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/)
    ok(signature!.drawing!.length < 20_000)
  })

  it('pays what is due now with the shared dialog, which accepts', async () => {
    await show()
    api.on('getPaymentOptions', { body: { ...example<object>('paymentOptions'), bank_transfer: true } })
    await open('accept')
    type('#name', 'Alex Lambert')
    submit()
    const pay = () => widget.shadowRoot!.querySelector('portal-pay')
    await until(() => pay()?.shadowRoot?.querySelector('[part~=submit]'), 'the pay dialog is open')
    match(within(pay()!, '[part~=submit]').textContent, /Accept & Pay €301\.29/)
    match(within(pay()!, 'form').textContent!, /then €301\.29 a month/)
    api.on('getQuotation', { body: quotation(ACCEPTED) })
    let payment: unknown
    widget.addEventListener('portal-quotation-accept', event => {
      payment = event.detail.payment?.id
    })
    within(pay()!, '[part~=submit]').click()
    await until(() => pay()!.shadowRoot!.querySelector('[part~=done]'))
    within(pay()!, '[part~=done]').click()
    await until(() => payment)
    const { payment: choice, signature } = bodyOf('acceptQuotation') as Schemas['QuotationAccept']
    equal([choice?.type, signature?.name], ['payment_method', 'Alex Lambert'])
    ok(keyOf(api.callsTo('acceptQuotation')[0]!))
    await until(() => has('[part~=message-accepted]'))
  })

  it('keeps what was typed when the pay dialog is left', async () => {
    await show()
    await open('accept')
    type('#name', 'Somebody Else')
    submit()
    const pay = () => widget.shadowRoot!.querySelector('portal-pay')
    await until(() => pay()?.shadowRoot?.querySelector('[part~=submit]'))
    within(pay()!, '[part~=dialog-close]').click()
    await until(() => dialog()?.shadowRoot?.querySelector('dialog[open]'))
    equal(inDialog<HTMLInputElement>('#name').value, 'Somebody Else')
    equal(api.callsTo('acceptQuotation').length, 0)
  })

  it('asks for changes in words and line by line', async () => {
    await show()
    await open('ask-changes')
    await accessible(dialog()!)
    submit()
    await until(() => dialog()!.shadowRoot!.activeElement?.id === 'message')
    type('#message', 'Could we begin with five people?')
    type(`#quantity-${LINE.id}`, 'five')
    submit()
    await until(() => dialog()!.shadowRoot!.activeElement?.id === `quantity-${LINE.id}`)
    equal(api.callsTo('requestQuotationChanges').length, 0)
    type(`#quantity-${LINE.id}`, '2,5')
    const changed = { status: 'changes_requested', tag: 'changes_requested', allowed_actions: [] }
    api.on('getQuotation', { body: quotation(changed) })
    let told = ''
    widget.addEventListener('portal-quotation-changes', event => {
      told = event.detail.quotation.status
    })
    submit()
    await until(() => told)
    equal(
      [told, bodyOf('requestQuotationChanges')],
      [
        'changes_requested',
        {
          revision: 1,
          message: 'Could we begin with five people?',
          lines: [{ line_id: LINE.id, quantity: '2.5', note: null }],
        },
      ],
    )
    match(text('[part~=message-asked]'), /new version/)
  })

  it('rejects with a reason, after saying what will happen', async () => {
    await show()
    await open('reject')
    match(dialog()!.shadowRoot!.textContent!, /can no longer be accepted/)
    await accessible(dialog()!)
    submit()
    await until(() => inDialog('#wrong-reason').textContent === 'Choose a reason.')
    inDialog('input[value=timing]').click()
    type('#rejection', 'Next year.')
    api.on('getQuotation', { body: quotation({ status: 'rejected', tag: 'rejected', allowed_actions: [] }) })
    let told = 0
    widget.addEventListener('portal-quotation-reject', () => told++)
    submit()
    await until(() => told)
    equal(bodyOf('rejectQuotation'), { revision: 1, reason: 'timing', message: 'Next year.' })
    match(text('[part~=message-rejected]'), /rejected/)
  })

  it('reads a newer version, says so, and keeps what was typed', async () => {
    await show()
    await open('ask-changes')
    type('#message', 'Five, please.')
    api.on('requestQuotationChanges', problem('conflict', { code: 'revision_superseded' }) as Answer)
    submit()
    await until(() => dialog()!.shadowRoot!.querySelector('.said'))
    match(inDialog('.said').textContent, /newer version/)
    api.on('getQuotation', { body: quotation({ revision: 2, total: 12345 }) })
    inDialog('[part~=submit]').click()
    await until(() => has('[part~=message-superseded]'))
    equal(text('[part=amount]'), '€123.45')
    await open('ask-changes')
    equal(inDialog<HTMLTextAreaElement>('#message').value, 'Five, please.')
    api.on('requestQuotationChanges', {})
    submit()
    await until(() => api.callsTo('requestQuotationChanges').length === 2)
    equal((bodyOf('requestQuotationChanges') as { revision: number }).revision, 2)
    const [first, second] = api.callsTo('requestQuotationChanges').map(keyOf)
    ok(first !== second, 'another intent has another key')
  })

  it('leaves answering to a host that takes over', async () => {
    await show()
    const asked: unknown[] = []
    for (const kind of ['accept', 'changes', 'reject'] as const)
      widget.addEventListener(`portal-quotation-${kind}-request`, event => {
        asked.push([kind, event.detail.due_now])
        event.preventDefault()
      })
    for (const part of ['accept', 'ask-changes', 'reject']) within(widget, `[part~=${part}]`).click()
    await settle()
    equal(asked, [
      ['accept', 30129],
      ['changes', 30129],
      ['reject', 30129],
    ])
    equal(dialog(), null)
  })

  it('says that a payment is on its way, and looks until it is decided', async () => {
    await show(quotation({ tag: 'processing', allowed_actions: [] }))
    match(text('[part~=message-processing]'), /on its way/)
    api.on('getQuotation', { body: quotation(ACCEPTED) })
    await new Promise(resolve => setTimeout(resolve, 2100))
    await until(() => has('[part~=message-accepted]'))
  })

  it('tells the host once the payment is through, however long that takes', async () => {
    await show(quotation({ due_now: 0 }))
    await open('accept')
    type('#name', 'Alex')
    api.on('acceptQuotation', { status: 202, body: example('quotationAcceptancePending') })
    api.on('getQuotation', { body: quotation({ tag: 'processing', allowed_actions: [] }) })
    let told = 0
    widget.addEventListener('portal-quotation-accept', () => told++)
    submit()
    await until(() => has('[part~=message-processing]'))
    equal(told, 0)
    api.on('getQuotation', { body: quotation(ACCEPTED) })
    await new Promise(resolve => setTimeout(resolve, 2100))
    await until(() => told === 1)
    await settle()
    equal(told, 1)
  })

  it('tells in words what changed from version to version, and what was answered', async () => {
    const change = {
      kind: 'line_changed',
      line_id: LINE.id,
      name: 'Users',
      field: 'quantity',
      before: '10',
      after: '12',
    }
    const field = {
      ...change,
      kind: 'field_changed',
      name: null,
      field: 'valid_until',
      before: '2026-11-20',
      after: null,
    }
    const changes = [
      change,
      { ...change, field: 'net', before: '1', after: '2' },
      { ...change, kind: 'line_added', name: 'Set-up', field: null, before: null, after: '1' },
      field,
      { ...field, field: 'total', before: '100', after: '12345' },
      { ...field, field: 'notes', before: 'a'.repeat(99), after: 'b'.repeat(99) },
      { ...field, field: 'something_new', before: 'x', after: 'y' },
    ]
    const sent = quotation().revisions[0]!
    const response = {
      id: 'r',
      kind: 'change_request',
      revision: 1,
      created_at: '2026-11-19T10:00:00.000Z',
      contact_name: 'Alex',
      reason: 'price',
      message: NASTY,
      lines: [{ line_id: LINE.id, quantity: '12', note: 'soon' }],
      po_number: null,
      signed_name: null,
    }
    await show(
      quotation({ revision: 2, revisions: [{ ...sent, revision: 2, changes }, sent], responses: [response] }),
    )
    within(widget, 'summary').click()
    const told = [...widget.shadowRoot!.querySelectorAll('[part=revision] ul li')].map(each =>
      each.textContent!.trim(),
    )
    equal(told, [
      'Users, quantity: 10 → 12',
      'Set-up added',
      'Valid until: 20 Nov 2026 → —',
      'Total: €1.00 → €123.45',
      'Notes changed',
      'Something new: x → y',
    ])
    match(text('[part=response]'), /Asked for changes Alex · 19 Nov 2026 · Version 1 The price/)
    match(text('[part=response]'), /Inventory: 12, soon/)
    equal(widget.shadowRoot!.querySelectorAll('img').length, 0)
    await accessible(widget)
  })

  it('downloads its PDF', async () => {
    await show()
    api.on('downloadQuotationPdf', { body: new Blob(['%PDF'], { type: 'application/pdf' }) })
    const { click } = HTMLAnchorElement.prototype
    let saved = ''
    HTMLAnchorElement.prototype.click = function () {
      saved = this.download
    }
    within(widget, '[part~=download-pdf]').click()
    await until(() => saved)
    HTMLAnchorElement.prototype.click = click
    equal(saved, 'QUO-2026-00042.pdf')
  })

  it('shows its order in place, which leads back, unless the host takes over', async () => {
    await show(quotation(ACCEPTED))
    api.on('getOrder', { body: { ...example<object>('order'), id: 'ord_1', quotation_id: id } })
    within(widget, '[part~=show-order]').click()
    const order = () => widget.shadowRoot!.querySelector('portal-order')
    await until(() => order()?.matches(':state(ready)'))
    await settle()
    within(order()!, '[part=facts] button').click()
    await until(() => !order())
    widget.addEventListener('portal-order-open', event => event.preventDefault())
    within(widget, '[part~=show-order]').click()
    await settle()
    equal(order(), null)
  })

  it('speaks French, mirrors, and needs no sideways scrolling at 320 pixels', async () => {
    await show(
      quotation({ lines: [LINE, OPTION], subject: 'x'.repeat(120) }),
      html`<div lang="fr" dir="rtl"><portal-quotation quotation-id=${id}></portal-quotation></div>`,
    )
    match(text('[part~=accept]'), /^Accepter et payer 301,29\s€$/)
    widget.style.inlineSize = '288px'
    await settle()
    const base = within(widget, '[part=base]')
    ok(base.scrollWidth <= base.clientWidth, `${base.scrollWidth} > ${base.clientWidth}`)
    for (const each of widget.shadowRoot!.querySelectorAll<HTMLElement>('button'))
      if (each.offsetParent) ok(each.offsetHeight >= 24, `${each.className} is ${each.offsetHeight} high`)
  })

  it('says what is wrong, and when none is chosen', async () => {
    api.on('getQuotation', problem('notFound'))
    const connector = await mountSignedIn(html`<portal-quotation quotation-id=${id}></portal-quotation>`)
    widget = connector.querySelector('portal-quotation')!
    await until(() => widget.matches(':state(error)'))
    match(text('[part~=message-error]'), /does not exist/)
    widget.quotationId = ''
    await until(() => widget.matches(':state(empty)') || has('[part~=message-empty]:not([hidden])'))
  })
})
