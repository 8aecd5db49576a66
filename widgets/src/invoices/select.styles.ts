import { css } from 'lit'

/** Checkboxes in the rows of a list, and the bar that tells what is selected. */
export const selectStyles = css`
  th:has(.pick),
  tr > .c-select {
    inline-size: 0;
    padding: 0;
  }
  th:has(.pick) + th,
  .c-select + td {
    padding-inline-start: 6px;
  }
  .pick {
    display: grid;
    align-items: center;
    min-block-size: 35px;
    inline-size: calc(var(--_space) + 24px);
    padding-inline-start: var(--_space);
    cursor: pointer;
    animation: pick 160ms;
  }
  td .pick {
    min-block-size: 44px;
  }
  @keyframes pick {
    from {
      inline-size: 0;
      opacity: 0;
    }
  }
  .pick input {
    block-size: 18px;
    inline-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .pick:has([aria-disabled='true']) {
    cursor: default;
  }
  .pick [aria-disabled='true'] {
    opacity: 0.45;
  }
  .rows tr:has(.pick :checked) {
    background: var(--_wash);
  }
  .selected {
    position: sticky;
    inset-block-end: 0;
    background: var(--_paper);
    color: inherit;
  }
  .selected .status {
    font-variant-numeric: tabular-nums;
  }
  .selected small {
    display: block;
  }
  .narrow {
    display: none;
  }
  @media (pointer: coarse) {
    .pick {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @container (max-width: 620px) {
    .search {
      flex: 1 1 8em;
      min-inline-size: 0;
      inline-size: auto;
    }
    .bar [part~='statement'] {
      order: 1;
    }
    .selected .status {
      flex: 1 1 12em;
    }
    .selected .primary {
      flex: 1 0 auto;
    }
  }
  .cards {
    .rows tr:has(.c-select) {
      position: relative;
      padding-inline-start: calc(var(--_space) + 28px);
    }
    .rows .c-select {
      position: absolute;
      inset-block-start: 3px;
      inset-inline-start: 0;
      grid-area: auto;
      inline-size: auto;
    }
    .c-select + td {
      padding-inline-start: 0;
    }
    .narrow {
      display: inline-flex;
    }
  }
`
