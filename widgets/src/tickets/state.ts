import type { Tags } from '../parts/tag.js'

/** The states of a ticket. Waiting for the customer is what he has to notice. */
export const TICKET_TAGS: Tags = {
  new: ['clock', 'info'],
  in_progress: ['half', 'info'],
  waiting_customer: ['bang', 'warn'],
  solved: ['check', 'good'],
  closed: ['check'],
}
