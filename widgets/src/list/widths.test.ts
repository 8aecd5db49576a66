import { html, type TemplateResult } from 'lit'
import '../define/invoices.js'
import '../define/orders.js'
import '../define/quotations.js'
import '../define/subscriptions.js'
import { equal, ok } from '../test/assert.js'
import { addSheet, removeSheet, settle, within } from '../test/fixture.js'
import { eachTest, mountLoaded } from '../test/widget.js'

const lists: Record<string, TemplateResult> = {
  'portal-invoices': html`<portal-invoices></portal-invoices>`,
  'portal-orders': html`<portal-orders></portal-orders>`,
  'portal-quotations': html`<portal-quotations></portal-quotations>`,
  'portal-subscriptions': html`<portal-subscriptions></portal-subscriptions>`,
}
const permissions = ['invoices:read', 'orders:read', 'quotations:read', 'subscriptions:read']
const frames = async (count: number) => {
  while (count--) await new Promise(requestAnimationFrame)
}

describe('lists of any width', () => {
  eachTest(() => {})

  for (const lang of ['en', 'fr'])
    for (const [tag, list] of Object.entries(lists)) {
      const show = () => {
        const content = html`<div lang=${lang}>${list}</div>`
        return mountLoaded(tag as 'portal-orders', content, { permissions })
      }

      it(`show whole filters on narrow pages: ${tag} in ${lang}`, async () => {
        const widget = await show()
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

      it(`cut nothing off and break no number, whatever the font: ${tag} in ${lang}`, async () => {
        const widget = await show()
        const box = within(widget, '.list')
        const number = within(widget, '[part=open]')
        number.textContent = 'QUO/2026/00064'
        const line = document.createRange()
        line.selectNodeContents(number)
        for (const spacing of ['0', '0.06em'])
          for (let width = 1240; width >= 360; width -= 40) {
            Object.assign(widget.style, { inlineSize: `${width}px`, letterSpacing: spacing })
            await frames(2)
            ok(box.scrollWidth <= box.clientWidth, `${box.scrollWidth} > ${box.clientWidth}`)
            equal(line.getClientRects().length, 1, `the number at ${width}`)
          }
      })
    }

  it('are tables where there is room and cards where there is none, without headings but with their order', async () => {
    const widget = await mountLoaded('portal-invoices', lists['portal-invoices']!, { permissions })
    const shown = () =>
      ['thead', '[part=order]'].map(each => getComputedStyle(within(widget, each)).display !== 'none')
    for (const [width, looks] of [
      [1200, [true, false]],
      [480, [false, true]],
      [1100, [true, false]],
    ] as const) {
      widget.style.inlineSize = `${width}px`
      await frames(2)
      equal(shown(), [...looks])
    }
  })

  it('come to rest, also where a page lets rows grow slowly', async () => {
    const sheet = addSheet('portal-invoices::part(row) { transition: all 40ms }')
    const widget = await mountLoaded('portal-invoices', lists['portal-invoices']!, { permissions })
    widget.style.inlineSize = '600px'
    await frames(30)
    let changes = 0
    const watch = new MutationObserver(() => changes++)
    watch.observe(within(widget, '.list'), { attributes: true })
    await frames(10)
    equal(changes, 0)
    watch.disconnect()
    removeSheet(sheet)
  })
})
