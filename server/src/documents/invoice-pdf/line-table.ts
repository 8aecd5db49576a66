import type { DocumentLine } from '../model.ts'
import { type Column, columnsHeight, drawColumns, type Flow, newPage, room } from './flow.ts'
import type { Formatter } from './format.ts'
import { descriptionCell, FIGURES, figureCells, figureHeadings, type LineCells } from './line-cells.ts'
import { COLOR, PAGE } from './page.ts'
import { STYLE } from './styles.ts'
import { type TextLine, wrapText } from './wrap.ts'

const GAP = 12
const PADDING = 4.5
// A row up to this height goes to the next page whole; a taller one is split where the page ends.
const KEPT_TOGETHER = 240
const LEAST_BEGUN = 60

/** The lines, with the header row again on each page that they reach. */
export function drawLineTable(flow: Flow, lines: DocumentLine[], format: Formatter, taxName: string): void {
  const rows = lines.map(line => ({ line, cells: figureCells(line, format) }))
  const headings = figureHeadings(format, taxName)
  const place = columnPlaces([headings, ...rows.map(row => row.cells)])
  const header = place(wrapText(format.messages.description, STYLE.label, place.description), headings)

  const drawHeader = () => {
    drawColumns(flow, header)
    flow.y += 3
    flow.canvas.rule(PAGE.left, flow.y, PAGE.inner, COLOR.heavy, 0.75)
  }
  if (room(flow) < LEAST_BEGUN) newPage(flow)
  drawHeader()
  flow.onPage = drawHeaderWithSpace(flow, drawHeader)
  for (const { line, cells } of rows) {
    drawRow(flow, place(descriptionCell(line, format, place.description), cells))
  }
  flow.onPage = null
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

/** Figures get the width they need, the description what is left. */
function columnPlaces(rows: LineCells[]) {
  const widths = FIGURES.map(name => {
    return Math.max(...rows.flatMap(row => row[name].map(line => line.width)))
  })
  const description = PAGE.inner - widths.reduce((sum, width) => sum + width + GAP, 0)
  const place = (text: TextLine[], cells: LineCells): Column[] => {
    let x: number = PAGE.left
    const columns: Column[] = [{ x, width: description, align: 'start', lines: text }]
    x += description
    for (const [index, name] of FIGURES.entries()) {
      const width = widths[index]!
      columns.push({ x: x + GAP, width, align: 'end', lines: cells[name] })
      x += GAP + width
    }
    return columns
  }
  return Object.assign(place, { description })
}
