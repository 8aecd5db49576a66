import type { Schemas } from '../../api.js'
import type { Notice } from '../notice.js'
import type { Figures, Quotation } from '../view.js'

/** What somebody answers. */
export type AnswerKind = 'accept' | 'changes' | 'reject'

/** A wish for one line. */
export interface Wish {
  quantity?: string
  note?: string
}

/** What was typed, kept while the dialog is closed. */
export interface Draft {
  name?: string
  /** Strokes of the drawn signature: x and y in turn. */
  strokes?: number[][]
  po?: string
  message?: string
  wishes?: Record<string, Wish>
  reason?: string
  rejection?: string
}

/** What is answered to. */
export interface AnswerRequest {
  readonly kind: AnswerKind
  readonly quotation: Quotation
  readonly figures: Figures
  readonly selected_line_ids: readonly string[]
  readonly draft: Draft
}

/** What became of an answer. */
export interface Outcome {
  /** It could not be given any more. */
  readonly outdated?: Extract<Notice, 'superseded' | 'changed'>
  readonly order?: Schemas['Order'] | null
  readonly payment?: Schemas['Payment'] | null
}
