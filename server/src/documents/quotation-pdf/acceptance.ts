import { isolate } from '../invoice-pdf/bidi.ts'
import { type Flow, newPage, room } from '../invoice-pdf/flow.ts'
import type { Formatter } from '../invoice-pdf/format.ts'
import { prepareLogo } from '../invoice-pdf/logo.ts'
import { PAGE } from '../invoice-pdf/page.ts'
import { drawRows } from '../invoice-pdf/rows.ts'
import { textRows } from '../invoice-pdf/summary.ts'
import type { QuotationWords } from './messages.ts'
import type { Evidence } from './model.ts'

const DRAWING = { width: 180, height: 60 }

/** Who accepted it, when and how: the last thing on the document. */
export function drawAcceptance(
  flow: Flow,
  evidence: Evidence,
  format: Formatter,
  words: QuotationWords,
): void {
  const { contact_name, signed_name, po_number, accepted_at, sha256 } = evidence
  const { pair } = format.messages
  const when = `${format.date(accepted_at.slice(0, 10))}, ${accepted_at.slice(11, 16)} UTC`
  const lines = [
    words.accepted_by(isolate(contact_name ?? signed_name ?? '–'), when),
    signed_name && words.signed_as(isolate(signed_name)),
    po_number && pair(words.po_number, isolate(po_number)),
    pair(words.fingerprint, sha256),
  ]
  drawRows(flow, textRows(words.acceptance, lines.filter(Boolean).join('\n'), PAGE.inner))
  const drawing = evidence.drawing && prepareLogo(evidence.drawing)
  if (!drawing) return
  if (room(flow) < DRAWING.height + 6) newPage(flow)
  flow.canvas.image(drawing, PAGE.left, flow.y + 6, DRAWING)
  flow.y += DRAWING.height + 6
}
