import { css } from 'lit'

/** Tables, messages in place of rows, and what is late. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    block-size: 36px;
    padding: 0 var(--_space);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  thead {
    border-block: 1px solid var(--_line);
    background: var(--_wash);
  }
  td {
    padding: 13px var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  td small,
  dd small,
  dt small {
    display: block;
    color: var(--_muted);
    line-height: 1.35;
  }
  .end {
    text-align: end;
  }
  td.end {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .late {
    color: var(--_bad);
  }
  .late small {
    color: inherit;
  }
  .nothing {
    display: grid;
    gap: 12px;
    place-content: center;
    justify-items: center;
    min-block-size: 12em;
    padding: var(--_space);
    text-align: center;
  }
  .nothing p {
    color: var(--_muted);
  }
  slot::slotted([hidden]) {
    display: block !important;
  }
`

/** Rows as grids, without headings: for tables where there is little room. */
export const cardRows = css`
  thead {
    display: none;
  }
  table,
  tbody,
  td {
    display: block;
  }
  tbody tr {
    display: grid;
    padding: 13px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  td {
    padding: 0;
    border: 0;
  }
`
