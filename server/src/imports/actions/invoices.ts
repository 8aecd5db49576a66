import type { components } from '../../../../openapi.d.ts'
import { ownColumns } from '../../customers/sides.ts'
import type { Party } from '../../documents/model.ts'
import { recordManyEvents } from '../../events/actions.ts'
import type { Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invoiceEvents } from '../../invoices/actions/load.ts'
import { sellerKey } from '../../invoices/import-rules.ts'
import type { Details } from '../../invoices/present.ts'
import { insertInvoices, insertLinesLater } from '../../invoices/queries/bulk.ts'
import { buyerParty, cut, sellerParty, totalColumns } from '../../invoices/rows.ts'
import { statusFor } from '../../invoices/rules.ts'
import { endOfDay } from '../../money/dates.ts'
import { readSettings } from '../../settings/queries.ts'
import { type Stated, statedDocument } from '../invoice-rules.ts'
import {
  findByExternalIds,
  findOwnNumbers,
  lockInvoiceImports,
  type NamedCustomer,
} from '../queries/known.ts'
import { attempt, isRefused, type Outcome } from '../rules.ts'
import { numberTaken, storedDocuments } from './stored-invoices.ts'
import { customersNamed, known, type Making, unique, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['InvoiceImport']
type Seller = { party: Party; key: string }

export const invoices: Writer<Row> = {
  keys: ({ external_id, number, type = 'invoice' }) => [
    ...(external_id === undefined ? [] : [`id ${external_id}`]),
    `number ${type} ${number.trim()}`,
  ],

  async write(trx, { scope, now }, rows) {
    const { vendor } = await readSettings(trx)
    const party = sellerParty(vendor)
    const seller = { party, key: sellerKey(party) }
    const named = await customersNamed(trx, scope, rows)
    await lockInvoiceImports(trx, unique(named.map(each => (isRefused(each) ? null : each.partner_id))))
    const judge = await judgeOf(trx, scope, rows, named, seller)
    const created: Details[] = []
    const outcomes = rows.map((row, i): Outcome => {
      const customer = named[i]!
      if (isRefused(customer)) return customer
      const stated = attempt(() => statedDocument(row, seller.party, buyerParty(customer)))
      if (isRefused(stated)) return stated
      const earlier = judge(row, customer, stated)
      if (earlier !== 'created') return earlier
      created.push(detailsOf({ scope, now }, row, customer, stated))
      return 'created'
    })
    if (created.length > 0) {
      await insertInvoices(
        trx,
        created.map(({ row }) => columnsOf(row, seller.key)),
      )
      await insertLinesLater(created.flatMap(({ lines }) => lines))(trx)
    }
    await recordManyEvents(
      trx,
      now,
      created.flatMap(details => invoiceEvents(details, now, ['invoice.imported'])),
    )
    return outcomes
  },
}

/** What a row is to what is there already: new, the very same, or one that has no right to its number or id. */
async function judgeOf(
  trx: Trx,
  scope: Making['scope'],
  rows: readonly Row[],
  named: Awaited<ReturnType<typeof customersNamed>>,
  seller: Seller,
) {
  const wanted = rows.flatMap(({ number, type = 'invoice' }, i) => {
    const customer = named[i]!
    return isRefused(customer) ? [] : [{ partner_id: customer.partner_id, type, number: number.trim() }]
  })
  const stored = await storedDocuments(trx, wanted, seller.key)
  const ours = await findOwnNumbers(
    trx,
    wanted.map(each => each.number),
  )
  const ids = await findByExternalIds(trx, scope, 'invoices', unique(rows.map(row => row.external_id)))
  return ({ external_id }: Row, customer: NamedCustomer, stated: Stated): Outcome => {
    const identified = external_id === undefined ? undefined : ids.get(external_id)
    const there = stored(customer, stated.document)
    if (identified !== undefined && identified.id !== there?.id) return [known]
    if (there !== undefined) return there.differs === null ? 'unchanged' : [numberTaken(there.differs)]
    return ours.has(stated.document.number!) ? [numberTaken('#/number')] : 'created'
  }
}

function detailsOf(
  { scope, now }: Pick<Making, 'scope' | 'now'>,
  body: Row,
  customer: NamedCustomer,
  { document, differences }: Stated,
): Details {
  const { totals, lines, seller, buyer, ...content } = document
  const id = newId('inv')
  const row: Details['row'] = {
    id,
    partner_id: customer.partner_id,
    customer_id: customer.id,
    type: content.type,
    type_code: content.type_code,
    origin: 'external',
    status: statusFor(totals.total, totals.amount_due),
    number: content.number,
    subject: body.subject ?? cut(lines[0]!.name, 300),
    seller_name: seller.name,
    buyer_name: buyer.name,
    issue_date: content.issue_date,
    due_date: content.due_date,
    overdue_from: content.due_date === null ? null : endOfDay(content.due_date, customer.time_zone),
    currency: content.currency,
    language: body.language ?? customer.language,
    ...totalColumns(totals),
    amount_due: totals.amount_due,
    paid: 0,
    credited: 0,
    credit_notes_total: 0,
    credits_invoice_id: null,
    subscription_id: null,
    period_start: content.period_start,
    period_end: content.period_end,
    buyer_reference: content.buyer_reference,
    order_reference: content.order_reference,
    seller,
    buyer,
    content: {
      tax_point_date: null,
      contract_reference: null,
      preceding_invoices: [],
      notes: content.notes,
      payment_terms: content.payment_terms,
      delivery: null,
      allowances: content.allowances,
      taxes: content.taxes,
      differences,
    },
    draft: null,
    branding: null,
    vendor_external_id: null,
    partner_external_id: null,
    vendor_metadata: {},
    partner_metadata: {},
    ...(unwrapped(ownColumns(scope, body)) as object),
    version: 1,
    created_at: now,
    updated_at: now,
    claimed: false,
    time_zone: customer.time_zone,
  }
  const rows = lines.map((line, position) => ({
    ...line,
    id: newId('line'),
    invoice_id: id,
    position,
    credits_line_id: null,
  }))
  return { row, lines: rows, allocations: [], files: [], creditNoteIds: [] }
}

/** The columns that are written: the zone is the customer's, claims have a table, and what is due is derived. */
const columnsOf = (
  { time_zone: _, claimed: __, amount_due: ___, ...row }: Details['row'],
  seller_key: string,
) => ({ ...row, listed_on: row.issue_date!, seller_key })
