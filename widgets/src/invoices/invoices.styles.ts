import { css } from 'lit'

/** What only the invoice list has: its narrow rows, and the way back from a detail. */
export const invoicesStyles = css`
  .back {
    margin-block-end: 8px;
  }
  @container (max-width: 620px) {
    td.c-date {
      display: none;
    }
    td.c-number {
      grid-area: 1 / 1 / span 2;
    }
    td.c-amount {
      grid-area: 1 / 2;
    }
    td.c-status {
      grid-area: 2 / 2;
      justify-self: end;
      align-self: start;
    }
    td.c-due {
      grid-column: 1;
    }
    td.c-due:not(:has(small)),
    td.c-due .on {
      display: none;
    }
  }
`
