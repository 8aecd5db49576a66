import { css } from 'lit'

/** Navigation beside what is chosen; above it where there is no room. */
export const accountStyles = css`
  .account {
    display: grid;
    grid-template-columns: minmax(10rem, 13rem) minmax(0, 1fr);
    gap: var(--_space);
    align-items: start;
  }
  nav,
  .place {
    min-inline-size: 0;
  }
  .place:focus {
    outline: none;
  }
  .who {
    display: grid;
    gap: 2px;
    padding-block-end: 12px;
    padding-inline: 12px;
  }
  nav ul {
    display: grid;
    gap: 2px;
  }
  nav a,
  nav button {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 6px 12px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }
  nav :is(a, button):hover,
  nav [aria-current] {
    background: var(--_wash);
  }
  nav [aria-current] {
    box-shadow: inset 3px 0 0 var(--_accent);
    font-weight: var(--_weight-strong);
  }
  :dir(rtl) nav [aria-current] {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  .count {
    min-inline-size: 1.6em;
    padding: 0 6px;
    border-radius: 1em;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: var(--_size-small);
    text-align: center;
  }
  .section,
  .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .back {
    justify-self: start;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: var(--_space);
  }
  .tiles :is(a, button) {
    display: grid;
    gap: 4px;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }
  .tiles :is(a, button):hover {
    background: var(--_wash);
  }
  @container (max-width: 720px) {
    .account {
      grid-template-columns: minmax(0, 1fr);
    }
    nav ul {
      position: relative;
      display: flex;
      overflow-x: auto;
      padding: 2px;
      scrollbar-width: thin;
    }
    nav li {
      flex: none;
    }
    nav [aria-current],
    :dir(rtl) nav [aria-current] {
      box-shadow: inset 0 -3px 0 var(--_accent);
    }
    .who {
      padding-inline: 0;
    }
  }
`
