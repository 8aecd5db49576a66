import { css } from 'lit'

/** Icons and the tag that tells a document's state. */
export const tagStyles = css`
  .icon {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-download {
    stroke-width: 1.3;
  }
  .icon-back:dir(rtl),
  .icon-forth:dir(rtl) {
    scale: -1 1;
  }
  .tag {
    --_tint: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 6px 9px;
    border-radius: 6px;
    /* The tint derives from the colour it is used in; mixed from the text, the two cannot differ. */
    background: color-mix(in srgb, currentColor 11%, transparent);
    color: var(--_tint);
    font-size: 0.8125em;
    font-weight: var(--_weight-strong);
    line-height: 1;
    white-space: nowrap;
  }
  .tag.good {
    --_tint: var(--_good);
  }
  .tag.warn {
    --_tint: var(--_warn);
  }
  .tag.bad {
    --_tint: var(--_bad);
  }
  .tag.info {
    --_tint: var(--_info);
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`
