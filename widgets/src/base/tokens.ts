import { css } from 'lit'

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
    --_accent: var(--portal-accent, var(--portal-site-accent, light-dark(#2f4bd8, #94a6ff)));
    --_on-accent: var(--portal-on-accent, var(--portal-site-on-accent, light-dark(#fff, #10152e)));
    --_muted: var(
      --portal-muted,
      var(--portal-site-muted, color-mix(in srgb, currentColor 74%, transparent))
    );
    --_line: var(--portal-line, var(--portal-site-line, color-mix(in srgb, currentColor 15%, transparent)));
    --_edge: var(--portal-edge, var(--portal-site-edge, color-mix(in srgb, currentColor 52%, transparent)));
    --_wash: var(--portal-wash, var(--portal-site-wash, color-mix(in srgb, currentColor 4%, transparent)));
    --_paper: var(--portal-paper, var(--portal-site-paper, Canvas));
    --_surface: var(--portal-surface, var(--portal-site-surface, transparent));
    --_good: var(--portal-good, var(--portal-site-good, light-dark(#116a3c, #6fd39b)));
    --_warn: var(--portal-warn, var(--portal-site-warn, light-dark(#8a4b00, #f3b560)));
    --_bad: var(--portal-bad, var(--portal-site-bad, light-dark(#b3202c, #ff8f8f)));
    /* Accent as text: a brand's one colour has to be read on light and on dark pages. */
    --_accent-text: color-mix(in oklab, var(--_accent) 60%, currentColor);
    --_info: var(--portal-info, var(--portal-site-info, var(--_accent-text)));
    --_focus: var(--portal-focus, var(--portal-site-focus, var(--_accent)));
    --_focus-width: var(--portal-focus-width, var(--portal-site-focus-width, 2px));
    --_radius: var(--portal-radius, var(--portal-site-radius, 14px));
    --_radius-small: var(--portal-radius-small, var(--portal-site-radius-small, 8px));
    --_space: var(--portal-space, var(--portal-site-space, 20px));
    --_control: var(--portal-control, var(--portal-site-control, 40px));
    --_size-small: var(--portal-font-size-small, var(--portal-site-font-size-small, 0.875em));
    --_size-title: var(--portal-font-size-title, var(--portal-site-font-size-title, 1.125em));
    --_weight-strong: var(--portal-font-weight-strong, var(--portal-site-font-weight-strong, 600));
    color: var(--portal-ink, var(--portal-site-ink, inherit));
    font-family: var(--portal-font, var(--portal-site-font, inherit));
    font-size: var(--portal-font-size, var(--portal-site-font-size, inherit));
  }
  @supports (color: oklch(from currentColor l c h)) {
    .base {
      --_accent: var(
        --portal-accent,
        var(--portal-site-accent, oklch(from currentColor calc(0.41 + 0.37 * l) 0.17 272))
      );
      --_on-accent: var(
        --portal-on-accent,
        var(--portal-site-on-accent, oklch(from var(--_accent) clamp(0.18, calc((0.68 - l) * 100), 1) 0.01 h))
      );
      --_paper: var(
        --portal-paper,
        var(--portal-site-paper, oklch(from currentColor clamp(0.22, calc((0.62 - l) * 100), 1) 0 h))
      );
      /* A veil of white: raised on a light page and on a dark one, in whatever tint the page has. */
      --_surface: var(
        --portal-surface,
        var(--portal-site-surface, oklch(from currentColor 1 0 h / clamp(0.05, calc((0.62 - l) * 100), 0.72)))
      );
      --_good: var(--portal-good, var(--portal-site-good, oklch(from currentColor calc(0.36 + 0.46 * l) 0.11 156)));
      --_warn: var(--portal-warn, var(--portal-site-warn, oklch(from currentColor calc(0.38 + 0.46 * l) 0.11 66)));
      --_bad: var(--portal-bad, var(--portal-site-bad, oklch(from currentColor calc(0.41 + 0.38 * l) 0.16 22)));
    }
  }
  .base[data-theme='light'],
  .base[data-theme='dark'] {
    background: var(--portal-paper, var(--portal-site-paper, Canvas));
    color: var(--portal-ink, var(--portal-site-ink, CanvasText));
    border-radius: var(--_radius);
  }
  .base[data-theme='light'] {
    color-scheme: light;
  }
  .base[data-theme='dark'] {
    color-scheme: dark;
  }
`
