import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../base/localize.js'
import { type IconName, icon } from './icons.js'

type Tint = 'good' | 'warn' | 'bad' | 'info' | 'none'

const TAGS = {
  cancelled: ['cross', 'none'],
  credit: ['clock', 'info'],
  settled: ['check', 'none'],
  reversed: ['cross', 'none'],
  paid: ['check', 'good'],
  processing: ['clock', 'info'],
  overdue: ['bang', 'bad'],
  partially_paid: ['half', 'warn'],
  waiting: ['clock', 'info'],
} as const satisfies Record<string, readonly [IconName, Tint]>

/**
 * The state of a document: shape, word and tint, so that it is read without colour. A tag this version does not
 * know is shown plainly, in the words of the API.
 */
export function tag(t: Translate, value: string | null): TemplateResult | typeof nothing {
  if (!value) return nothing
  const part = `tag tag-${value.replaceAll('_', '-')}`
  if (!Object.hasOwn(TAGS, value)) return html`<span part=${part} class="tag none">${plain(value)}</span>`
  const name = value as keyof typeof TAGS
  const [shape, tint] = TAGS[name]
  return html`<span part=${part} class=${`tag ${tint}`}>${icon(shape)}${t(`tag.${name}`)}</span>`
}

function plain(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
