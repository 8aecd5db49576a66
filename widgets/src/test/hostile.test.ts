import { equal, ok } from './assert.js'
import { example } from './contract.js'
import { elementsIn, everything, WIDGETS } from './everywhere.js'
import { settle, shownText } from './fixture.js'
import { eachTest, mountLoaded } from './widget.js'

const EVIL =
  '<img src=x onerror=alert(1)><b onmouseover=alert(1)>x</b><svg onload=alert(1)>"><script>alert(1)</script> 1 < 2 && 3 > 2 &lt;'
/** Where people write what they like. */
const FREE =
  /^(name|subject|description|text|note|notes|excerpt|label|reason|answer|comment|message|line1|city|(customer|product|trading|opener|inviter|signed|holder)_?name|holder|user_agent|reference|po_number|payment_terms)$/
const LINKS = /^(url|manage_url|booking_url|uri|href)$/

/** An answer in which everything that people write is hostile. */
function poison(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(each => poison(each, key))
  if (typeof value === 'string')
    return FREE.test(key) ? EVIL : LINKS.test(key) ? 'jAvAscript:alert(1)' : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]))
}

/** Somebody whose own names are hostile. */
const { contact, customer } = poison(example<{ session: object }>('session').session) as Record<
  string,
  object
>
const who = { contact, customer }

describe('HTML in what people write', () => {
  let plain: typeof fetch
  let ran = false
  const { alert } = window

  eachTest(() => {
    // After the stubbed API has taken its place: what that answers is changed on its way.
    plain = globalThis.fetch
    globalThis.fetch = async (...request) => {
      const answer = await plain(...request)
      const { status, headers } = answer
      if (!/json/.test(headers.get('content-type') ?? '')) return answer
      return new Response(JSON.stringify(poison(await answer.json())), { status, headers })
    }
    window.alert = () => {
      ran = true
    }
  })
  afterEach(() => {
    window.alert = alert
  })

  for (const [tag, content] of Object.entries(WIDGETS))
    it(`is text in <${tag}>, and nothing of it runs`, async () => {
      const widget = await mountLoaded(tag as 'portal-invoices', content(), { ...everything, ...who })
      await settle()
      const inside = elementsIn(widget.shadowRoot!)
      ok(inside.length > 3)
      for (const { localName, attributes } of inside) {
        ok(!/^(script|iframe|object|embed|base|meta|link|style)$/.test(localName), localName)
        for (const { name, value } of attributes) {
          ok(!name.startsWith('on'), `${localName} ${name}`)
          if (/^(href|src|action|formaction|xlink:href)$/.test(name))
            ok(!/^\s*javascript:/i.test(value), `${localName} ${value}`)
        }
      }
      // The marks of HTML are read as they were written.
      const shown = shownText(widget)
      if (tag !== 'portal-alerts') ok(shown.includes('<img src=x onerror=alert(1)>'), shown.slice(0, 500))
      ok(!shown.includes('<img') || shown.includes('1 < 2 && 3 > 2 &lt;'))
      equal(ran, false)
    })
})
