import { css } from 'lit'

/** What only the list of subscriptions has: a day under the state. */
export const subscriptionsStyles = css`
  .cards .c-status {
    text-align: end;
  }
`
