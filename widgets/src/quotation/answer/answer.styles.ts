import { css } from 'lit'

/** The dialogs that answer a quotation. */
export const answerStyles = css`
  .sum {
    display: grid;
  }
  .sum strong {
    font-size: 1.625em;
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  .label,
  legend {
    font-size: var(--_size-small);
    font-weight: 500;
  }
  .sign-head {
    display: flex;
    justify-content: space-between;
    margin-block-end: 4px;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 10 / 3;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius-small);
    color: inherit;
    cursor: crosshair;
    touch-action: none;
  }
  fieldset.form {
    gap: 16px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: var(--_size-small);
    font-weight: 500;
    cursor: pointer;
  }
  .wishes {
    display: grid;
    gap: 14px;
    margin-block-start: 10px;
  }
  .wishes li {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 4px 8px;
  }
  .wishes p {
    grid-column: 1 / -1;
    font-size: var(--_size-small);
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
    }
  }
`
