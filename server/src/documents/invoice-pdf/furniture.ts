import type { Canvas } from './canvas.ts'
import type { Formatter } from './format.ts'
import type { Head } from './heading.ts'
import { COLOR, PAGE } from './page.ts'
import { STYLE } from './styles.ts'
import { wrapText } from './wrap.ts'

const PAGE_COUNT_WIDTH = 90
const LINE = 10 // one height, hence one baseline, whatever the fonts
const BANNER = { top: 16, height: 20 }

/** What every page carries: the footer with "page x of y", and the mark of a sandbox document. */
export function drawFurniture(
  canvas: Canvas,
  { title, number, seller }: Head,
  format: Formatter,
  { copy, test }: { copy: boolean; test: boolean },
): void {
  const { messages: words } = format
  const { start, count } = canvas.doc.bufferedPageRange()
  const name = [title, number].filter(Boolean).join(' ')
  const left = footerText([name, copy ? words.copy : null, seller.name])
  const banner = wrapText(`${words.test} — ${words.test_note}`, STYLE.warn, PAGE.inner)
  for (let page = start; page < start + count; page++) {
    canvas.doc.switchToPage(page)
    if (test) drawBanner(canvas, banner[0])
    canvas.rule(PAGE.left, PAGE.footer, PAGE.inner, COLOR.rule)
    if (left) canvas.line({ ...left, height: LINE }, PAGE.left, PAGE.footer + 6)
    const [pages] = wrapText(words.page(page + 1, count), STYLE.footer, PAGE_COUNT_WIDTH)
    if (pages) canvas.line({ ...pages, height: LINE }, PAGE.right - pages.width, PAGE.footer + 6)
  }
}

/** As many of the parts as fit on one line, the most important first. */
function footerText(parts: (string | null)[]) {
  const shown = parts.filter(Boolean)
  for (let count = shown.length; count > 0; count--) {
    const lines = wrapText(shown.slice(0, count).join(' · '), STYLE.footer, PAGE.inner - PAGE_COUNT_WIDTH)
    if (lines.length === 1) return lines[0]
  }
  return undefined
}

function drawBanner(canvas: Canvas, line: ReturnType<typeof wrapText>[number] | undefined): void {
  if (!line) return
  canvas.box(PAGE.left, BANNER.top, PAGE.inner, BANNER.height, COLOR.warn_tint, 3)
  canvas.line(line, PAGE.left + (PAGE.inner - line.width) / 2, BANNER.top + (BANNER.height - line.height) / 2)
}
