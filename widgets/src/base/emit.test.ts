import { equal } from '../test/assert.js'
import { emit } from './emit.js'

describe('events of widgets', () => {
  it('reach whoever listens around them, through shadow roots, and can be cancelled where they ask', () => {
    const outer = document.createElement('div')
    const inner = document.createElement('div')
    outer.attachShadow({ mode: 'open' }).append(inner)
    const heard: unknown[] = []
    const listen = (event: Event) => {
      event.preventDefault()
      heard.push([event.type, (event as CustomEvent).detail, event.defaultPrevented])
    }
    outer.addEventListener('portal-ready', listen)
    equal(emit(inner, 'portal-ready'), true)
    equal(emit(inner, 'portal-ready', undefined as never, true), false)
    equal(heard, [
      ['portal-ready', null, false],
      ['portal-ready', null, true],
    ])
  })
})
