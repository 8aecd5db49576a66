import type { Canvas } from './canvas.ts'
import { PAGE } from './page.ts'
import type { TextLine } from './wrap.ts'

/** A place on the growing document: what is drawn next starts at `y` and never below `PAGE.bottom`. */
export type Flow = {
  canvas: Canvas
  y: number
  /** Draws what a page that continues something starts with, such as the table's header row. */
  onPage: (() => void) | null
}

export type Column = { x: number; width: number; align: 'start' | 'end'; lines: TextLine[] }

const SLACK = 0.01

export function newPage(flow: Flow): void {
  flow.canvas.doc.addPage()
  flow.y = PAGE.top
  flow.onPage?.()
}

export function room(flow: Flow): number {
  return PAGE.bottom - flow.y + SLACK
}

export function linesHeight(lines: TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

/** Height of columns side by side. */
export function columnsHeight(columns: Column[]): number {
  return Math.max(0, ...columns.map(column => linesHeight(column.lines)))
}

/**
 * Draws columns side by side from `flow.y` on, and moves it below the longest. What does not fit goes on on the
 * next page, whole lines at a time.
 */
export function drawColumns(flow: Flow, columns: Column[]): void {
  let left = columns.map(column => ({ ...column, lines: levelled(columns, column.lines) }))
  while (left.some(column => column.lines.length > 0)) {
    let lowest = flow.y
    left = left.map(column => {
      let y = flow.y
      let drawn = 0
      for (const line of column.lines) {
        // A page that holds not even one line would never end.
        if (y + line.height > PAGE.bottom + SLACK && y > PAGE.top) break
        flow.canvas.line(line, lineStart(column, line), y)
        y += line.height
        drawn++
      }
      lowest = Math.max(lowest, y)
      return { ...column, lines: column.lines.slice(drawn) }
    })
    flow.y = lowest
    if (left.some(column => column.lines.length > 0)) newPage(flow)
  }
}

function lineStart({ x, width, align }: Column, line: TextLine): number {
  return align === 'end' ? x + width - line.width : x + line.indent
}

/** First lines of a row get one height, hence one baseline, whatever their fonts. */
function levelled(columns: Column[], lines: TextLine[]): TextLine[] {
  const [first, ...rest] = lines
  if (!first) return lines
  const height = Math.max(...columns.map(column => column.lines[0]?.height ?? 0))
  return [{ ...first, height }, ...rest]
}
