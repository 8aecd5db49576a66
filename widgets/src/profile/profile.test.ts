import { html } from 'lit'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mountSignedIn, settle, shownText, within } from '../test/fixture.js'
import { problem, type StubApi } from '../test/stub-api.js'
import { eachTest, looks, mountLoaded, pageOf } from '../test/widget.js'
import type { Change, Contact, Customer, Invitation, Profile } from './data.js'
import type { PortalProfileDialog } from './dialog/dialog.js'
import { PortalProfile } from './profile.js'

PortalProfile.define()

const ALL = ['profile:write', 'contacts:write']
const profile = (changes: Partial<Profile> = {}) => ({ body: { ...example<Profile>('profile'), ...changes } })
const customer = (changes: Partial<Customer> = {}) => ({
  body: { ...example<Customer>('customer'), locked_fields: [], ...changes },
})
const contact = (changes: Partial<Contact> = {}): Contact => ({ ...example<Contact>('contact'), ...changes })
const change = (changes: Partial<Change> = {}): Change => ({
  ...example<Change>('customerChange'),
  ...changes,
})
const KIM = contact({
  id: 'con_kim',
  name: 'Kim Maes',
  email: 'kim@acme.example',
  role: 'viewer',
  version: 3,
})

describe('<portal-profile>', () => {
  let api: StubApi
  let widget: PortalProfile
  const { has, text, texts } = looks(() => widget)

  eachTest(stub => {
    api = stub
    api
      .on('getCustomer', customer())
      .on('listCustomerChanges', pageOf())
      .on('listContacts', pageOf(contact(), KIM))
  })

  const show = async (session: Record<string, unknown> = { permissions: ALL }) => {
    widget = await mountLoaded('portal-profile', html`<portal-profile></portal-profile>`, session)
  }
  const deed = (label: string) =>
    [...widget.shadowRoot!.querySelectorAll('button')].find(
      each => (each.getAttribute('aria-label') ?? each.textContent!.trim()) === label,
    )
  const dialog = () => widget.shadowRoot!.querySelector('portal-profile-dialog') as PortalProfileDialog
  const inDialog = <T extends HTMLElement = HTMLInputElement>(selector: string) =>
    within<T>(dialog(), selector)
  /** Opens a dialog. */
  const open = async (label: string) => {
    ok(deed(label), `no ${label} in ${shownText(widget)}`)
    deed(label)!.click()
    await until(() => dialog()?.shadowRoot?.querySelector('dialog[open] form'), label)
    await settle()
  }
  const fill = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) inDialog(`[name="${name}"]`).value = value
  }
  const send = async () => {
    inDialog('[part~=submit]').click()
    await settle()
  }
  const press = async (label: RegExp) => {
    const buttons = [...dialog().shadowRoot!.querySelectorAll('button')]
    buttons.find(each => label.test(each.textContent!))!.click()
    await settle()
  }
  const closed = async (said: RegExp) => {
    await until(() => !dialog(), 'the dialog has closed')
    await settle()
    match(text('[role=status]'), said)
  }
  const asks = (pattern: RegExp) => until(() => pattern.test(shownText(dialog())), String(pattern))
  const body = (operation: string) => api.callsTo(operation).at(-1)!.body

  describe('sections', () => {
    it('shows the person, the company and its people', async () => {
      await show()
      equal(texts('h3'), ['You', 'Company', 'People'])
      match(text('[part~=section-you]'), /Alex Lambert.*Quotations, orders and invoices.*Second step/)
      match(text('[part~=section-company]'), /Acme NV.*BE0403019261 verified.*Belgium.*Kouter 12 ?9000 Gent/)
      match(text('[part~=section-people]'), /Alex Lambert \(you\).*Kim Maes.*Viewer.*Sam Peeters.*Invited/)
      await accessible(widget)
    })

    it('shows only what a person may', async () => {
      await show({ permissions: [] })
      equal(texts('h3'), ['You', 'Company'])
      equal(api.callsTo('listContacts').length, 0)
      equal(deed('Edit: Company'), undefined)
      ok(deed('Edit: You'))
    })

    it('leaves signing in to the host where the host does that', async () => {
      api.on('getProfile', profile({ signed_in: false }))
      await show()
      match(text('[part~=section-you]'), /You sign in at this website/)
      equal(deed('Change: Password'), undefined)
    })

    it('shows a preview the company alone', async () => {
      await show({ contact: null, preview: true, permissions: [] })
      equal(texts('h3'), ['Company'])
      equal(api.callsTo('getProfile').length, 0)
    })

    it('says that it could not be loaded', async () => {
      api.on('getCustomer', problem('internalError'))
      await show()
      match(text('[part~=message-error]'), /could not be loaded/)
      api.on('getCustomer', customer())
      within(widget, '[part~=retry]').click()
      await until(() => has('[part~=section-company]'))
    })

    it('speaks French', async () => {
      const connector = await mountSignedIn(html`<portal-profile lang="fr"></portal-profile>`, {
        permissions: ALL,
      })
      connector.locale = 'fr'
      widget = connector.querySelector('portal-profile')!
      await until(() => shownText(widget).includes('Personnes'))
    })
  })

  describe('the person', () => {
    it('changes name and language, and says that it is saved', async () => {
      await show()
      const told: unknown[] = []
      widget.addEventListener('portal-profile-change', event => told.push(event.detail.what))
      await open('Edit: You')
      await accessible(dialog())
      fill({ name: ' Alex L. ', language: 'fr' })
      await send()
      await closed(/^Saved/)
      equal(body('updateProfile'), { name: 'Alex L.', language: 'fr' })
      equal([told, api.callsTo('getProfile').length], [['you.edit'], 2])
    })

    it('says what is wrong at the field, and keeps what was typed', async () => {
      await show()
      await open('Edit: You')
      fill({ name: '' })
      await send()
      const name = inDialog('[name=name]')
      equal([name.getAttribute('aria-invalid'), dialog().shadowRoot!.activeElement], ['true', name])
      match(inDialog('#name-wrong').textContent, /needed/)
      equal(api.callsTo('updateProfile').length, 0)
      const errors = [{ in: 'body', pointer: '#/name', code: 'maxLength', detail: 'too long' }]
      api.on('updateProfile', problem('validationFailed', { errors }))
      fill({ name: 'Long' })
      await send()
      await until(() => inDialog('#name-wrong').textContent === 'This is too long.')
      equal(name.value, 'Long')
      await accessible(dialog())
    })

    it('chooses mails; those about security stay', async () => {
      await show()
      await open('Choose: Mails')
      equal(inDialog('[name=security]').disabled, true)
      inDialog('[name=payments]').click()
      await send()
      await closed(/^Saved/)
      const notifications = {
        documents: true,
        payments: false,
        subscriptions: true,
        tickets: true,
        packs: true,
      }
      equal(body('updateProfile'), { notifications })
    })
  })

  describe('signing in', () => {
    it('sets a new password by the present one', async () => {
      await show()
      await open('Change: Password')
      equal(inDialog('[name=new_password]').autocomplete, 'new-password')
      await accessible(dialog())
      api.on('setProfilePassword', problem('forbidden', { code: 'confirmation_wrong' }))
      fill({ new_password: 'a long enough password', password: 'wrong' })
      await send()
      await asks(/The password is wrong/)
      api.on('setProfilePassword', {})
      await send()
      await closed(/new password is set/)
      equal(body('setProfilePassword'), { new_password: 'a long enough password', current_password: 'wrong' })
    })

    it('takes a code where the password is forgotten', async () => {
      await show()
      await open('Change: Password')
      fill({ new_password: 'a long enough password' })
      await press(/code by e-mail/)
      await asks(/have sent a code to alex@acme.example/)
      equal(inDialog('[name=new_password]').value, 'a long enough password')
      fill({ code: '482913' })
      await send()
      await closed(/is set/)
      equal(body('setProfilePassword'), { new_password: 'a long enough password', code: '482913' })
    })

    it('sends a code first where there is no password', async () => {
      api.on('getProfile', profile({ has_password: false }))
      await show()
      await open('Set one: Password')
      equal(dialog().shadowRoot!.querySelector('input'), null)
      await send()
      await asks(/have sent a code/)
      ok(inDialog('[name=new_password]'))
    })

    it('changes the address when its code has come back', async () => {
      await show()
      await open('Change: E-mail address')
      fill({ email: 'alex@new.example', password: 'secret' })
      await send()
      await asks(/on its way to alex@new.example/)
      equal(body('requestEmailChange'), { email: 'alex@new.example', password: 'secret' })
      equal([inDialog('[name=code]').value, inDialog('[name=code]').inputMode], ['', 'numeric'])
      fill({ code: '482913' })
      await send()
      await closed(/sign in with alex@new.example/)
      equal(body('confirmEmailChange'), { code: '482913' })
    })

    it('goes on with a code that was sent before', async () => {
      api.on('getProfile', profile({ pending_email: 'alex@new.example' }))
      await show()
      match(text('[part~=section-you]'), /alex@new.example waits/)
      await open('Change: E-mail address')
      await press(/have a code/)
      await asks(/on its way to alex@new.example/)
    })

    it('sets up a second step, and shows the recovery codes once', async () => {
      await show()
      await open('Turn on: Second step')
      fill({ password: 'secret' })
      await send()
      await asks(/JBSW Y3DP/)
      match(inDialog<HTMLAnchorElement>('a').href, /^otpauth:\/\/totp\//)
      const { qr } = example<{ qr: string[] }>('totpSetup')
      const drawn = dialog().shadowRoot!.querySelector('[part=qr] svg[aria-label^="QR code"]')!
      equal(drawn.getAttribute('viewBox'), `-4 -4 ${qr.length + 8} ${qr.length + 8}`)
      equal(
        drawn.querySelector('path')!.getAttribute('d')!.match(/M/g)!.length,
        qr.join(' ').match(/1+/g)!.length,
      )
      await accessible(dialog())
      api.on('confirmTotp', problem('forbidden', { code: 'totp_invalid' }))
      fill({ code: '000000' })
      await send()
      await asks(/Is the clock/)
      api.on('confirmTotp', {})
      fill({ code: '123456' })
      await send()
      await asks(/k7q2m-9xw4t/)
      await accessible(dialog())
      inDialog('[part~=dialog-close]').click()
      await closed(/second step is on/)
    })

    it('turns the second step off', async () => {
      api.on('getProfile', profile({ has_totp: true, recovery_codes_left: 8 }))
      await show()
      match(text('[part~=section-you]'), /8 recovery codes left/)
      await open('Turn off: Second step')
      fill({ password: 'secret' })
      await send()
      await closed(/is off/)
      equal(body('removeTotp'), { password: 'secret' })
    })

    it('lists sessions, and ends one', async () => {
      const [here] = example<{ data: object[] }>('profileSessionList').data
      const there = { ...here, id: 'ses_other', current: false, user_agent: 'Firefox' }
      api.on('listProfileSessions', { body: { data: [{ ...here, current: true }, there] } })
      await show()
      await open('Show: Signed in')
      equal(dialog().shadowRoot!.querySelectorAll('[part~=item] button').length, 1)
      match(shownText(dialog()), /203\.0\.113\.7 · Firefox, Linux/)
      await accessible(dialog())
      api.on('listProfileSessions', { body: { data: [{ ...here, current: true }] } })
      await press(/^\s*Sign out\s*$/)
      await until(() => dialog().shadowRoot!.querySelectorAll('[part~=item]').length === 1)
      match(api.callsTo('endProfileSession')[0]!.url.pathname, /ses_other$/)
    })

    it('signs out everywhere, here too', async () => {
      await show()
      await open('Show: Signed in')
      await send()
      await until(() => !dialog())
      equal(api.callsTo('signOutEverywhere').length, 1)
      equal(
        (widget.parentElement as HTMLElementTagNameMap['portal-connect']).connection!.status,
        'signed-out',
      )
    })

    it('saves what is kept of the person', async () => {
      await show()
      await open('Download: Your data')
      const { click } = HTMLAnchorElement.prototype
      const saved: string[] = []
      HTMLAnchorElement.prototype.click = function () {
        saved.push(this.download)
      }
      try {
        await send()
        await closed(/was saved/)
      } finally {
        HTMLAnchorElement.prototype.click = click
      }
      equal(saved, ['profile.json'])
    })
  })

  describe('the company', () => {
    it('is changed by whoever may', async () => {
      await show()
      await open('Edit: Company')
      await accessible(dialog())
      fill({
        name: 'Acme Group NV',
        country: 'FR',
        'address/line1': 'Rue 1',
        'address/line3': 'Third yard',
        billing_emails: 'a@b.example\nc@d.example',
      })
      await send()
      await closed(/^Saved/)
      equal(body('updateCustomer'), {
        name: 'Acme Group NV',
        vat_number: 'BE0403019261',
        country: 'FR',
        address: {
          line1: 'Rue 1',
          line2: null,
          line3: 'Third yard',
          postal_code: '9000',
          city: 'Gent',
          region: null,
        },
        phone: '+32 9 123 45 67',
        billing_emails: ['a@b.example', 'c@d.example'],
        time_zone: 'Europe/Brussels',
        language: 'en',
      })
    })

    it('says at the field which of several addresses is wrong', async () => {
      const errors = [{ in: 'body', pointer: '#/billing_emails/0', code: 'pattern', detail: 'is none' }]
      api.on('updateCustomer', problem('validationFailed', { errors }))
      await show()
      await open('Edit: Company')
      await send()
      await until(() => inDialog('[name=billing_emails]').getAttribute('aria-invalid') === 'true')
    })

    it('asks for what is locked', async () => {
      api.on('getCustomer', customer({ locked_fields: ['name', 'vat_number', 'country'] }))
      await show()
      match(text('[part~=section-company]'), /stand on issued invoices/)
      await open('Edit: Company')
      equal(dialog().shadowRoot!.querySelector('[name=name]'), null)
      inDialog('[part~=dialog-close]').click()
      await until(() => !dialog())
      await settle()
      await open('Ask for a change')
      await accessible(dialog())
      fill({ name: 'Acme Group NV', reason: 'Renamed.' })
      await send()
      await closed(/have your request/)
      equal(body('createCustomerChange'), { reason: 'Renamed.', name: 'Acme Group NV' })
      ok(api.callsTo('createCustomerChange')[0]!.headers.get('idempotency-key'))
    })

    it('shows what was asked for, and takes it back', async () => {
      api.on('getCustomer', customer({ locked_fields: ['name', 'vat_number', 'country'] }))
      api.on('listCustomerChanges', pageOf(change()))
      await show()
      match(text('[part~=message-change]'), /asked for a change. Company name: Acme Group NV/)
      equal(deed('Ask for a change'), undefined)
      await open('Take it back')
      await send()
      await closed(/taken back/)
      equal(api.callsTo('withdrawCustomerChange').length, 1)
    })

    it('shows why a change was declined', async () => {
      api.on('listCustomerChanges', pageOf(change({ status: 'declined', answer: 'Send us the deed first.' })))
      await show()
      match(text('[part~=message-change]'), /declined.*Send us the deed first/)
    })
  })

  describe('people', () => {
    it('are invited, with a role', async () => {
      await show()
      await open('Invite')
      await accessible(dialog())
      fill({ name: 'Ann', email: 'ann@acme.example', role: 'billing', language: 'fr' })
      api.on('createInvitation', problem('conflict', { code: 'already_exists' }))
      await send()
      await asks(/is invited already/)
      api.on('createInvitation', {})
      await send()
      await closed(/on its way to ann@acme.example/)
      equal(body('createInvitation'), {
        name: 'Ann',
        email: 'ann@acme.example',
        role: 'billing',
        language: 'fr',
      })
    })

    it('get another invitation, or none any more', async () => {
      api.on('listInvitations', pageOf({ ...example<Invitation>('invitation'), status: 'expired' }))
      await show()
      match(text('[part~=person-expired]'), /Expired/)
      await open('Send again: Sam Peeters')
      await send()
      await closed(/on its way to sam@acme.example/)
      equal(api.callsTo('resendInvitation').length, 1)
      await open('Revoke: Sam Peeters')
      await send()
      await closed(/is revoked/)
      equal(api.callsTo('revokeInvitation').length, 1)
    })

    it('get another role', async () => {
      await show()
      await open('Change role: Kim Maes')
      fill({ role: 'technical' })
      await send()
      await closed(/Kim Maes is now: Technical/)
      equal(body('updateContact'), { role: 'technical', permissions: null })
      equal(api.callsTo('updateContact')[0]!.headers.get('if-match'), '"v3"')
    })

    it('are disabled after it was said what that means', async () => {
      await show()
      equal(deed('Disable: Alex Lambert'), undefined)
      await open('Disable: Kim Maes')
      match(shownText(dialog()), /1 session ends.*1 link.*1 card.*2 open tickets need somebody/)
      await accessible(dialog())
      await send()
      await closed(/Kim Maes is disabled/)
      equal(body('disableContact'), { hand_over_to: contact().id })
    })

    it('stay where they are the last owner', async () => {
      const preview = { ...example('contactDisabling'), last_owner: true }
      api.on('previewContactDisabling', { body: preview })
      await show()
      await open('Disable: Kim Maes')
      match(shownText(dialog()), /needs an owner/)
      equal(dialog().shadowRoot!.querySelector('[part~=submit]'), null)
    })

    it('are enabled again', async () => {
      api.on('listContacts', pageOf({ ...KIM, status: 'disabled' }))
      await show()
      match(text('[part~=person-disabled]'), /Disabled/)
      await open('Enable: Kim Maes')
      await send()
      await closed(/enabled again/)
    })

    it('who are owners are for owners to change', async () => {
      const { contact: me } = example<{ session: { contact: object } }>('session').session
      api.on('listContacts', pageOf(contact({ id: 'con_boss', name: 'Boss' }), KIM))
      await show({ permissions: ALL, contact: { ...me, role: 'billing' } })
      equal([deed('Change role: Boss'), deed('Disable: Boss')], [undefined, undefined])
      await open('Change role: Kim Maes')
      equal(dialog().shadowRoot!.querySelector('option[value=owner]'), null)
    })

    it('are shown beyond the first page', async () => {
      api.on('listContacts', ({ url }) =>
        url.searchParams.get('cursor')
          ? pageOf(KIM)
          : { body: { data: [contact()], has_more: true, next_cursor: 'next' } },
      )
      await show()
      match(text('[part~=section-people]'), /Kim Maes/)
    })

    it('says that a preview could not be made', async () => {
      api.on('previewContactDisabling', problem('internalError'))
      await show()
      deed('Disable: Kim Maes')!.click()
      await until(() => has('[role=alert] [part~=message-error]'))
      match(text('[role=alert]'), /did not work/)
    })
  })
})
