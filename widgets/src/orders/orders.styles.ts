import { css } from 'lit'

/** What only the list of orders has. */
export const ordersStyles = css`
  .kind {
    inline-size: auto;
    min-inline-size: 0;
    padding-inline: 8px;
    font-size: var(--_size-small);
  }
  @container (max-width: 620px) {
    .kind {
      order: 1;
      inline-size: 100%;
    }
  }
  .cards .c-kinds {
    display: none;
  }
`
