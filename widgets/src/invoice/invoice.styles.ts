import { css } from 'lit'

/** One invoice. */
export const invoiceStyles = css`
  .parties {
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  }
  .more {
    padding: 16px var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  .block .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .files .button {
    font-weight: inherit;
    text-align: start;
  }
  @media print {
    .files,
    .more {
      display: none;
    }
  }
`
