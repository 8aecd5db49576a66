import { css } from 'lit'

/** The sections of a profile. */
export const profileStyles = css`
  section,
  .profile .said-here {
    margin-block-start: var(--_space);
  }
  .bar {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 4em;
    padding: 10px var(--_space);
  }
  .bar h3 {
    border-radius: 4px;
  }
  .bar .quiet {
    margin-inline-end: -8px;
  }
  h4 {
    margin: 0;
    padding: 18px var(--_space) 8px;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
    font-weight: var(--_weight-strong);
  }
  .fact {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: center;
    min-block-size: 3em;
    padding: 8px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  h4 + dl .fact:first-child {
    border-block-start: 0;
  }
  .fact small,
  .line,
  .who > * {
    display: block;
  }
  dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    justify-content: end;
    margin-inline-end: -8px;
  }
  .deeds:empty {
    display: none;
  }
  .deeds .button {
    min-block-size: 36px;
  }
  .button.bad {
    color: var(--_bad);
  }
  .note,
  .said-here {
    padding: 12px var(--_space);
    font-size: var(--_size-small);
  }
  .note {
    display: grid;
    gap: 10px;
    justify-items: start;
    border-block-start: 1px solid var(--_line);
  }
  /* Whoever did something far down sees what came of it without going up. */
  .said-here {
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .said-here:empty {
    display: none;
  }
  .bad {
    color: var(--_bad);
  }
  .people > li {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .who {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .notice {
    border-block-start: 1px solid var(--_line);
  }
  .skeleton {
    max-inline-size: 60%;
  }
  @media (pointer: coarse) {
    .deeds .button {
      min-block-size: 44px;
    }
  }
  @container (max-width: 520px) {
    .fact {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .fact dt {
      grid-column: 1 / -1;
    }
    .people .deeds {
      flex: 1 0 100%;
      justify-content: start;
      margin-inline: -8px 0;
    }
  }
`
