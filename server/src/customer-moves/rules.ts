import type { Customer } from '../customers/rules.ts'
import type { NewEvent } from '../events/actions.ts'

/** For the partner from before, who learns that the customer is gone, and no longer what it is. */
export const movedAwayEvent = ({ id, partner_id }: Customer, version: number): NewEvent => ({
  type: 'customer.moved_away',
  partner_id,
  customer_id: null,
  subject_id: id,
  data: { id, object: 'customer', partner_id, version },
})
