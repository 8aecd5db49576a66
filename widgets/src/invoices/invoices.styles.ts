import { css } from 'lit'

/** What only the invoice list has: its narrow rows, and the way back from a detail. */
export const invoicesStyles = css`
  .back {
    margin-block-end: 8px;
  }
  /* Two lines to a row: number and amount, subject and tag, and a third where there is more to say. The cells share
     the tracks of their row, so that a long number and a long tag do not squeeze each other. */
  @container (max-width: 620px) {
    td.c-date,
    td.c-due:not(:has(small)),
    td.c-due .on,
    .settled + small {
      display: none;
    }
    td.c-number,
    td.c-amount {
      display: grid;
      grid-template-rows: subgrid;
      grid-template-columns: subgrid;
    }
    td.c-number {
      grid-area: 1 / 1 / 3 / 4;
      pointer-events: none;
    }
    td.c-number > * {
      pointer-events: auto;
    }
    td.c-number .open {
      grid-area: 1 / 1 / 2 / 3;
      justify-self: start;
    }
    td.c-number small {
      grid-area: 2 / 1;
      align-self: center;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    td.c-amount {
      grid-area: 1 / 3 / 4 / 4;
      padding-inline-start: 12px;
    }
    td.c-amount small {
      grid-row: 3;
    }
    td.c-status {
      grid-area: 2 / 2 / 3 / 4;
      justify-self: end;
      padding-inline-start: 12px;
    }
    td.c-due {
      grid-area: 3 / 1 / 4 / 3;
    }
    td.c-number:not(:has(small)) ~ td.c-due {
      grid-row: 2;
      grid-column-end: 2;
    }
  }
`
