import { sql } from 'kysely'
import { ownedBy } from '../../database/owned.ts'
import type { Trx } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../../orders/queries/visible.ts'
import { visibleTo as subscriptionsVisibleTo } from '../../subscriptions/queries/visible.ts'
import type { LinkField } from '../link-rules.ts'

type Named = { id: string; line_id: string | null; customer_id: string }

/**
 * Whether the caller reads this thing of this customer's, with the line. Drafts are nobody's business yet, as customers
 * read tickets.
 */
const exists: Record<LinkField, (scope: Scope, named: Named) => ReturnType<typeof sql<boolean>>> = {
  subscription_id: (scope, { id, line_id, customer_id }) => sql`exists (select from subscriptions as s
    where s.id = ${id} and s.customer_id = ${customer_id} and ${subscriptionsVisibleTo(scope)}
      and (${line_id}::text is null or exists (
        select from subscription_items as l where l.id = ${line_id} and l.subscription_id = s.id)))`,
  order_id: (scope, { id, line_id, customer_id }) => sql`exists (select from orders as o
    where o.id = ${id} and o.customer_id = ${customer_id} and ${ordersVisibleTo(scope)}
      and (${line_id}::text is null or exists (
        select from jsonb_array_elements(o.content -> 'lines') as l where l.value ->> 'id' = ${line_id})))`,
  invoice_id: (scope, { id, line_id, customer_id }) => sql`exists (select from invoices as i
    where i.id = ${id} and i.customer_id = ${customer_id} and i.status <> 'draft' and ${invoicesVisibleTo(scope)}
      and (${line_id}::text is null or exists (
        select from invoice_lines as l where l.id = ${line_id} and l.invoice_id = i.id)))`,
  success_pack_id: (scope, { id, customer_id }) => sql`exists (select from success_packs as p
    where p.id = ${id} and p.customer_id = ${customer_id}
      and ${ownedBy(scope, { partner: 'p.partner_id', customer: 'p.customer_id' })})`,
}

export async function isLinkable(trx: Trx, scope: Scope, field: LinkField, named: Named): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select ${exists[field](scope, named)} as found`.execute(trx)
  return rows[0]!.found
}

/** The expert of a success pack, where he is there to be asked. */
export async function findExpert(trx: Trx, packId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('success_packs as p')
    .innerJoin('agents as a', 'a.id', 'p.agent_id')
    .where('p.id', '=', packId)
    .where('a.status', '=', 'active')
    .select('a.id')
    .executeTakeFirst()
  return row?.id ?? null
}
