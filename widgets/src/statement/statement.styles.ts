import { css } from 'lit'

/** A statement of account: figures under one another, the balance the largest. */
export const statementStyles = css`
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .dates .row {
    flex: 1 1 10em;
  }
  .statement {
    display: grid;
    gap: 16px;
    /* What comes takes about so much: the buttons under it stay where they are. */
    min-block-size: 14em;
    align-content: start;
    transition: opacity 120ms;
  }
  .statement[aria-busy='true'] {
    opacity: 0.55;
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 16px;
    font-size: var(--_size-small);
  }
  dd {
    text-align: end;
  }
  .balance {
    margin-block: 10px 18px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
    align-items: baseline;
    font-weight: var(--_weight-strong);
  }
  .balance dd {
    font-size: var(--_size-title);
  }
  h3 {
    margin-block-end: 8px;
    font-size: var(--_size-small);
  }
  section + section {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
`
