import { TAGS, type Tags } from './tag.js'

/** The tags of quotations and orders beside those of all documents. */
export const SALES_TAGS: Tags = {
  ...TAGS,
  to_review: ['clock', 'info'],
  expired: ['bang'],
  changes_requested: ['half', 'warn'],
  accepted: ['check', 'good'],
  rejected: ['cross', 'bad'],
  awaiting_payment: ['clock', 'info'],
  unpaid: ['clock', 'info'],
  not_invoiced: ['half'],
}
