import { css } from 'lit'

/** The outline of a card, and the fields of a new one. */
export const cardStyles = css`
  .card-shape {
    flex: none;
    inline-size: 24px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .card-form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .card-form > * {
    grid-column: 1 / -1;
  }
  .row-expiry,
  .row-cvc {
    grid-column: auto;
  }
  .card-form input {
    font-variant-numeric: tabular-nums;
  }
  :dir(rtl) > .field[dir='ltr'] {
    text-align: end;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    border-radius: 2px;
    color: var(--_muted);
    font-size: var(--_size-small);
    cursor: pointer;
  }
  details ul {
    display: grid;
    gap: 2px 12px;
    padding-block-start: 6px;
  }
  details li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  details .link {
    font-size: var(--_size-small);
  }
`
