import { css } from 'lit'
import { cardRows } from '../../parts/table.styles.js'

/** The ledger of a pack. */
export const ledgerStyles = css`
  td {
    vertical-align: top;
  }
  td,
  th {
    padding-inline: 8px;
  }
  .button.quiet {
    min-block-size: 28px;
    padding-block: 0;
    margin-inline-end: -8px;
  }
  .quote {
    max-inline-size: 60ch;
  }
  .tag {
    margin-block-start: 6px;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: inherit;
    text-decoration: underline;
  }
  .pages {
    display: flex;
    gap: 8px;
    justify-content: end;
    padding-block: 10px;
  }
  tr:focus {
    outline: none;
  }
  @container (max-width: 620px) {
    ${cardRows}
    td {
      padding-inline: 8px;
    }
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding-inline: 0;
    }
    .what {
      grid-area: 1 / 1;
    }
    td.end {
      grid-area: 1 / 2;
    }
    .day {
      grid-area: 2 / 1;
      color: var(--_muted);
      font-size: var(--_size-small);
    }
  }
`
