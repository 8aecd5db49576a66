import { css } from 'lit'
import { documentStyles } from '../document/document.styles.js'

/** One order. */
export const orderStyles = [
  documentStyles,
  css`
    .transfer {
      max-inline-size: 30rem;
      margin-block-start: 8px;
    }
    .acts:not(:has(button)) {
      display: none;
    }
  `,
]
