import { css } from 'lit'

/** The list of cards. */
export const paymentMethodsStyles = css`
  .bar {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_space) * 0.9) var(--_space);
  }
  .bar h2 {
    border-radius: 4px;
  }
  .bar .button {
    flex: none;
  }
  .cards {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
  }
  .cards > li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    column-gap: 14px;
    align-items: center;
    min-block-size: 4.5em;
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .what > * {
    display: block;
  }
  .what small {
    line-height: 1.35;
  }
  .what .skeleton {
    inline-size: 9em;
  }
  .what .skeleton + .skeleton {
    inline-size: 14em;
    max-inline-size: 100%;
  }
  .tags,
  .row-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    justify-content: end;
  }
  .row-acts {
    margin-inline-end: -8px;
  }
  .row-acts .button {
    min-block-size: 36px;
  }
  .button.bad {
    color: var(--_bad);
  }
  .said-here {
    padding: 0 var(--_space) 12px;
    font-size: var(--_size-small);
  }
  .said-here:empty {
    display: none;
  }
  .button.danger {
    border-color: currentColor;
    color: var(--_bad);
  }
  @media (pointer: coarse) {
    .row-acts .button {
      min-block-size: 44px;
    }
  }
  @container (max-width: 620px) {
    .cards > li {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
    }
    .card-shape {
      align-self: start;
      margin-block-start: 5px;
    }
    .what {
      flex: 1 1 10.5em;
    }
    .tags {
      flex: 0 1 auto;
      margin-inline-start: auto;
    }
    .row-acts {
      flex: 1 0 100%;
      margin-inline: 30px 0;
      justify-content: start;
    }
  }
`
