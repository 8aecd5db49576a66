import { css } from 'lit'

/** What somebody has written. */
export const contentStyles = css`
  .content > * + *,
  .content li > * + * {
    margin-block-start: 0.6em;
  }
  .content ul,
  .content ol {
    padding-inline-start: 1.5em;
    list-style: revert;
  }
  .content blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .content code,
  .content pre {
    font-size: 0.9em;
    font-family: ui-monospace, monospace;
  }
  .content pre {
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-small);
    background: var(--_wash);
    overflow: auto;
    overflow-wrap: normal;
  }
  .content a {
    color: var(--_accent-text);
  }
`
