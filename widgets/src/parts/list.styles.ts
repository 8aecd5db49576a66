import { css } from 'lit'

/** A list as a table: toolbar, sortable headings, rows with a second line, and the bar under it. */
export const listStyles = css`
  .bar,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    padding: calc(var(--_space) * 0.9) var(--_space);
  }
  .bar h2 {
    margin-inline-end: auto;
  }
  .search {
    inline-size: 13.5em;
  }
  .segments {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    overflow: clip;
  }
  .segments button {
    flex: 1 0 auto;
    min-block-size: calc(var(--_control) - 2px);
    padding: 6px 12px;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_size-small);
    outline-offset: -3px;
  }
  .segments button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .segments button:hover,
  .segments [aria-pressed='true'] {
    background: var(--_wash);
  }
  .segments [aria-pressed='true'] {
    color: inherit;
    font-weight: var(--_weight-strong);
  }
  .order {
    display: none;
  }
  .sort {
    display: inline-flex;
    block-size: 100%;
    min-block-size: 35px;
    gap: 6px;
    align-items: center;
    margin-inline: -6px;
    padding: 0 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: inherit;
  }
  .sort:hover {
    background: var(--_wash);
  }
  [aria-sort] {
    color: inherit;
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  .c-date,
  .c-due {
    white-space: nowrap;
  }
  .amount:not(.settled),
  .open {
    font-weight: var(--_weight-strong);
  }
  .open {
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
  }
  .open:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .rows tbody tr {
    cursor: pointer;
  }
  .rows tbody tr:hover {
    background: var(--_wash);
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
    inline-size: 5em;
  }
  td .skeleton.short {
    inline-size: 11em;
    max-inline-size: 100%;
    font-size: var(--_size-small);
  }
  .c-number {
    inline-size: 36%;
  }
  .foot {
    padding-block: calc(var(--_space) * 0.6);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .foot > :first-child {
    margin-inline-end: auto;
  }
  .pages {
    display: flex;
    gap: 10px;
  }
  .list .nothing {
    border-block-start: 1px solid var(--_line);
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
      padding-inline: 4px;
    }
    .order {
      display: block;
      padding-inline: 8px;
      font-size: var(--_size-small);
      inline-size: auto;
      min-inline-size: 0;
      max-inline-size: 60%;
    }
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 2px 0;
    }
    td {
      grid-column: 1 / -1;
    }
    .pages {
      flex: 1 0 100%;
    }
    .pages .button {
      flex: 1;
      white-space: nowrap;
    }
  }
`
