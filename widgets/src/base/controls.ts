import { css } from 'lit'

/** Buttons, fields and focus rings. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  .button,
  .field {
    margin: 0;
    min-block-size: var(--_control);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    font-size: 0.9375em;
    line-height: 1.25;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 6px 16px;
    background: var(--_surface);
    font-weight: var(--_weight-strong);
    text-decoration: none;
    transition: background-color 120ms;
  }
  .button:hover {
    background: var(--_wash);
  }
  .button.primary {
    border-color: var(--_accent-fill);
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent-fill) 88%, currentColor);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent-text);
    padding-inline: 8px;
  }
  .button.quiet:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  /* A field's edge is what tells that it is one, so it has the contrast of a control, not of a line. */
  .field {
    display: block;
    inline-size: 100%;
    padding: 7px 12px;
    border-color: var(--_edge);
    background: var(--_surface);
  }
  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .button.primary:focus-visible {
    outline-color: var(--portal-focus, var(--portal-site-focus, var(--_accent-fill)));
  }
  @media (pointer: coarse) {
    .button,
    .field {
      min-block-size: max(44px, var(--_control));
    }
    /* iOS zooms into fields with smaller text. */
    .field {
      font-size: max(16px, 0.9375em);
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      border-color: Highlight;
    }
    .button[aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`
