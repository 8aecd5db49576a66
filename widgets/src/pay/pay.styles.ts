import { css } from 'lit'

/** The pay dialog. */
export const payStyles = css`
  :host {
    display: contents;
  }
  form > fieldset {
    gap: 16px;
  }
  .sum {
    display: flex;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
  }
  .sum p > *,
  .panel > strong {
    display: block;
  }
  strong {
    font-size: 1.875em;
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  .pairs {
    display: grid;
    gap: 6px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .pairs > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .pairs dt {
    color: var(--_muted);
  }
  form > fieldset > .link {
    justify-self: start;
    margin-block: -8px;
  }
  .ways {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .way + .way {
    border-block-start: 1px solid var(--_line);
  }
  .ways .check {
    flex-wrap: wrap;
    gap: 2px 12px;
    min-block-size: 48px;
    padding: 6px 14px;
    font-size: 0.9375em;
    cursor: pointer;
  }
  .check:has(:disabled) {
    cursor: default;
  }
  .check:has(:disabled) > bdi {
    color: var(--_muted);
  }
  .ways .tag {
    margin-inline-start: auto;
  }
  .ways .more {
    padding: 4px 14px 14px;
  }
  .more {
    display: grid;
    gap: 12px;
  }
  .panel h3 {
    display: flex;
    gap: 10px;
    align-items: center;
    border-radius: 4px;
  }
  .paid {
    color: var(--_good);
  }
  .done {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 13%, transparent);
  }
  .panel > strong {
    margin-block-start: -12px;
  }
  .spinner {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid;
    border-inline-start-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .dialog-body > .skeleton {
    block-size: 2em;
  }
`
