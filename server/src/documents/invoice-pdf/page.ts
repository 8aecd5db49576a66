/** A4 and its zones, in points from the top left corner. Body text stays between `top` and `bottom`. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 48,
  right: 547.28,
  top: 52,
  bottom: 778,
  footer: 790,
  inner: 499.28,
} as const

export const COLOR = {
  ink: '#111827',
  muted: '#5b6472',
  rule: '#dde1e7',
  heavy: '#8b95a5',
  accent: '#334155',
  warn: '#92400e',
  warn_tint: '#fef3c7',
} as const
