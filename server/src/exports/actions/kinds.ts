import { findContacts } from '../../contacts/queries.ts'
import { presentContact } from '../../contacts/rules.ts'
import { findCustomers } from '../../customers/queries.ts'
import { presentOneCustomer } from '../../customers/rules.ts'
import type { ExportKind } from '../../database/exports-schema.ts'
import { findEvents } from '../../events/queries/events.ts'
import { presentEvent } from '../../events/rules.ts'
import { businessNow } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import type { Scope } from '../../http/scope.ts'
import { loadInvoices } from '../../invoices/actions/load.ts'
import { presentInvoice } from '../../invoices/present.ts'
import { loadOrders } from '../../orders/actions/load.ts'
import { presentOrder } from '../../orders/present.ts'
import { invoicesOf, presentPayment } from '../../payments/present.ts'
import { findPayments } from '../../payments/queries/read.ts'
import { loadQuotations, shownTo as quotationTo } from '../../quotations/actions/load.ts'
import { loadSubscriptions, shownTo as subscriptionTo } from '../../subscriptions/actions/load.ts'
import { presentTicket } from '../../tickets/present.ts'
import { findTickets } from '../../tickets/queries/read.ts'

type Reader = Pick<Services, 'db' | 'clock'> & { scope: Scope }
type Load = (reader: Reader, ids: string[]) => Promise<{ id: string }[]>

/** Objects as their `get` operations answer this caller, a page of them at a time. */
const loaders: Record<ExportKind, Load> = {
  customers: async ({ db, scope }, ids) =>
    (await findCustomers(db, scope, ids)).map(({ issued, ...row }) => presentOneCustomer(scope, row, issued)),

  contacts: async ({ db, scope }, ids) =>
    (await findContacts(db, scope, ids)).map(row => presentContact(scope, row)),

  invoices: async ({ db, scope, clock }, ids) => {
    const now = businessNow(clock, scope)
    return (await loadInvoices(db, scope, ids)).map(details => presentInvoice(scope, details, now))
  },

  subscriptions: async (reader, ids) =>
    (await loadSubscriptions(reader.db, reader.scope, ids)).map(
      details => subscriptionTo(reader, details).body,
    ),

  payments: async ({ db, scope }, ids) => {
    const rows = await findPayments(db, scope, ids)
    const invoices = await invoicesOf(db, rows)
    return rows.map(row => {
      const payment = presentPayment(row, invoices.get(row.id)!)
      // What lets a browser go on with it is kept in no file.
      return { ...payment, next_action: payment.next_action && { type: payment.next_action.type } }
    })
  },

  quotations: async (reader, ids) =>
    (await loadQuotations(reader.db, reader.scope, ids)).map(details => quotationTo(reader, details).body),

  orders: async ({ db, scope }, ids) =>
    (await loadOrders(db, scope, ids)).map(details => presentOrder(scope, details)),

  tickets: async ({ db, scope }, ids) =>
    (await findTickets(db, scope, ids)).map(row => presentTicket(scope, row)),

  events: async ({ db, scope }, ids) =>
    (await findEvents(db, scope, ids)).map(row => presentEvent(scope, row)),
}

/** Those of these objects that are still there, in the order of the ids. */
export async function loadObjects(kind: ExportKind, reader: Reader, ids: string[]): Promise<object[]> {
  const byId = new Map((await loaders[kind](reader, ids)).map(object => [object.id, object]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
