import { css } from 'lit'

/** What the forms of a profile have besides what all dialogs have. */
export const profileDialogStyles = css`
  .items > li {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .items .link {
    flex: none;
  }
  pre {
    margin: 0;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_wash);
    font-size: 1em;
    line-height: 1.6;
    white-space: pre-wrap;
    user-select: all;
  }
  .submit:not(:has(button)) {
    padding-block: 0 12px;
  }
  .button.danger {
    border-color: currentColor;
    color: var(--_bad);
  }
  .link {
    justify-self: start;
  }
`
