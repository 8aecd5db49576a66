// The tag has the bundle squeeze it as it does the styles of Lit's widgets; this one does without Lit.
const css = String.raw

/** Follows the page's font, colours and scheme. */
export const checkStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  section {
    padding: 16px 20px;
    border: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    border-radius: 14px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-block-end: 8px;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-size: inherit;
    list-style: none;
  }
  header p {
    flex: 1;
  }
  li {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 8px;
  }
  li + li {
    border-block-start: 1px solid color-mix(in srgb, currentColor 12%, transparent);
  }
  li > :last-child:not(:nth-child(2)) {
    grid-column: 2;
    opacity: 0.85;
  }
  b {
    font-weight: 600;
  }
  .ok b {
    color: light-dark(#116a3c, #6fd39b);
  }
  .warning b {
    color: light-dark(#8a4b00, #f3b560);
  }
  .fault b {
    color: light-dark(#b3202c, #ff8f8f);
  }
  button {
    min-block-size: 32px;
    padding-inline: 12px;
    border: 1px solid;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  @container (width < 26em) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    li > :last-child:not(:nth-child(2)) {
      grid-column: 1;
    }
  }
`
