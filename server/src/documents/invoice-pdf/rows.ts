import { type Column, columnsHeight, drawColumns, type Flow } from './flow.ts'

/** Columns below one another, with a space above and, if wanted, a rule in the middle of that space. */
export type Row = { columns: Column[]; before: number; rule?: Rule }
type Rule = { x: number; width: number; color: string; thickness?: number }

export function rowsHeight(rows: Row[]): number {
  return rows.reduce((sum, row) => sum + row.before + columnsHeight(row.columns), 0)
}

export function drawRows(flow: Flow, rows: Row[]): void {
  for (const { columns, before, rule } of rows) {
    if (rule) flow.canvas.rule(rule.x, flow.y + before / 2, rule.width, rule.color, rule.thickness)
    flow.y += before
    drawColumns(flow, columns)
  }
}
