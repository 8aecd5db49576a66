import { css, html, type TemplateResult } from 'lit'

/** How the code looks: always dark on light, which not every scanner reads the other way round. */
export const qrStyles = css`
  figure {
    display: grid;
    gap: 6px;
    justify-items: center;
    margin: 0;
  }
  .qr {
    inline-size: min(100%, 164px);
    border-radius: 8px;
    background: #fff;
    fill: #000;
  }
`

/** A QR code from its rows, `1` for a dark module, with the quiet zone that scanners want. */
export function qrCode(rows: readonly string[], label: string): TemplateResult {
  const size = rows.length + 8
  const path = rows.flatMap((row, y) =>
    Array.from(row.matchAll(/1+/g), ({ 0: run, index }) => bar(index, y, run.length)),
  )
  return html`<figure part="qr">
    <svg class="qr" viewBox=${`-4 -4 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
      <path d=${path.join('')}></path>
    </svg>
    <figcaption class="muted small" aria-hidden="true">${label}</figcaption>
  </figure>`
}

const bar = (x: number, y: number, length: number): string => `M${x} ${y}h${length}v1h-${length}z`
