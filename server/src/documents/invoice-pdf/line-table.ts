import type { DocumentLine } from '../model.ts'
import type { Column, Flow } from './flow.ts'
import type { Formatter } from './format.ts'
import { descriptionCell, FIGURES, figureCells, figureHeadings, type LineCells } from './line-cells.ts'
import { PAGE } from './page.ts'
import { STYLE } from './styles.ts'
import { drawTable } from './table.ts'
import { type TextLine, wrapText } from './wrap.ts'

const GAP = 12

/** The lines, with the header row again on each page that they reach. */
export function drawLineTable(flow: Flow, lines: DocumentLine[], format: Formatter, taxName: string): void {
  const rows = lines.map(line => ({ line, cells: figureCells(line, format) }))
  const headings = figureHeadings(format, taxName)
  const place = columnPlaces([headings, ...rows.map(row => row.cells)])
  const header = place(wrapText(format.messages.description, STYLE.label, place.description), headings)
  const body = rows.map(({ line, cells }) => place(descriptionCell(line, format, place.description), cells))
  drawTable(flow, header, body)
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
