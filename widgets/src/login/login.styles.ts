import { css } from 'lit'

/** Inside the shadow root: the card around the form. */
export const cardStyles = css`
  .card {
    display: grid;
    gap: calc(var(--_space) * 0.9);
    max-inline-size: 26rem;
    margin-inline: auto;
    padding: calc(var(--_space) * 1.2) var(--_space) var(--_space);
  }
  .title h2 {
    font-size: 1.375em;
  }
  .quiet-text {
    overflow-wrap: anywhere;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .status:focus {
    outline: none;
  }
  .blank {
    display: grid;
    gap: 12px;
  }
  .blank .skeleton {
    block-size: var(--_control);
    margin: 0;
    border-radius: var(--_radius-small);
  }
`

/**
 * Outside of it: the form lives in the page's own tree, where password managers find it, and where the page's styles
 * reach it. One class each is enough against rules for elements or \`*\`, and gives way to what a host writes for it.
 * So nothing is left to the browser's own sheet, which an \`all: unset\` takes away.
 */
export const formStyles = css`
  .portal-login-form {
    display: grid;
    gap: 16px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .portal-login-row {
    display: grid;
    gap: 5px;
    margin: 0;
    position: relative;
  }
  .portal-login-label {
    display: block;
    margin: 0;
    padding: 0;
    inline-size: auto;
    color: inherit;
    font-size: var(--_size-small);
    font-weight: 500;
    line-height: 1.4;
    letter-spacing: normal;
    text-transform: none;
  }
  .portal-login-input {
    appearance: none;
    display: block;
    grid-row: 2;
    grid-column: 1;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    min-block-size: var(--_control);
    block-size: auto;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    box-shadow: none;
    color: inherit;
    caret-color: currentColor;
    font: inherit;
    line-height: 1.4;
    letter-spacing: normal;
    cursor: text;
    user-select: text;
  }
  .portal-login-password {
    padding-inline-end: 5.5em;
  }
  .portal-login-input[readonly] {
    background: none;
    color: var(--_muted);
  }
  .portal-login-input[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .portal-login-show {
    appearance: none;
    grid-row: 2;
    grid-column: 1;
    align-self: center;
    justify-self: end;
    position: relative;
    box-sizing: border-box;
    block-size: calc(var(--_control) - 8px);
    min-inline-size: 44px;
    inline-size: auto;
    margin: 0;
    margin-inline-end: 4px;
    padding: 0 9px;
    border: 0;
    border-radius: calc(var(--_radius-small) - 2px);
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-strong);
    line-height: 1;
    letter-spacing: normal;
    text-transform: none;
    cursor: pointer;
  }
  .portal-login-show:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .portal-login-stay {
    display: flex;
    gap: 9px;
    align-items: center;
    min-block-size: 24px;
    margin: 0;
    color: inherit;
    font-size: var(--_size-small);
    font-weight: 400;
    cursor: pointer;
  }
  .portal-login-check {
    appearance: auto;
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .portal-login-submit {
    appearance: none;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: calc(var(--_control) + 2px);
    block-size: auto;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_accent-fill);
    border-radius: var(--_radius-small);
    background: var(--_accent-fill);
    box-shadow: none;
    color: var(--_on-accent);
    font: inherit;
    font-weight: var(--_weight-strong);
    line-height: 1.25;
    letter-spacing: normal;
    text-align: center;
    text-transform: none;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .portal-login-submit:hover {
    background: color-mix(in srgb, var(--_accent-fill) 88%, currentColor);
  }
  .portal-login-submit[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .portal-login-alert {
    display: block;
    margin: 0;
    padding: 10px 12px;
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_bad) 10%, transparent);
    color: var(--_bad);
    font-size: var(--_size-small);
    line-height: 1.45;
  }
  .portal-login-lead {
    display: block;
    margin: 0;
    padding: 0;
    color: inherit;
    font-size: inherit;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .portal-login-lead:focus {
    outline: none;
  }
  .portal-login-alert:empty,
  .portal-login-lead:empty {
    display: none;
  }
  .portal-login-hint {
    display: block;
    margin: 0;
    padding: 0;
    color: var(--_muted);
    font-size: var(--_size-small);
    line-height: 1.45;
  }
  .portal-login-way {
    appearance: none;
    display: block;
    justify-self: start;
    box-sizing: border-box;
    inline-size: auto;
    min-block-size: 24px;
    block-size: auto;
    margin: -6px 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-size: var(--_size-small);
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-transform: none;
    cursor: pointer;
  }
  .portal-login-input:focus-visible,
  .portal-login-check:focus-visible,
  .portal-login-show:focus-visible,
  .portal-login-way:focus-visible,
  .portal-login-submit:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .portal-login-submit:focus-visible {
    outline-color: var(--portal-focus, var(--portal-site-focus, var(--_accent-fill)));
  }
  @media (pointer: coarse) {
    .portal-login-input {
      min-block-size: max(44px, var(--_control));
      font-size: max(16px, 1em);
    }
    .portal-login-submit {
      min-block-size: max(44px, var(--_control));
    }
    .portal-login-show {
      block-size: 36px;
    }
    .portal-login-way {
      min-block-size: 44px;
    }
    .portal-login-stay {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .portal-login-submit {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .portal-login-alert {
      border: 1px solid;
    }
    .portal-login-submit {
      border-color: Highlight;
    }
  }
`
