import { css } from 'lit'
import { cardRows } from '../parts/table.styles.js'

/** A list as a table: toolbar, sortable headings, rows with a second line, and the bar under it. */
export const listStyles = css`
  .bar,
  .foot,
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .bar,
  .foot {
    padding: calc(var(--_space) * 0.75) var(--_space);
  }
  .bar h2,
  .foot > :first-child {
    margin-inline-end: auto;
  }
  .search {
    inline-size: 13.5em;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    overflow: clip;
  }
  .segments button,
  .sort,
  .open {
    border: 0;
    background: none;
  }
  .segments button {
    flex: 1 0 auto;
    min-block-size: calc(var(--_control) - 1px);
    padding: 6px 12px;
    outline-offset: -3px;
    /* A line before each, also where they need a second row; the first ones' lie under the edge. */
    margin-block-start: -1px;
    margin-inline-start: -1px;
    border: solid var(--_line);
    border-width: 1px 0 0 1px;
  }
  .foot,
  .segments button {
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .order {
    display: none;
  }
  .sort {
    display: inline-flex;
    min-block-size: 35px;
    gap: 6px;
    align-items: center;
    margin-inline: -6px;
    padding: 0 6px;
    border-radius: 4px;
    font-weight: inherit;
  }
  .segments button:hover,
  .segments [aria-pressed='true'],
  .sort:hover,
  tbody tr:hover {
    background: var(--_wash);
  }
  .segments [aria-pressed='true'],
  [aria-sort] {
    color: inherit;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  /* Room between columns goes before rows become cards. */
  th,
  td {
    padding-inline: min(var(--_space), 1cqi);
  }
  tr > :first-child {
    padding-inline-start: var(--_space);
  }
  tr > :last-child {
    padding-inline-end: var(--_space);
  }
  .c-date,
  .c-due {
    white-space: nowrap;
  }
  .amount:not(.settled),
  .open,
  .segments [aria-pressed='true'] {
    font-weight: var(--_weight-strong);
  }
  .open {
    min-block-size: 24px;
    padding: 0;
    overflow-wrap: normal;
    text-align: start;
  }
  .open:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  tbody tr {
    cursor: pointer;
  }
  .rows[aria-busy='true'] tbody {
    opacity: 0.6;
    transition: opacity 120ms 250ms;
  }
  td .skeleton {
    inline-size: 7em;
  }
  td.end .skeleton {
    margin-inline-start: auto;
  }
  .skeleton.short {
    font-size: var(--_size-small);
  }
  .foot,
  .list .nothing {
    border-block-start: 1px solid var(--_line);
  }
  .back {
    margin-block-end: 8px;
  }
  @media (pointer: coarse) {
    .segments button,
    .sort {
      min-block-size: 44px;
    }
  }
  @container (max-width: 620px) {
    .search,
    .segments {
      inline-size: 100%;
    }
    .search {
      order: 1;
    }
    .segments button {
      padding-inline: 2px;
    }
    .pages {
      flex: 1 0 100%;
    }
    .pages .button {
      flex: 1;
    }
  }
  .cards {
    ${cardRows}
    .order {
      display: block;
      inline-size: auto;
      max-inline-size: 70%;
    }
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 2px 4px;
    }
    td {
      grid-column: 1 / -1;
    }
    /* Two lines to a row: number and amount, subject and tag, and a third where there is more to say. The cells share
       the tracks of their row, so that a long number and a long tag do not squeeze each other. */
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
    }
    .c-number .open {
      grid-area: 1 / 1 / 2 / 3;
      justify-self: start;
      overflow-wrap: anywhere;
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
    }
    .c-amount:has(small) {
      grid-column: 1 / 4;
      pointer-events: none;
    }
    .c-amount:has(small) bdi {
      grid-column: 3;
    }
    .c-amount small {
      grid-area: 3 / 2 / 4 / 4;
    }
    .c-status {
      grid-area: 2 / 2 / 3 / 4;
      justify-self: end;
    }
    .c-due {
      grid-area: 3 / 1;
    }
    .c-number:not(:has(small)) ~ .c-due {
      grid-row: 2;
    }
  }
`
