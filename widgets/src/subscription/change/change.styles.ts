import { css } from 'lit'

/** The dialogs that change a subscription. */
export const changeStyles = css`
  .group {
    gap: 10px;
  }
  .stepper {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
  }
  .stepper p {
    grid-column: 1 / -1;
  }
  .steps {
    display: flex;
    gap: 4px;
  }
  .steps .button {
    padding: 0;
    inline-size: var(--_control);
  }
  .steps .field {
    inline-size: 4.5em;
    padding-inline: 6px;
    text-align: center;
  }
  .what small,
  .plan small,
  dt small {
    display: block;
  }
  .pairs:empty {
    display: none;
  }
  .strong,
  .strong dt {
    color: inherit;
    font-weight: var(--_weight-strong);
  }
  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 120ms 250ms;
  }
  .figures {
    display: grid;
    gap: 12px;
  }
  .submit {
    gap: 10px;
  }
  @media (pointer: coarse) {
    .steps .button {
      inline-size: 44px;
    }
  }
`
