import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { example } from '../test/contract.js'
import { mount, settle, shownText, unmount } from '../test/fixture.js'
import { type Answer, API, problem, StubApi, session } from '../test/stub-api.js'
import { PortalLogin } from './login.js'

PortalConnect.define()
PortalLogin.define()

const EMAIL = 'sam@acme.example'
const TOKEN = '9v0f4r7m0c2v9x1k5t8b3n6q0w2e4y7u'

describe('<portal-login>, further steps', () => {
  let api: StubApi
  let login: PortalLogin

  beforeEach(() => {
    api = new StubApi().on('login', { body: session() }).on('acceptInvitation', { body: session() })
  })
  afterEach(() => {
    unmount()
    api.restore()
    history.replaceState(null, '', location.pathname + location.search)
  })

  const show = async (methods = ['password', 'code']) => {
    const configuration = { ...example('siteConfiguration'), sign_in_methods: methods }
    api.on('getSiteConfiguration', { body: configuration })
    const connector = await mount<PortalConnect>(
      html`<portal-connect api=${API} site="pk_lumen"><portal-login></portal-login></portal-connect>`,
    )
    login = connector.querySelector('portal-login') as PortalLogin
    await until(() => login.querySelector('form'), 'the form')
  }
  const follow = async (fragment: string, methods?: string[]) => {
    history.replaceState(null, '', `#/${fragment}`)
    await show(methods)
  }
  const field = (name: string) => login.querySelector<HTMLInputElement>(`[name=${name}]`)!
  const button = (label: RegExp) =>
    [...login.querySelectorAll('button')].find(each => label.test(each.textContent!))!
  const press = async (label: RegExp) => {
    ok(button(label), `no ${label} in ${login.textContent}`)
    button(label).click()
    await settle()
  }
  const said = (pattern: RegExp) => until(() => pattern.test(shownText(login)), String(pattern))
  const signedIn = () => said(/signed in as/)
  const atSite = (operation: string) => {
    const call = api.callsTo(operation).at(-1)!
    equal(call.headers.get('authorization'), 'Bearer pk_lumen')
    return call.body
  }

  describe('by a mailed code', () => {
    it('is offered only where the site has it', async () => {
      await show(['password'])
      equal(button(/code by e-mail/), undefined)
    })

    it('asks for the address, then for the code', async () => {
      await show()
      field('email').value = EMAIL
      await press(/code by e-mail/)
      await until(() => !field('password'))
      equal(field('email').value, EMAIL)
      await accessible(login)
      await press(/Send the code/)
      const code = await until(() => field('code'))
      equal(atSite('requestLoginCode'), { email: EMAIL })
      equal([code.autocomplete, code.inputMode, code.value], ['one-time-code', 'numeric', ''])
      equal([field('email').value, field('email').readOnly], [EMAIL, true])
      equal(document.activeElement, code)
      match(shownText(login), /If somebody signs in here with sam@acme.example/)
      await accessible(login)
      code.value = ' 482 913 '
      await press(/^\s*Sign in\s*$/)
      await signedIn()
      equal(atSite('login'), { email: EMAIL, code: '482 913' })
    })

    it('says that a code is wrong, and sends another', async () => {
      api.on('login', problem('unauthorized', { code: 'invalid_credentials' }))
      await follow(`sign-in?email=${EMAIL}&code=482913`)
      await press(/^\s*Sign in\s*$/)
      await said(/code is wrong, or it is used/)
      equal(field('code').getAttribute('aria-invalid'), 'true')
      await press(/another code/)
      await until(() => api.callsTo('requestLoginCode').length === 1)
      await said(/a code is on its way/)
      equal(login.querySelector('[role=alert]')!.textContent, '')
    })

    it('is the first step where there are no passwords', async () => {
      await show(['code'])
      match(shownText(login), /We send you a code/)
      equal([field('password'), button(/password/i)], [null, undefined])
    })

    it('fills in what the link of the mail brings, takes it out of the address, and signs in when asked', async () => {
      await follow(`sign-in?email=${encodeURIComponent(EMAIL)}&code=482913`)
      equal(location.hash, '')
      equal([field('email').value, field('code').value], [EMAIL, '482913'])
      equal(api.callsTo('login').length, 0)
      await press(/^\s*Sign in\s*$/)
      await signedIn()
      equal(atSite('login'), { email: EMAIL, code: '482913' })
    })

    it('takes a link that is opened in a page that is there', async () => {
      await show()
      location.hash = `#/sign-in?email=${EMAIL}&code=111222`
      await until(() => field('code')?.value === '111222')
      equal(location.hash, '')
    })

    it('leaves other fragments alone, and what is typed', async () => {
      await show()
      field('password').value = 'half'
      location.hash = '#/invoices?page=2'
      await settle()
      equal([location.hash, field('password').value], ['#/invoices?page=2', 'half'])
    })
  })

  describe('second step', () => {
    const withApp = ({ body }: { body: unknown }): Answer => {
      const { totp_code } = body as { totp_code?: string }
      if (!totp_code) return problem('unauthorized', { code: 'totp_required' })
      return totp_code === '123456' ? { body: session() } : problem('unauthorized', { code: 'totp_invalid' })
    }

    it('is asked for when it is due, and sent with what was right', async () => {
      api.on('login', withApp)
      await show()
      field('email').value = EMAIL
      field('password').value = 'secret'
      await press(/^\s*Sign in\s*$/)
      const code = await until(() => field('code'))
      equal([code.value, code.autocomplete], ['', 'one-time-code'])
      await accessible(login)
      code.value = '000000'
      await press(/Sign in/)
      await said(/That code is wrong/)
      field('code').value = '123456'
      await press(/Sign in/)
      await signedIn()
      equal(atSite('login'), { email: EMAIL, password: 'secret', totp_code: '123456' })
    })

    it('takes a recovery code, with letters', async () => {
      api.on('login', withApp)
      await show()
      field('email').value = EMAIL
      field('password').value = 'secret'
      await press(/^\s*Sign in\s*$/)
      await press(/recovery code/)
      equal(field('code').inputMode, '')
      await press(/Use the app/)
      equal(field('code').inputMode, 'numeric')
      await press(/Back to the sign-in/)
      await until(() => field('password'))
    })
  })

  describe('new password', () => {
    it('is asked for by mail, with the same answer for everybody', async () => {
      await show()
      field('email').value = EMAIL
      await press(/Forgotten/)
      await said(/We send you a link/)
      await press(/Send the link/)
      await said(/If somebody signs in here with sam@acme.example, a link/)
      equal(atSite('requestPasswordReset'), { email: EMAIL })
      equal(document.activeElement?.className, 'portal-login-lead')
      await accessible(login)
      await press(/password/)
      equal(field('email').value, EMAIL)
    })

    it('is set by the link, then signs in', async () => {
      await follow(`reset-password?token=${TOKEN}`)
      equal([location.hash, field('password').autocomplete], ['', 'new-password'])
      await accessible(login)
      const weak = [{ pointer: '#/password', code: 'too_common', message: 'too common' }]
      api.on('completePasswordReset', problem('validationFailed', { errors: weak }))
      field('password').value = 'password123'
      await press(/Set the password/)
      await until(() => field('password').getAttribute('aria-invalid') === 'true')
      match(login.querySelector('[role=alert]')!.textContent, /Ten characters/)
      api.on('completePasswordReset', {})
      field('password').value = 'a long enough password'
      await press(/Set the password/)
      await said(/new password is set/)
      equal(atSite('completePasswordReset'), { token: TOKEN, password: 'a long enough password' })
      equal([field('password').value, field('password').autocomplete], ['', 'current-password'])
    })

    it('says that a link sets none any more', async () => {
      api.on('completePasswordReset', problem('notFound'))
      await follow(`reset-password?token=${TOKEN}`)
      field('password').value = 'a long enough password'
      await press(/Set the password/)
      await said(/sets no password any more/)
      await press(/another link/)
      await said(/We send you a link/)
    })
  })

  describe('invitation', () => {
    const opened = (changes: object) => ({ body: { ...example('invitationOpened'), ...changes } })

    it('makes somebody new a name and a password', async () => {
      api.on('openInvitation', opened({ sign_in_methods: ['password'] }))
      await follow(`invitation?token=${TOKEN}`)
      equal([location.hash, atSite('openInvitation')], ['', { token: TOKEN }])
      match(shownText(login), /Alex Lambert invites you to the account of Acme NV.*Accountant/)
      equal(
        [field('email').readOnly, field('email').value, field('name').value],
        [true, EMAIL, 'Sam Peeters'],
      )
      await accessible(login)
      field('name').value = 'Sam P.'
      await press(/Accept/)
      match(login.querySelector('[role=alert]')!.textContent, /Enter your password/)
      field('password').value = 'a long enough password'
      await press(/Accept/)
      await signedIn()
      equal(atSite('acceptInvitation'), {
        token: TOKEN,
        name: 'Sam P.',
        new_password: 'a long enough password',
      })
    })

    it('has whoever signs in already prove it, by password or code', async () => {
      api.on('openInvitation', opened({ has_login: true, sign_in_methods: ['password', 'code'] }))
      await follow(`invitation?token=${TOKEN}`)
      equal([field('name'), field('password').autocomplete], [null, 'current-password'])
      await press(/code by e-mail/)
      await press(/Send the code/)
      const code = await until(() => field('code'))
      code.value = '482913'
      await press(/Accept/)
      await signedIn()
      equal(atSite('acceptInvitation'), { token: TOKEN, code: '482913' })
    })

    it('asks for the second step of a login that has one', async () => {
      api.on('openInvitation', opened({ has_login: true, sign_in_methods: ['password'] }))
      api.on('acceptInvitation', ({ body }) =>
        (body as { totp_code?: string }).totp_code
          ? { body: session() }
          : problem('unauthorized', { code: 'totp_required' }),
      )
      await follow(`invitation?token=${TOKEN}`)
      field('password').value = 'secret'
      await press(/Accept/)
      const code = await until(() => field('code'))
      code.value = '123456'
      await press(/Sign in/)
      await signedIn()
      equal(atSite('acceptInvitation'), { token: TOKEN, password: 'secret', totp_code: '123456' })
    })

    it('says that it opens nothing any more', async () => {
      api.on('openInvitation', problem('conflict', { current_status: 'accepted' }))
      await follow(`invitation?token=${TOKEN}`)
      await said(/opens nothing any more/)
      await accessible(login)
      await press(/Back to the sign-in/)
      await until(() => field('password'))
    })

    it('is kept when it cannot be asked about', async () => {
      api.on('openInvitation', { fails: true })
      await follow(`invitation?token=${TOKEN}`)
      await said(/cannot be reached/)
    })
  })
})
