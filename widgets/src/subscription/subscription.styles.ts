import { css } from 'lit'

/** One subscription. */
export const subscriptionStyles = css`
  .notice {
    border-block-end: 1px solid var(--_line);
  }
  .notice-good {
    background: color-mix(in srgb, var(--_good) 10%, transparent);
  }
  .notice-info {
    background: color-mix(in srgb, var(--_info) 9%, transparent);
  }
  .days {
    display: flex;
    gap: 2px;
    padding: 14px var(--_space) 0;
  }
  .days i {
    flex: 1 1 1px;
    block-size: 6px;
    border-radius: 3px;
    background: var(--_line);
  }
  .days .on {
    background: var(--_warn);
  }
  .soon {
    color: var(--_warn);
  }
  .facts .late {
    color: var(--_bad);
  }
  .facts .link {
    display: block;
  }
  .scheduled {
    border-block-start: 1px solid var(--_line);
    background: var(--_wash);
  }
  .scheduled h3 {
    padding: 14px var(--_space) 6px;
    font-size: 0.9375em;
  }
  .worth {
    display: grid;
    gap: 4px;
    align-content: start;
    justify-items: end;
  }
  .block .button {
    margin-block-start: 8px;
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 3px;
  }
  .acts {
    justify-content: start;
  }
  .danger {
    border-color: transparent;
    background: none;
    color: var(--_bad);
    margin-inline-start: auto;
  }
  .foot {
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .days i {
      border: 1px solid;
    }
    .days .on {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @container (max-width: 620px) {
    .acts .primary,
    .notice .button {
      flex-basis: 100%;
    }
  }
`
