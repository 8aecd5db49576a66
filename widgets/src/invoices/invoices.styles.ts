import { css } from 'lit'

/** What only the invoice list has: its narrow rows, and the way back from a detail. */
export const invoicesStyles = css`
  .back {
    margin-block-end: 8px;
  }
  /* Two lines to a row: number and amount, subject and tag, and a third where there is more to say. The cells share
     the tracks of their row, so that a long number and a long tag do not squeeze each other. */
  @container (max-width: 620px) {
    .c-date,
    .c-due:not(:has(small)),
    .c-due .on,
    .settled + small {
      display: none;
    }
    .c-number,
    .c-amount {
      display: grid;
      grid-template-rows: subgrid;
      grid-template-columns: subgrid;
    }
    .c-number {
      grid-area: 1 / 1 / 3 / 4;
      inline-size: auto;
      pointer-events: none;
    }
    .c-number > * {
      pointer-events: auto;
    }
    .c-number .open {
      grid-area: 1 / 1 / 2 / 3;
      justify-self: start;
    }
    .c-number small {
      grid-area: 2 / 1;
      align-self: center;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .c-amount {
      grid-area: 1 / 3 / 4 / 4;
      padding-inline-start: 12px;
    }
    .c-amount small {
      grid-row: 3;
    }
    .c-status {
      grid-area: 2 / 2 / 3 / 4;
      justify-self: end;
      padding-inline-start: 12px;
    }
    .c-due {
      grid-area: 3 / 1 / 4 / 3;
    }
    .c-number:not(:has(small)) ~ .c-due {
      grid-row: 2;
      grid-column-end: 2;
    }
  }
`
