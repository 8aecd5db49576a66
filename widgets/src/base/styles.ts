import { css } from 'lit'
import { controls } from './controls.js'
import { tokens } from './tokens.js'

const host = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Its own inline size decides the layout, not the window's. The intrinsic size is what it would like to have where
     its container shrinks to fit: without one, containment makes that zero. */
  .base {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 60rem;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .base:focus {
    outline: none;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2,
  h3 {
    font-size: var(--_size-title);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  small,
  .small {
    font-size: var(--_size-small);
  }
  b,
  strong {
    font-weight: var(--_weight-strong);
  }
  .muted {
    color: var(--_muted);
  }
  .num {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`

const boxes = css`
  .surface {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 12px var(--_space);
    align-items: center;
    padding: calc(var(--_space) * 0.8) var(--_space);
  }
  .notice > :first-child {
    flex: 1 1 16em;
  }
  .notice-bad {
    background: color-mix(in srgb, var(--_bad) 9%, transparent);
  }
  .notice-warn {
    background: color-mix(in srgb, var(--_warn) 10%, transparent);
  }
  .skeleton {
    display: block;
    block-size: 0.8em;
    margin-block: 0.35em;
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 11%, transparent);
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`

/** What every widget has: tokens, text, controls, surfaces, skeletons. */
export const baseStyles = [tokens, host, controls, boxes]
