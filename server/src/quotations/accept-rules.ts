import type { components } from '../../../openapi.d.ts'
import type { QuotationContent } from '../database/sales-schema.ts'
import { invalidField } from '../http/problem.ts'
import { salesFigures } from './line-rules.ts'

type Body = components['schemas']['QuotationAccept']

/** What a request to accept comes to, by the revision alone: nothing of the amounts is the caller's to say. */
export type Accepted = {
  /** The optional lines that are taken */
  selected_line_ids: string[]
  currency: string
  due_now: number
  /** How what is due now is paid; null where nothing is. */
  way: { type: 'bank_transfer' } | { type: 'payment_method'; payment_method_id: string } | null
}

/** @throws Problem 422 for a line that is not optional or not there, or for what is missing */
export function accepted(content: QuotationContent, body: Body): Accepted {
  const optional = content.lines.filter(line => line.optional)
  const known = new Set(optional.map(line => line.id))
  const wanted = body.selected_line_ids ?? optional.filter(line => line.selected).map(line => line.id)
  const stranger = wanted.findIndex(id => !known.has(id))
  if (stranger >= 0)
    throw invalidField(`#/selected_line_ids/${stranger}`, 'not_found', 'is no optional line of this revision')
  if (content.requires_signature && !body.signature)
    throw invalidField('#/signature', 'required', 'is needed to accept this quotation')
  const { due_now } = salesFigures(content, new Set(wanted))
  return {
    selected_line_ids: wanted,
    currency: content.currency,
    due_now,
    way: due_now > 0 ? wayOf(body.payment ?? null) : null,
  }
}

function wayOf(payment: Body['payment']): Accepted['way'] {
  if (!payment) throw invalidField('#/payment', 'required', 'is needed, as something is due now')
  if (payment.type === 'bank_transfer') return { type: 'bank_transfer' }
  const { payment_method_id } = payment
  if (payment_method_id === undefined)
    throw invalidField('#/payment/payment_method_id', 'required', 'is needed with this type')
  return { type: 'payment_method', payment_method_id }
}
