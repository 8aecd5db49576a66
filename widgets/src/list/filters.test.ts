import { html, type TemplateResult } from 'lit'
import '../define/invoices.js'
import '../define/orders.js'
import '../define/quotations.js'
import '../define/subscriptions.js'
import { ok } from '../test/assert.js'
import { settle, within } from '../test/fixture.js'
import { eachTest, mountLoaded } from '../test/widget.js'

describe('the filters of lists', () => {
  eachTest(() => {})

  const lists: Record<string, TemplateResult> = {
    'portal-invoices': html`<portal-invoices></portal-invoices>`,
    'portal-orders': html`<portal-orders></portal-orders>`,
    'portal-quotations': html`<portal-quotations></portal-quotations>`,
    'portal-subscriptions': html`<portal-subscriptions></portal-subscriptions>`,
  }
  for (const lang of ['en', 'fr'])
    for (const [tag, list] of Object.entries(lists))
      it(`of ${tag} are whole on narrow pages, in ${lang}`, async () => {
        const permissions = ['invoices:read', 'orders:read', 'quotations:read', 'subscriptions:read']
        const content = html`<div lang=${lang}>${list}</div>`
        const widget = await mountLoaded(tag as 'portal-orders', content, { permissions })
        for (const width of [344, 328, 288]) {
          widget.style.inlineSize = `${width}px`
          await settle()
          const group = within(widget, '[part=filters]').getBoundingClientRect()
          for (const filter of widget.shadowRoot!.querySelectorAll('[part~=filter]')) {
            const box = filter.getBoundingClientRect()
            const inside =
              box.left >= group.left - 1 && box.right <= group.right + 1 && box.bottom <= group.bottom + 1
            ok(inside && filter.scrollWidth <= filter.clientWidth, `${filter.textContent} at ${width}`)
            ok(box.height >= 24)
          }
        }
      })
})
