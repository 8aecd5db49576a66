import { html } from 'lit'
import { PortalConnect } from '../../connect/connect.js'
import { accessible, equal, match, until } from '../../test/assert.js'
import { example } from '../../test/contract.js'
import { mount, settle, shownText, unmount } from '../../test/fixture.js'
import { API, problem, StubApi, session } from '../../test/stub-api.js'
import { PortalLogin } from '../login.js'

PortalConnect.define()
PortalLogin.define()

const TOKEN = '9v0f4r7m0c2v9x1k5t8b3n6q0w2e4y7u'
const { email: ME } = example<{ session: { contact: { email: string } } }>('session').session.contact

describe('a mail’s link, opened by somebody who is signed in', () => {
  let api: StubApi
  let connector: PortalConnect

  beforeEach(async () => {
    api = new StubApi().on('login', { body: session() })
    connector = await mount<PortalConnect>(
      html`<portal-connect api=${API} site="pk_lumen"><portal-login></portal-login></portal-connect>`,
    )
    await connector.ready
    await connector.connection!.signIn({ email: ME, password: 'secret' })
  })
  afterEach(() => {
    unmount()
    api.restore()
    history.replaceState(null, '', location.pathname + location.search)
  })

  const follow = async (fragment: string) => {
    history.replaceState(null, '', `#/${fragment}`)
    dispatchEvent(new HashChangeEvent('hashchange'))
    await settle()
  }
  const dialog = () => connector.querySelector('portal-linked')!
  const says = (pattern: RegExp) =>
    until(() => dialog() && pattern.test(shownText(dialog())), String(pattern))
  const press = async (label: RegExp) => {
    const buttons = [...dialog().shadowRoot!.querySelectorAll('button')]
    buttons.find(each => label.test(each.textContent!))!.click()
    await settle()
  }
  const invited = (email: string) =>
    api.on('openInvitation', { body: { ...example<object>('invitationOpened'), email, has_login: true } })

  it('accepts an invitation for that person, by the session', async () => {
    invited(ME)
    await follow(`invitation?token=${TOKEN}`)
    await says(/invites you to the account of Acme NV/)
    equal(location.hash, '')
    await accessible(dialog())
    const customer = {
      ...example<{ session: { customer: object } }>('session').session.customer,
      id: 'cus_2',
    }
    api.on('acceptInvitation', { body: session({ customer }, 'pst_new') })
    await press(/Accept/)
    await until(() => !dialog())
    const [call] = api.callsTo('acceptInvitation')
    equal([call!.headers.get('authorization'), call!.body], ['Bearer pst_test', { token: TOKEN }])
    equal(connector.connection!.session!.customer.id, 'cus_2')
  })

  it('tells whose invitation it is where that is somebody else, and goes on with it signed out', async () => {
    invited('sam@acme.example')
    await follow(`invitation?token=${TOKEN}`)
    await says(/is for sam@acme\.example, and you are signed in as/)
    await accessible(dialog())
    equal(api.callsTo('acceptInvitation').length, 0)
    await press(/Sign out and go on/)
    await until(() => connector.connection!.status === 'signed-out')
    const login = connector.querySelector('portal-login')!
    await until(() => /invites you/.test(shownText(login)))
    equal(login.querySelector<HTMLInputElement>('[name=email]')!.value, 'sam@acme.example')
  })

  it('says so where the person belongs to the company already', async () => {
    invited(ME)
    await follow(`invitation?token=${TOKEN}`)
    await says(/invites you/)
    api.on('acceptInvitation', problem('conflict', { code: 'already_exists' }))
    await press(/Accept/)
    await says(/belong to this company already/)
  })

  it('says that it opens nothing any more', async () => {
    api.on('openInvitation', problem('conflict', { current_status: 'accepted' }))
    await follow(`invitation?token=${TOKEN}`)
    await says(/opens nothing any more/)
    await press(/^\s*$/)
    await until(() => !dialog())
  })

  it('leads from a link for a new password to being signed out', async () => {
    await follow(`reset-password?token=${TOKEN}`)
    await says(/Sign out to set a new password/)
    await press(/Sign out and go on/)
    await until(() => connector.querySelector('[autocomplete=new-password]'))
  })

  it('takes a code that is not needed any more out of the address', async () => {
    await follow('sign-in?email=a%40b.example&code=123456')
    await until(() => location.hash === '')
    equal(dialog(), null)
    match(connector.connection!.status, /signed-in/)
  })
})
