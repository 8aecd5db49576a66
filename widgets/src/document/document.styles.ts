import { css } from 'lit'
import { cardRows } from '../parts/table.styles.js'

/** A document: what it is and comes to, its lines, totals, and what can be done with it. */
export const documentStyles = css`
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 24px;
    align-items: start;
    padding: calc(var(--_space) * 1.1) var(--_space);
  }
  .head h2 {
    margin-block: 2px 8px;
    border-radius: 4px;
    font-size: 1.5em;
  }
  .main {
    display: grid;
    justify-items: end;
    text-align: end;
  }
  .main strong {
    font-size: 1.875em;
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    gap: 14px 24px;
    padding: 0 var(--_space) var(--_space);
  }
  dt {
    color: var(--_muted);
  }
  dt small,
  .sum dt {
    color: inherit;
  }
  .facts dt {
    font-size: 0.8125em;
  }
  .link {
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent-text);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  td {
    vertical-align: top;
  }
  .sums {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 380px);
    align-items: start;
  }
  .sums .notes {
    border: 0;
    font-size: var(--_size-small);
  }
  .totals {
    display: grid;
    grid-column: 2;
    gap: 4px;
    padding: 14px var(--_space) var(--_space);
  }
  .totals > div,
  .block li {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .totals .sum {
    margin-block-start: 4px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    font-weight: var(--_weight-strong);
  }
  .block,
  .acts {
    padding: 16px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .block h3 {
    font-size: 0.9375em;
  }
  .block li {
    padding-block-start: 8px;
  }
  .block small {
    color: var(--_muted);
  }
  .what small {
    display: block;
  }
  .block small bdi {
    display: inline-block;
    max-inline-size: 100%;
  }
  .text,
  td small {
    white-space: pre-line;
  }
  .text + h3 {
    margin-block-start: 14px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    justify-content: end;
    background: var(--_wash);
  }
  .bars .skeleton {
    inline-size: min(8em, 100%);
  }
  .block .skeleton {
    inline-size: 100%;
  }
  @container (max-width: 620px) {
    ${cardRows}
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .main {
      margin-block-start: 8px;
      justify-items: start;
      text-align: start;
    }
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap-inline: 16px;
    }
    tbody tr {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 2px 0.4em;
    }
    .what {
      grid-area: 1 / 1 / 2 / 3;
    }
    .net {
      grid-area: 1 / 3;
    }
    .quantity,
    .price {
      color: var(--_muted);
      font-size: var(--_size-small);
      text-align: start;
    }
    .price::before {
      content: '× ';
    }
    .sums {
      grid-template-columns: minmax(0, 1fr);
      border-block-start: 1px solid var(--_line);
    }
    .totals {
      grid-area: 1 / 1;
    }
    .sums .notes {
      border-block-start: 1px solid var(--_line);
    }
    .acts .button {
      flex: 1 0 auto;
    }
  }
  @media print {
    .surface {
      border: 0;
      overflow: visible;
    }
    .acts {
      display: none;
    }
    tr,
    .totals,
    .block {
      break-inside: avoid;
    }
  }
`
