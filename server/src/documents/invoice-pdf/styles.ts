import { COLOR } from './page.ts'
import type { TextStyle } from './wrap.ts'

const regular = { weight: 'regular', color: COLOR.ink } as const
const bold = { weight: 'bold', color: COLOR.ink } as const
const muted = { weight: 'regular', color: COLOR.muted } as const

/** Every way text is set on an invoice. */
export const STYLE = {
  title: { ...bold, size: 20 },
  vendor: { ...bold, size: 15 },
  number: { ...muted, size: 10.5 },
  label: { ...muted, size: 7.5 },
  body: { ...regular, size: 8.5 },
  fact: { ...muted, size: 8.5 },
  strong: { ...bold, size: 8.5 },
  detail: { ...muted, size: 7.5 },
  total: { ...bold, size: 9.5 },
  due: { ...bold, size: 13 },
  due_label: { ...bold, size: 10 },
  footer: { ...muted, size: 7 },
  mark: { ...bold, size: 8 },
  warn: { weight: 'bold', color: COLOR.warn, size: 8 },
} satisfies Record<string, TextStyle>
