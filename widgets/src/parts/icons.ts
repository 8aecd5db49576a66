import { html, type TemplateResult } from 'lit'

// One stroke each, on a grid of twelve, so that a tag can be told by its shape alone.
const PATHS = {
  check: 'M2 6.5 5 9.5 10 3',
  clock: 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 1 0 0-9.2M6 3.4V6l1.7 1.2',
  half: 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 1 0 0-9.2v9.2',
  bang: 'M6 2v5M6 9.9v.1',
  cross: 'm3 3 6 6M9 3 3 9',
  back: 'M7.5 2 3.5 6l4 4',
  forth: 'M4.5 2l4 4-4 4',
  up: 'M2.5 7.5 6 4l3.5 3.5',
  down: 'M2.5 4.5 6 8l3.5-3.5',
}

/** The shapes there are. */
export type IconName = keyof typeof PATHS

/** A decorative icon; the word beside it says what it means. `back` and `forth` turn round where text runs from the right. */
export function icon(name: IconName): TemplateResult {
  return drawn(name, PATHS[name])
}

/** An icon that only one widget has. */
export function drawn(name: string, path: string): TemplateResult {
  return html`<svg class=${`icon icon-${name}`} viewBox="0 0 12 12" aria-hidden="true">
    <path d=${path}></path>
  </svg>`
}
