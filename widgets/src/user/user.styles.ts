import { css } from 'lit'

export const userStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  /* It fits the corner of a header: its size is that of its name. */
  .base {
    container-type: normal;
    position: relative;
    line-height: 1.3;
  }
  .toggle {
    max-inline-size: 100%;
    gap: 10px;
    padding: 4px 10px 4px 5px;
    border-color: transparent;
    background: none;
    text-align: start;
  }
  .toggle:hover,
  .toggle[aria-expanded='true'] {
    background: var(--_wash);
    border-color: var(--_line);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent-text);
    font-size: 12px;
    font-weight: var(--_weight-strong);
    letter-spacing: 0.02em;
  }
  .names {
    display: grid;
    min-inline-size: 0;
  }
  .names > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-inline-size: 14em;
  }
  .names small {
    font-weight: 400;
  }
  .count {
    flex: none;
    min-inline-size: 1.6em;
    padding: 1px 6px;
    border-radius: 1em;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: var(--_size-small);
    text-align: center;
  }
  .icon-down {
    transition: rotate 140ms;
  }
  [aria-expanded='true'] .icon-down {
    rotate: 180deg;
  }
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 15rem;
    max-inline-size: min(22rem, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: inherit;
    font-size: 0.9375em;
  }
  .who {
    padding: 8px 10px 10px;
  }
  .who > * {
    display: block;
  }
  .group {
    border-block-start: 1px solid var(--_line);
    padding-block: 6px;
    margin-block-start: 0;
  }
  .group:last-child {
    padding-block-end: 0;
  }
  .group-name {
    padding: 4px 10px 2px;
  }
  .item {
    display: flex;
    gap: 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 38px;
    margin: 0;
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
  }
  .item:hover {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .item[aria-checked='true'] {
    font-weight: var(--_weight-strong);
  }
  .item:focus-visible,
  .toggle:focus-visible {
    outline-offset: -1px;
  }
  .icon-check {
    margin-inline-start: auto;
  }
  .failed {
    color: var(--_bad);
    font-size: var(--_size-small);
  }
  .wait {
    inline-size: 9rem;
    block-size: 40px;
    border-radius: var(--_radius-small);
    margin: 0;
  }
  @media (pointer: coarse) {
    .item {
      min-block-size: 44px;
    }
  }
`
