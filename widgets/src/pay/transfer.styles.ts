import { css } from 'lit'

/** How to pay by bank transfer. */
export const transferStyles = css`
  .transfer {
    display: grid;
    gap: 14px;
  }
  .transfer dl {
    display: grid;
  }
  .transfer dl > div {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: 0 8px;
    align-items: center;
  }
  .transfer dd {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .transfer .button {
    min-block-size: 36px;
    font-size: var(--_size-small);
  }
  @media (max-width: 400px) {
    .transfer dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .transfer dd {
      margin-block-start: -4px;
    }
  }
`
