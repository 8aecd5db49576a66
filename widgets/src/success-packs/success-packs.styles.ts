import { css } from 'lit'

/** Cards of packs. */
export const successPacksStyles = css`
  .bar,
  .head,
  .expert,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
  }
  .bar,
  .head {
    justify-content: space-between;
  }
  .bar {
    padding: calc(var(--_space) * 0.9) var(--_space);
  }
  h2,
  h3 {
    border-radius: 4px;
  }
  .packs > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: var(--_space) var(--_space) 10px;
    border-block-start: 1px solid var(--_line);
  }
  .left b {
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    margin-inline-end: 8px;
  }
  .late {
    color: var(--_bad);
  }
  .meter {
    block-size: 8px;
    border: 1px solid var(--_edge);
    border-radius: 5px;
    overflow: clip;
  }
  .meter svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_accent);
  }
  .meter:dir(rtl) svg {
    scale: -1 1;
  }
  a.button {
    color: inherit;
  }
  .expert p {
    flex: 1 1 9em;
    line-height: 1.35;
  }
  .expert p > * {
    display: block;
  }
  a.small {
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_accent-text);
  }
  .photo {
    position: relative;
    display: grid;
    flex: none;
    grid-auto-flow: column;
    place-content: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    overflow: clip;
    background: var(--_wash);
    border: 1px solid var(--_line);
    font-weight: var(--_weight-strong);
  }
  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .packs > li > .button {
    justify-self: start;
    margin-inline-start: -8px;
  }
  .packs .skeleton {
    inline-size: 40%;
  }
  .said-here {
    padding: 0 var(--_space) 12px;
    font-size: var(--_size-small);
  }
  .said-here:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .meter svg {
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
`
