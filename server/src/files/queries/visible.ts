import { type RawBuilder, sql } from 'kysely'
import { visibleTo as exportsVisibleTo } from '../../exports/queries/visible.ts'
import { readableKinds } from '../../exports/rules.ts'
import type { Scope } from '../../http/scope.ts'
import { visibleTo as invoicesVisibleTo } from '../../invoices/queries/visible.ts'
import { visibleTo as ordersVisibleTo } from '../../orders/queries/visible.ts'
import { visibleTo as quotationsVisibleTo } from '../../quotations/queries/visible.ts'
import { visibleTo as ticketsVisibleTo } from '../../tickets/queries/visible.ts'
import { mayRead, mayReadMessages, uploaderOf } from '../reading-rules.ts'

const nothing = sql<boolean>`false`

/**
 * What of `files as f` exists for this caller: what he has uploaded and no message names yet; what came with an invoice
 * that he reads; what a message names in a conversation that he reads; what was exported for his side; and the vendor's
 * images for the vendor.
 */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const kinds = [looseOf(scope), ofInvoice(scope), ofMessage(scope), ofExport(scope), ofVendor(scope)]
  return sql<boolean>`(${sql.join(kinds, sql` or `)})`
}

/** An upload that no message names: only its uploader knows of it. */
export function looseOf(scope: Scope): RawBuilder<boolean> {
  const uploader = uploaderOf(scope)
  if (uploader === null) return nothing
  return sql<boolean>`(f.uploaded_by = ${uploader} and f.message_id is null)`
}

const ofVendor = (scope: Scope): RawBuilder<boolean> =>
  scope.kind === 'vendor' || scope.kind === 'system' ? sql<boolean>`f.kind = 'image'` : nothing

/** Of kinds that he may still read. */
function ofExport(scope: Scope): RawBuilder<boolean> {
  const kinds = readableKinds(scope)
  if (kinds.length === 0) return nothing
  return sql<boolean>`exists (select from exports as x
    where x.file_id = f.id and x.kind = any(${kinds}::text[]) and ${exportsVisibleTo(scope)})`
}

function ofInvoice(scope: Scope): RawBuilder<boolean> {
  if (!mayRead(scope, 'invoice')) return nothing
  return sql<boolean>`exists (select from invoices as i where i.id = f.invoice_id and ${invoicesVisibleTo(scope)})`
}

/** A note among agents is nobody else's, and so is what hangs on it. */
function ofMessage(scope: Scope): RawBuilder<boolean> {
  if (!mayReadMessages(scope)) return nothing
  const subjects = [
    mayRead(scope, 'ticket') &&
      sql`exists (select from tickets as t where t.id = m.ticket_id and ${ticketsVisibleTo(scope)})`,
    mayRead(scope, 'quotation') &&
      sql`exists (select from quotations as q where q.id = m.quotation_id and ${quotationsVisibleTo(scope)})`,
    mayRead(scope, 'order') &&
      sql`exists (select from orders as o where o.id = m.order_id and ${ordersVisibleTo(scope)})`,
    mayRead(scope, 'invoice') &&
      sql`exists (select from invoices as i where i.id = m.invoice_id and ${invoicesVisibleTo(scope)})`,
  ].filter(subject => subject !== false)
  if (subjects.length === 0) return nothing
  const notes = scope.kind === 'vendor' || scope.kind === 'system' ? sql`true` : sql`not m.internal`
  return sql<boolean>`exists (select from messages as m
    where m.id = f.message_id and ${notes} and (${sql.join(subjects, sql` or `)}))`
}
