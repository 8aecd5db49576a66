import { css } from 'lit'
import { contentStyles } from '../parts/content.styles.js'

/** What a person writes, with its files. */
export const writingStyles = css`
  .writing {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    align-items: center;
  }
  .writing .row,
  .writing > .files,
  .writing > p {
    grid-column: 1 / -1;
  }
  .writing > :is(.files, p):not(:has(*)):empty {
    display: none;
  }
  @container (max-width: 480px) {
    .writing {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
    .writing .row {
      justify-self: stretch;
    }
  }
  textarea.field {
    resize: vertical;
    line-height: 1.5;
  }
  .row label {
    display: block;
    margin-block-end: 4px;
    font-size: var(--_size-small);
    font-weight: 500;
  }
  .attach:focus-within {
    outline: var(--_focus-width) solid var(--_focus);
  }
  .attach {
    position: relative;
    margin-inline-start: -8px;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-block-size: 28px;
  }
  progress {
    inline-size: 6em;
    accent-color: var(--_accent);
  }
`

/** A conversation: whose words they are is told by name and side, not by colour alone. */
export const conversationStyles = [
  contentStyles,
  writingStyles,
  css`
    .messages {
      display: grid;
      margin: 0;
      list-style: none;
      gap: calc(var(--_space) * 0.8);
      padding: var(--_space);
    }
    .message {
      max-inline-size: 42rem;
      padding: 10px 14px 12px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .message.own {
      justify-self: end;
      background: var(--_wash);
    }
    .by {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      align-items: baseline;
      margin-block-end: 4px;
    }
    .earlier {
      justify-self: start;
    }
    .answer {
      display: grid;
      gap: 12px;
      padding: 0 var(--_space) var(--_space);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    .link {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent-text);
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .bad {
      color: var(--_bad);
    }
  `,
]
