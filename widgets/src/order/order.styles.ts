import { css } from 'lit'

/** One order, beside what all documents have. */
export const orderStyles = css`
  .transfer {
    max-inline-size: 30rem;
    margin-block-start: 8px;
  }
  .acts:not(:has(button)) {
    display: none;
  }
`
