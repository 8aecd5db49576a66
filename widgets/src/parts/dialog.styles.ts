import { css } from 'lit'

/** A dialog and the form in it. */
export const dialogStyles = css`
  dialog {
    inline-size: min(30rem, 100vw - 24px);
    max-inline-size: none;
    max-block-size: calc(100dvb - 24px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: inherit;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog[open] {
    animation: rise 160ms;
  }
  @keyframes rise {
    from {
      translate: 0 8px;
    }
  }
  .dialog-head {
    display: flex;
    gap: 12px;
    align-items: start;
    padding: calc(var(--_space) * 0.9) var(--_space) 0;
  }
  .dialog-head h2 {
    flex: 1;
    border-radius: 4px;
  }
  .dialog-head .button {
    min-inline-size: var(--_control);
    margin: -8px -10px;
    color: inherit;
  }
  .dialog-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 14px var(--_space) var(--_space);
  }
  form.dialog-body {
    padding-block-end: 0;
  }
  .dialog-body > [role='alert']:not(:has(p)) {
    display: none;
  }
  /* What to press is in sight, however long the form. */
  .submit {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    margin-block-start: -8px;
    padding-block: 8px var(--_space);
    background: var(--_paper);
  }
  .submit .button {
    min-block-size: max(44px, var(--_control));
    font-size: 1em;
  }
  .dialog-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .dialog-acts .button {
    flex: 1 0 auto;
  }
  .bad {
    color: var(--_bad);
  }
  fieldset:disabled .link {
    opacity: 0.55;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  label {
    display: block;
  }
  legend {
    padding: 0;
  }
  .row label,
  legend {
    margin-block-end: 4px;
    font-size: var(--_size-small);
    font-weight: 500;
  }
  .row .muted,
  legend .muted {
    font-weight: 400;
  }
  textarea {
    min-block-size: 4.5em;
    font: inherit;
    font-size: 0.9375em;
    color: inherit;
    resize: vertical;
  }
  .button.final {
    border-color: var(--_bad);
    background: var(--_paper);
    color: var(--_bad);
  }
  .row > .bad {
    margin-block-start: 4px;
    font-size: var(--_size-small);
  }
  .row > .bad:empty {
    display: none;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .check {
    display: flex;
    gap: 9px;
    align-items: center;
    min-block-size: 24px;
    font-size: var(--_size-small);
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent-text);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .said {
    padding: 12px 14px;
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_bad) 9%, transparent);
  }
  .said:focus {
    outline: none;
  }
  .said small {
    display: block;
  }
  @media (pointer: coarse) {
    .check,
    .link {
      min-block-size: 44px;
    }
  }
`
