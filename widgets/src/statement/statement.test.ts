import { html } from 'lit'
import type { Schemas } from '../api.js'
import { PortalInvoices } from '../invoices/invoices.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, shownText } from '../test/fixture.js'
import { type Call, problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, savedFiles } from '../test/widget.js'
import { isPeriod, periodOf } from './period.js'
import type { PortalStatement } from './statement.js'

PortalInvoices.define()

const statement = example<Schemas['Statement']>('statement')
const account = statement.accounts[0]!

describe('the statement of account', () => {
  let api: StubApi
  let list: PortalInvoices
  let dialog: PortalStatement
  eachTest(fresh => {
    api = fresh
  })
  const { button: listButton } = looks(() => list)
  const { all, has, button } = looks(() => dialog)
  const text = (selector: string) => shownText(all(selector)[0]!)

  async function open(lang = 'en'): Promise<void> {
    const connector = await mountSignedIn(html`<div lang=${lang}><portal-invoices></portal-invoices></div>`)
    list = connector.querySelector('portal-invoices')!
    const label = lang === 'fr' ? 'Relevé' : 'Statement'
    const opener = await until(() => listButton(label), 'the button')
    opener.focus()
    opener.click()
    dialog = await until(() => list.shadowRoot!.querySelector('portal-statement'), 'the dialog')
    await loaded()
  }
  const loaded = async () => {
    await until(() => has('[aria-busy=false]') && !has('.skeleton'), 'the statement has loaded')
    await settle(dialog)
  }
  const choose = async (period: string) => {
    const field = all<HTMLSelectElement>('select')[0]!
    field.value = period
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await settle(dialog)
    await loaded()
  }
  const set = async (id: string, date: string) => {
    const field = all<HTMLInputElement>(`#${id}`)[0]!
    field.value = date
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await settle(dialog)
    await loaded()
  }
  const asked = () => Object.fromEntries(api.callsTo('getStatement').at(-1)!.url.searchParams)

  it('shows the balance, what it comes from, and how old what is open is', async () => {
    await open()
    equal(asked(), {})
    match(
      text('[part=account]'),
      /^Opening balance €300\.00 Invoices €1,210\.00 Credit notes −€121\.00 Payments −€350\.00 Balance €1,039\.00/,
    )
    match(text('[part=account]'), /Open invoices by age Not due yet €1,089\.00 Credit not used yet −€50\.00$/)
    match(shownText(dialog), /1 Oct 2026 to 31 Oct 2026/)
    ok(!/Refunds|late/.test(text('[part=account]')), 'what there is nothing of is left out')
    await accessible(dialog)
  })

  it('says when the balance is in favour of the customer, and when there is nothing', async () => {
    const aging = { not_due: 0, days_1_30: 0, days_31_60: 0, days_61_90: 0, days_over_90: 0 }
    const credit = { ...account, closing_balance: -5000, open: 0, credit: 5000, aging }
    api.on('getStatement', { body: { ...statement, accounts: [credit, { ...credit, currency: 'JPY' }] } })
    await open()
    match(text('[part=balance]'), /^Balance in your favour €50\.00$/)
    match(text('[part=account]'), /No invoice was open\./)
    equal(all('[part=account]').length, 2)
    api.on('getStatement', { body: { ...statement, accounts: [] } })
    await choose('this-year')
    match(shownText(dialog), /Nothing was invoiced or paid/)
  })

  it('asks for the period that is chosen, by the day of the API', async () => {
    await open()
    await choose('this-year')
    equal(asked(), { from_date: '2026-01-01' })
    await choose('last-year')
    equal(asked(), { from_date: '2025-01-01', to_date: '2025-12-31' })
    await choose('months-3')
    equal(asked(), { from_date: '2026-07-31' })
  })

  it("takes days of one's own, once they are a period", async () => {
    await open()
    await choose('custom')
    equal(asked(), { from_date: '2026-10-01', to_date: '2026-10-31' })
    const calls = api.callsTo('getStatement').length
    await set('from_date', '2026-11-05')
    equal(api.callsTo('getStatement').length, calls)
    match(shownText(dialog), /Choose a first day and a later last one/)
    equal(button('Download PDF').getAttribute('aria-disabled'), 'true')
    await accessible(dialog)
    await set('to_date', '2026-11-20')
    equal(asked(), { from_date: '2026-11-05', to_date: '2026-11-20' })
  })

  it('shows the period that was chosen last, whichever answer comes first', async () => {
    await open()
    api.on('getStatement', ({ url }: Call) => {
      const from_date = url.searchParams.get('from_date')!
      return { body: { ...statement, from_date }, delay: from_date === '2026-01-01' ? 60 : 0 }
    })
    const field = all<HTMLSelectElement>('select')[0]!
    for (const period of ['this-year', 'last-year']) {
      field.value = period
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await until(() => /1 Jan 2025/.test(shownText(dialog)), 'the last one')
  })

  it('saves what is shown as PDF and as CSV', async () => {
    await open()
    await choose('last-year')
    const saved = savedFiles()
    for (const [operation, label] of [
      ['getStatementPdf', 'Download PDF'],
      ['getStatementCsv', 'Download CSV'],
    ] as const) {
      api.on(operation, { body: new Blob(['%PDF']) })
      button(label).click()
      await until(
        () =>
          button('Download PDF').getAttribute('aria-disabled') === 'false' && api.callsTo(operation).length,
        label,
      )
      equal(Object.fromEntries(api.callsTo(operation)[0]!.url.searchParams), {
        from_date: '2025-01-01',
        to_date: '2025-12-31',
      })
    }
    equal(saved, ['statement.pdf', 'statement.csv'])
  })

  it('says what did not work, and tries again', async () => {
    api.on('getStatement', problem('internalError'))
    await open().catch(() => {})
    await until(() => has('[part~=message-error]'), 'the failure')
    match(shownText(dialog), /could not be loaded/)
    await accessible(dialog)
    api.on('getStatement', {})
    button('Try again').click()
    await loaded()
    ok(has('[part=account]'))
    api.on('getStatementPdf', problem('internalError'))
    button('Download PDF').click()
    await until(() => /could not be downloaded/.test(shownText(dialog)))
  })

  it('closes, and gives the focus back to its button', async () => {
    await open()
    all('[part~=dialog-close]')[0]!.click()
    await until(() => !list.shadowRoot!.querySelector('portal-statement'))
    equal(list.shadowRoot!.activeElement, listButton('Statement'))
  })

  it('speaks French', async () => {
    await open('fr')
    match(shownText(dialog), /Relevé de compte/)
    match(text('[part=account]'), /^Solde initial 300,00\s€/)
    match(shownText(dialog), /Du 1 oct\. 2026 au 31 oct\. 2026/)
  })

  it('fits in a narrow window', async () => {
    await open()
    await choose('custom')
    const frame = all('dialog')[0]!
    frame.style.inlineSize = '296px'
    ok(frame.scrollWidth <= frame.clientWidth, `${frame.scrollWidth} > ${frame.clientWidth}`)
  })
})

describe('the period of a statement', () => {
  it('ends on the last day of a shorter month', () => {
    equal(periodOf('months-3', '2026-05-31'), { from_date: '2026-02-28' })
  })

  it('is in its order, and no longer than the API takes', () => {
    equal(isPeriod({ from_date: '2026-01-01', to_date: '2026-01-01' }), true)
    equal(isPeriod({ from_date: '2026-01-02', to_date: '2026-01-01' }), false)
    equal(isPeriod({ from_date: '2023-01-01', to_date: '2026-01-05' }), false)
    equal(isPeriod({ to_date: '2026-01-05' }), false)
  })
})
