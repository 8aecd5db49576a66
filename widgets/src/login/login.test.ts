import { html } from 'lit'
import { PortalConnect } from '../connect/connect.js'
import { accessible, equal, match, ok, until } from '../test/assert.js'
import { addSheet, mount, removeSheet, settle, shownText, unmount, within } from '../test/fixture.js'
import { API, problem, StubApi, session } from '../test/stub-api.js'
import { PortalLogin } from './login.js'

PortalConnect.define()
PortalLogin.define()

describe('<portal-login>', () => {
  let api: StubApi
  let login: PortalLogin

  beforeEach(() => {
    api = new StubApi().on('login', { body: session() })
  })
  afterEach(() => {
    api.restore()
    unmount()
    localStorage.clear()
  })

  const show = async (
    template = html`<portal-connect api=${API} site="pk_lumen"><portal-login></portal-login></portal-connect>`,
  ) => {
    const connector = await mount<PortalConnect>(template)
    login = connector.querySelector('portal-login') as PortalLogin
    await until(() => login.querySelector('form'), 'the form')
    return connector
  }
  const field = (name: string) => login.querySelector<HTMLInputElement>(`[name=${name}]`)!
  const submit = () => login.querySelector<HTMLButtonElement>('[type=submit]')!
  const alert = () => login.querySelector('[role=alert]')?.textContent
  const type = (email: string, password: string) => {
    field('email').value = email
    field('password').value = password
  }
  const send = async () => {
    submit().click()
    await settle()
  }

  describe('form', () => {
    it('is a real one in the page’s own tree, with what password managers look for', async () => {
      await show()
      const form = document.querySelector('portal-login > form') as HTMLFormElement
      ok(form)
      equal(form.method, 'post')
      equal([field('email').autocomplete, field('email').type], ['username', 'email'])
      equal([field('password').autocomplete, field('password').type], ['current-password', 'password'])
      for (const name of ['email', 'password']) equal(field(name).labels?.length, 1)
    })

    it('is accessible, empty and with an error', async () => {
      await show()
      await accessible(login)
      await send()
      match(alert(), /Enter your e-mail/)
      await accessible(login)
    })

    it('shows and hides the password', async () => {
      await show()
      const toggle = login.querySelector<HTMLButtonElement>('[aria-label="Show password"]')!
      toggle.click()
      await settle()
      equal([field('password').type, toggle.getAttribute('aria-label')], ['text', 'Hide password'])
      toggle.click()
      await settle()
      equal(field('password').type, 'password')
    })

    it('speaks the language of its place', async () => {
      await show(
        html`<portal-connect api=${API} site="pk_lumen" locale="fr"><portal-login></portal-login></portal-connect>`,
      )
      await until(() => submit().textContent?.trim() === 'Se connecter')
      equal(login.querySelector('form')!.lang, 'fr')
    })

    it('looks like one under a page that unsets everything', async () => {
      const sheet = addSheet('* { all: unset } input { background: red; border: 0 } button { display: none }')
      await show()
      const input = getComputedStyle(field('email'))
      equal([input.display, input.borderTopWidth, input.cursor], ['block', '1px', 'text'])
      ok(field('email').offsetHeight >= 40 && field('email').offsetWidth > 200)
      equal(getComputedStyle(submit()).display, 'block')
      ok(submit().offsetHeight >= 40)
      ok(input.backgroundColor !== 'rgb(255, 0, 0)')
      removeSheet(sheet)
    })

    it('gives way to what a host writes for it', async () => {
      const sheet = addSheet('portal-login .portal-login-input { border-radius: 0 }')
      await show()
      equal(getComputedStyle(field('email')).borderTopLeftRadius, '0px')
      removeSheet(sheet)
    })

    it('is styled in a shadow root as well', async () => {
      const box = await mount<HTMLElement>(html`<div></div>`)
      const root = box.attachShadow({ mode: 'open' })
      const connector = document.createElement('portal-connect')
      Object.assign(connector, { api: API, site: 'pk_lumen' })
      login = connector.appendChild(document.createElement('portal-login'))
      root.append(connector)
      await until(() => field('email'))
      equal(getComputedStyle(field('email')).display, 'block')
    })
  })

  describe('signing in', () => {
    it('asks before and tells after, without the password', async () => {
      await show()
      const told: CustomEvent[] = []
      for (const name of ['portal-login-request', 'portal-login'])
        document.addEventListener(name, event => told.push(event as CustomEvent), { once: true })
      type(' alex@acme.example ', 'secret ')
      await send()
      await until(() => told.length === 2)
      equal(told[0]!.detail, { email: 'alex@acme.example' })
      equal(told[1]!.detail.contact.email, 'alex@acme.example')
      equal(api.callsTo('login')[0]!.body, { email: 'alex@acme.example', password: 'secret ' })
      equal(login.querySelector('form'), null)
      match(shownText(login), /signed in as Alex Lambert/)
      ok(login.shadowRoot!.activeElement?.classList.contains('status'), 'the focus is not lost')
      await accessible(login)
    })

    it('leaves it to the host that prevents the request', async () => {
      await show()
      login.addEventListener('portal-login-request', event => event.preventDefault())
      type('a@b.c', 'x')
      await send()
      equal(api.callsTo('login').length, 0)
    })

    it('says which is missing, and puts the focus there', async () => {
      await show()
      field('email').value = 'a@b.c'
      await send()
      match(alert(), /Enter your password/)
      equal(document.activeElement, field('password'))
      equal(field('password').getAttribute('aria-invalid'), 'true')
      equal(api.callsTo('login').length, 0)
    })

    it('says that one of the two is wrong, and keeps the address', async () => {
      api.on('login', problem('unauthorized', { code: 'invalid_credentials' }))
      await show()
      type('alex@acme.example', 'wrong')
      await send()
      await until(() => alert()?.includes('wrong'))
      equal(field('email').value, 'alex@acme.example')
      equal(document.activeElement, field('password'))
    })

    it('waits when slowed down, and counts on the button only', async () => {
      api.on('login', problem('tooManyRequests', { code: 'login_throttled', retry_after: 2 }))
      await show()
      type('alex@acme.example', 'x')
      await send()
      await until(() => alert()?.includes('in 2 seconds'))
      match(submit().textContent, /\(2\)/)
      equal(submit().getAttribute('aria-disabled'), 'true')
      await send()
      equal(api.callsTo('login').length, 1)
      await until(() => submit().textContent?.includes('(1)'))
      match(alert(), /in 2 seconds/)
      await until(() => alert()?.includes('now'))
      equal(submit().getAttribute('aria-disabled'), null)
    })

    it('says that the API cannot be reached, or that something broke there', async () => {
      api.on('login', { fails: true })
      await show()
      type('alex@acme.example', 'x')
      await send()
      await until(() => alert()?.includes('cannot be reached'))
      api.on('login', problem('internalError'))
      await send()
      await until(() => alert()?.includes('on our side'))
    })

    it('sends once however often it is pressed', async () => {
      api.on('login', { body: session(), delay: 20 })
      await show()
      type('alex@acme.example', 'x')
      submit().click()
      submit().click()
      await until(() => !login.querySelector('form'))
      equal(api.callsTo('login').length, 1)
    })

    it('stays signed in only where the host offers it and the person asks', async () => {
      await show()
      equal(field('stay'), null)
      unmount()
      await show(
        html`<portal-connect api=${API} site="pk_lumen" stay-signed-in><portal-login></portal-login></portal-connect>`,
      )
      type('alex@acme.example', 'x')
      field('stay').checked = true
      await send()
      await until(() => localStorage.getItem('portal:pk_lumen') === 'pst_test')
    })

    it('signs out again', async () => {
      await show()
      type('alex@acme.example', 'x')
      await send()
      within(await until(() => (login.querySelector('form') ? null : login)), 'button').click()
      await until(() => login.querySelector('form'))
    })

    it('keeps what is typed while the page moves it about', async () => {
      const connector = await show()
      type('alex@acme.example', 'half')
      connector.append(login)
      connector.update({ theme: 'dark' })
      await settle()
      equal(field('password').value, 'half')
    })
  })

  describe('without a form', () => {
    const trouble = async (template: Parameters<typeof mount>[0]) => {
      login = (await mount(template)).querySelector('portal-login') as PortalLogin
      await settle()
      return shownText(login)
    }

    it('says that there is no connector', async () => {
      match(await trouble(html`<div><portal-login></portal-login></div>`), /needs a <portal-connect>/)
    })

    it('says that the site is unknown', async () => {
      api.on('getSiteConfiguration', problem('unauthorized'))
      const text = await trouble(
        html`<portal-connect api=${API} site="pk_no"><portal-login></portal-login></portal-connect>`,
      )
      match(text, /site key is not known/)
      await accessible(login)
    })
  })

  it('runs where a policy refuses inline code, on the page that has one', () => {
    const strict = document.querySelector('meta[http-equiv]') !== null
    let refused = false
    try {
      new Function('')
    } catch {
      refused = true
    }
    equal(refused, strict)
    // That was on purpose.
    return new Promise(resolve => setTimeout(resolve)).then(() => {
      try {
        unmount()
      } catch {}
    })
  })
})
