import { css } from 'lit'

/** What only the list of subscriptions has: a day under the state. */
export const subscriptionsStyles = css`
  @container (max-width: 620px) {
    .c-status {
      text-align: end;
    }
  }
`
