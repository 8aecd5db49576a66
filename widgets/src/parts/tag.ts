import { html, nothing, type TemplateResult } from 'lit'
import { knownText, type Translate } from '../base/localize.js'
import { type IconName, icon } from './icons.js'

type Tint = 'good' | 'warn' | 'bad' | 'info'

/** Shape and tint of each tag. */
export type Tags = Readonly<Record<string, readonly [IconName, Tint?]>>

/** The tags of all documents. */
export const TAGS: Tags = {
  cancelled: ['cross'],
  credit: ['clock', 'info'],
  settled: ['check'],
  reversed: ['cross'],
  paid: ['check', 'good'],
  processing: ['clock', 'info'],
  overdue: ['bang', 'bad'],
  partially_paid: ['half', 'warn'],
  waiting: ['clock', 'info'],
}

/**
 * The state of a document: shape, word and tint, so that it is read without colour. A tag this version does not
 * know is shown plainly, in the words of the API.
 */
export function tag(t: Translate, value: string | null, tags = TAGS): TemplateResult | typeof nothing {
  if (!value) return nothing
  const [shape, tint] = Object.hasOwn(tags, value) ? tags[value]! : []
  return html`<span part=${`tag tag-${value.replaceAll('_', '-')}`} class=${`tag ${tint ?? ''}`}
    >${shape && icon(shape)}${knownText(t, `tag.${value}`) ?? plain(value)}</span
  >`
}

function plain(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
