import { css } from 'lit'

/** One quotation. */
export const quotationStyles = css`
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }
  .option {
    display: flex;
    gap: 10px;
    align-items: start;
  }
  .option input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 3px 0;
    accent-color: var(--_accent);
  }
  .off {
    color: var(--_muted);
  }
  .main strong,
  .totals {
    transition: opacity 120ms 250ms;
  }
  [aria-busy='true'] > strong,
  .totals[aria-busy='true'] {
    opacity: 0.6;
  }
  .option ~ small {
    padding-inline-start: 28px;
  }
  .off b {
    font-weight: inherit;
  }
  .off small {
    color: inherit;
  }
  .now {
    font-weight: var(--_weight-strong);
  }
  .now dt {
    color: inherit;
  }
  .past ol {
    display: grid;
    gap: 14px;
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  .past summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: 0.9375em;
    font-weight: var(--_weight-strong);
    cursor: pointer;
  }
  .block.past li {
    display: block;
    padding: 0;
  }
  .past li > p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
  }
  .past .num {
    margin-inline-start: auto;
  }
  .past ul {
    padding-inline-start: 1.2em;
    font-size: var(--_size-small);
  }
  .notice-good {
    background: color-mix(in srgb, var(--_good) 10%, transparent);
  }
  .notice-info {
    background: color-mix(in srgb, var(--_info) 9%, transparent);
  }
  .acts {
    justify-content: start;
  }
  .danger {
    border-color: transparent;
    background: none;
    color: var(--_bad);
  }
  .pdf {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    .option,
    .past summary {
      min-block-size: 44px;
    }
  }
  @container (max-width: 620px) {
    .acts .primary {
      flex-basis: 100%;
    }
  }
`
