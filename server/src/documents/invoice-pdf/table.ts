import { type Column, columnsHeight, drawColumns, type Flow, newPage, room } from './flow.ts'
import { COLOR, PAGE } from './page.ts'

const PADDING = 4.5
// A row up to this height goes to the next page whole; a taller one is split where the page ends.
const KEPT_TOGETHER = 240
const LEAST_BEGUN = 60

/** Rows with rules between them, and the header again on each page that they reach. */
export function drawTable(flow: Flow, header: Column[], rows: Column[][]): void {
  const table = beginTable(flow, header)
  for (const row of rows) table.row(row)
  table.end()
}

/** As `drawTable`, for rows that come one after the other. */
export function beginTable(flow: Flow, header: Column[]): { row(columns: Column[]): void; end(): void } {
  const drawHeader = () => {
    drawColumns(flow, header)
    flow.y += 3
    flow.canvas.rule(PAGE.left, flow.y, PAGE.inner, COLOR.heavy, 0.75)
  }
  if (room(flow) < LEAST_BEGUN) newPage(flow)
  drawHeader()
  flow.onPage = drawHeaderWithSpace(flow, drawHeader)
  return {
    row: columns => drawRow(flow, columns),
    end() {
      flow.onPage = null
    },
  }
}

function drawHeaderWithSpace(flow: Flow, drawHeader: () => void): () => void {
  return () => {
    drawHeader()
    flow.y += PADDING
  }
}

function drawRow(flow: Flow, columns: Column[]): void {
  const height = columnsHeight(columns) + 2 * PADDING
  const tooTall = height > KEPT_TOGETHER
  if (tooTall ? room(flow) < LEAST_BEGUN : room(flow) < height) newPage(flow)
  else flow.y += PADDING
  drawColumns(flow, columns)
  flow.y += PADDING
  flow.canvas.rule(PAGE.left, flow.y, PAGE.inner, COLOR.rule)
}
