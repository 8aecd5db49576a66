import type { components } from '../../../../openapi.d.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { linkColumn, linkNamed, mayReadLink } from '../link-rules.ts'
import { isLinkable } from '../queries/links.ts'

/** The columns that say what a ticket is about. */
export type LinkColumns = Record<
  'subscription_id' | 'order_id' | 'invoice_id' | 'pack_id' | 'line_id',
  string | null
>
const nothing: LinkColumns = {
  subscription_id: null,
  order_id: null,
  invoice_id: null,
  pack_id: null,
  line_id: null,
}

/**
 * What a ticket of this customer's is to be about.
 * @throws Problem 422 unless it is the customer's, and the caller reads it
 */
export async function linkTo(
  trx: Trx,
  scope: Scope,
  customer_id: string,
  choice: components['schemas']['TicketLinkChoice'],
): Promise<LinkColumns> {
  if (choice === null) return nothing
  const { field, id, line_id } = linkNamed(choice)
  const named = { id, line_id, customer_id }
  if (!mayReadLink(scope, field) || !(await isLinkable(trx, scope, field, named)))
    throw invalidField('#/link', 'not_found', 'is not there for this customer')
  return { ...nothing, [linkColumn(field)]: id, line_id }
}
