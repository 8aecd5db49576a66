import { css, unsafeCSS } from 'lit'

const mixed = (percent: number) => [`color-mix(in srgb,currentColor ${percent}%,transparent)`]
const derived = (lightness: string, rest: string) => `oklch(from currentColor calc(${lightness} * l) ${rest})`
const accent = 'light-dark(#2f4bd8,#94a6ff)'

// Each with its default, and for colours the one derived from the text's.
const defaults: Readonly<Record<string, readonly string[]>> = {
  accent: [accent, derived('0.41 + 0.37', '0.19 268')],
  // As a background it carries text of its own colour, light where the page's is dark: this turns that round.
  'accent-fill': [accent, derived('0.84 - 0.37', '0.19 268')],
  'on-accent': [
    'light-dark(#fff,#10152e)',
    'oklch(from var(--_accent) clamp(0.18,calc((0.68 - l) * 100),1) 0.01 h)',
  ],
  ink: ['inherit'],
  muted: mixed(74),
  line: mixed(15),
  edge: mixed(52),
  wash: mixed(4),
  // A veil of white: raised on a light page and on a dark one, in whatever tint the page has.
  surface: ['transparent', 'oklch(from currentColor 1 0 h / clamp(0.05,calc((0.62 - l) * 100),0.72))'],
  paper: ['Canvas', 'oklch(from currentColor clamp(0.22,calc((0.62 - l) * 100),1) 0 h)'],
  good: ['light-dark(#116a3c,#6fd39b)', derived('0.36 + 0.46', '0.11 156')],
  warn: ['light-dark(#8a4b00,#f3b560)', derived('0.38 + 0.46', '0.11 66')],
  bad: ['light-dark(#b3202c,#ff8f8f)', derived('0.41 + 0.38', '0.16 22')],
  info: ['var(--_accent-text)'],
  focus: ['var(--_accent)'],
  'focus-width': ['2px'],
  radius: ['14px'],
  'radius-small': ['8px'],
  space: ['20px'],
  control: ['40px'],
  font: ['inherit'],
  'font-size': ['inherit'],
  'font-size-small': ['0.875em'],
  'font-size-title': ['1.125em'],
  'font-weight-strong': ['600'],
}

/**
 * The design tokens and what they are when nobody sets them. Order: the page's `--portal-*`, the site's own theme,
 * a default. Text and font are the page's; every other colour derives from the text's lightness, so that widgets
 * fit a dark page also where it declares no `color-scheme`. Browsers without relative colours follow `color-scheme`.
 *
 * @cssproperty --portal-accent - The one colour for what can be done: primary buttons, links, focus.
 * @cssproperty --portal-on-accent - Text on the accent.
 * @cssproperty --portal-ink - Text; inherited.
 * @cssproperty --portal-muted - Text of lesser weight.
 * @cssproperty --portal-line - Lines between things.
 * @cssproperty --portal-edge - Edges of fields, strong enough to find them by.
 * @cssproperty --portal-wash - A tint for heads, feet and what the pointer is on.
 * @cssproperty --portal-surface - Background of cards, fields and buttons; a veil over the page's.
 * @cssproperty --portal-paper - Background of what lies above the page: menus, dialogs. Opaque.
 * @cssproperty --portal-good - Paid, done.
 * @cssproperty --portal-warn - Soon, partly.
 * @cssproperty --portal-bad - Late, wrong, destructive.
 * @cssproperty --portal-info - Waiting, on its way; the accent.
 * @cssproperty --portal-focus - Focus ring; the accent.
 * @cssproperty --portal-focus-width - Width of the focus ring.
 * @cssproperty --portal-radius - Corners of cards.
 * @cssproperty --portal-radius-small - Corners of buttons and fields.
 * @cssproperty --portal-space - Space inside cards; other distances follow it.
 * @cssproperty --portal-control - Least height of buttons and fields; fingers get 44 px at least.
 * @cssproperty --portal-font - Font family; inherited.
 * @cssproperty --portal-font-size - Text size; inherited.
 * @cssproperty --portal-font-size-small - Size of second lines.
 * @cssproperty --portal-font-size-title - Size of headings.
 * @cssproperty --portal-font-weight-strong - Weight of headings, amounts and buttons.
 */
export const tokens = css`
  .base {
    ${declare(0)}
    /* Accent as text: a brand's one colour has to be read on light and on dark pages. */
    --_accent-text: color-mix(in oklab, var(--_accent) 60%, currentColor);
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_size);
  }
  @supports (color: oklch(from currentColor l c h)) {
    .base {
      ${declare(1)}
    }
  }
  .base[data-theme='light'],
  .base[data-theme='dark'] {
    --portal-site-ink: CanvasText;
    background: var(--_paper);
    border-radius: var(--_radius);
  }
`

// In widgets a token is read by its short name: `var(--_accent)`, `var(--_size-small)`.
function declare(which: 0 | 1) {
  const lines = Object.entries(defaults).map(([name, { [which]: value }]) => {
    const token = name.replace('-fill', '')
    return value
      ? `--_${name.replace('font-', '')}:var(--portal-${token},var(--portal-site-${token},${value}));`
      : ''
  })
  return unsafeCSS(lines.join(''))
}
