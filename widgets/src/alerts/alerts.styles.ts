import { css } from 'lit'

/** What needs the customer now. */
export const alertsStyles = css`
  slot::slotted([hidden]) {
    display: block !important;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 6px 14px;
    align-items: center;
    padding: calc(var(--_space) * 0.6) var(--_space);
    background: color-mix(in srgb, var(--_tint) 9%, transparent);
  }
  li.bad {
    --_tint: var(--_bad);
  }
  li.warn {
    --_tint: var(--_warn);
  }
  li.info {
    --_tint: var(--_info);
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  .rest {
    display: block;
    padding-block: 4px;
  }
  small {
    display: block;
  }
  @container (max-width: 620px) {
    .what {
      grid-area: 2 / 1 / 3 / 4;
    }
    .button {
      grid-column: 3;
    }
  }
`
