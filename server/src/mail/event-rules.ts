import type { components } from '../../../openapi.d.ts'
import { addDays } from '../money/dates.ts'
import type { Answer, InvoiceFacts, ObjectFacts, QuotationFacts, Template } from './kinds.ts'
import { type MessageEvent, messageMail } from './message-rules.ts'

type Schemas = components['schemas']
/** As events carry it: without what other objects say. */
type Subscription = Schemas['SubscriptionSummary']
type Pack = Schemas['SuccessPack'] & { entry?: Schemas['SuccessPackEntry'] }
type Event = { type: string; data: unknown }

/** What a mail is written for, and from which event's object. */
const mailed = {
  'quotation.sent': (data: Schemas['Quotation']) =>
    mail(data.revision > 1 ? 'quotation.revised' : 'quotation.sent', quotationFacts(data)),
  'quotation.accepted': (data: Schemas['Quotation']) =>
    mail('quotation.accepted', quotationFacts(data, 'acceptance')),
  'quotation.changes_requested': (data: Schemas['Quotation']) =>
    mail('quotation.changes_requested', quotationFacts(data, 'change_request')),
  'quotation.rejected': (data: Schemas['Quotation']) =>
    mail('quotation.rejected', quotationFacts(data, 'rejection')),
  'invoice.issued': (data: Schemas['Invoice']) =>
    data.origin === 'external'
      ? null
      : mail(data.type === 'credit_note' ? 'credit_note.issued' : 'invoice.issued', invoiceFacts(data)),
  'payment.succeeded': (data: Schemas['Payment']) => mail('payment.succeeded', paymentFacts(data)),
  'payment.failed': (data: Schemas['Payment']) => mail('payment.failed', paymentFacts(data)),
  'payment.requires_action': (data: Schemas['Payment']) =>
    mail('payment.requires_action', paymentFacts(data)),
  'payment.refunded': (data: Schemas['Payment']) => mail('payment.refunded', paymentFacts(data)),
  'order.cancelled': (data: Schemas['Order']) => mail('order.cancelled', orderFacts(data)),
  'subscription.to_renew': (data: Subscription) =>
    mail('subscription.to_renew', subscriptionFacts(data, data.grace!.ends_on, data.grace!.reason)),
  'subscription.recovered': (data: Subscription) =>
    mail('subscription.recovered', subscriptionFacts(data, null)),
  // Nobody had it yet where its order was never paid; that is told by the order.
  'subscription.closed': (data: Subscription) =>
    data.close_reason === 'order_unpaid'
      ? null
      : mail('subscription.closed', subscriptionFacts(data, data.closed_on, data.close_reason)),
  'subscription.contract_ending': (data: Subscription) =>
    mail('subscription.contract_ending', subscriptionFacts(data, data.contract_end)),
  'subscription.cancel_scheduled': (data: Subscription) =>
    mail('subscription.cancel_scheduled', subscriptionFacts(data, addDays(data.cancels_on!, -1))),
  'success_pack.low': (data: Pack) => mail('pack.low', packFacts(data)),
  'message.created': (data: MessageEvent) => messageMail(data),
  // Where it is a ticket as well, that is told of by its message.
  'success_pack.entry_contested': (data: Pack) =>
    data.entry?.contest?.ticket ? null : mail('pack.contested', packFacts(data)),
}

/** The types of events that are read with their data. */
export const mailedTypes: readonly string[] = Object.keys(mailed)

/** Which mail an event brings about, and of what it tells; null for none. */
export function mailOf({ type, data }: Event): { template: Template; facts: ObjectFacts } | null {
  if (!Object.hasOwn(mailed, type)) return null
  return (mailed[type as keyof typeof mailed] as (data: unknown) => ReturnType<typeof mail> | null)(data)
}

const mail = (template: Template, facts: ObjectFacts) => ({ template, facts })

/** @param kind of the answer that the mail tells of: the newest of that kind */
function quotationFacts(quotation: Schemas['Quotation'], kind?: string): QuotationFacts {
  const response = quotation.responses.find(each => each.kind === kind)
  return {
    type: 'quotation',
    id: quotation.id,
    number: quotation.number ?? '',
    subject: quotation.subject,
    currency: quotation.currency,
    total: quotation.total,
    due_now: quotation.due_now,
    recurring_total: quotation.recurring_total,
    interval_unit: quotation.interval_unit,
    interval_count: quotation.interval_count,
    valid_until: quotation.valid_until,
    answer: response ? answerOf(response, quotation.lines) : null,
  }
}

function answerOf(response: Schemas['QuotationResponse'], lines: Schemas['QuotationLine'][]): Answer {
  const names = new Map(lines.map(line => [line.id, line.name]))
  return {
    by: response.contact_name,
    reason: response.reason,
    message: response.message,
    po_number: response.po_number,
    wishes: response.lines.map(({ line_id, quantity, note }) => ({
      line: names.get(line_id) ?? line_id,
      quantity: quantity ?? null,
      note: note ?? null,
    })),
  }
}

/** Of an invoice or a credit note. */
export const invoiceFacts = ({
  id,
  number,
  subject,
  currency,
  total,
  amount_due,
  due_date,
}: Pick<
  Schemas['InvoiceSummary'],
  'id' | 'number' | 'subject' | 'currency' | 'total' | 'amount_due' | 'due_date'
>): InvoiceFacts => ({
  type: 'invoice',
  id,
  number: number ?? '',
  subject,
  currency,
  total,
  amount_due,
  due_date,
})

const orderFacts = ({ id, number, subject, currency, total }: Schemas['Order']): ObjectFacts => ({
  type: 'order',
  id,
  number,
  subject,
  currency,
  total,
})

const subscriptionFacts = (
  { id, number, plan, currency }: Subscription,
  date: string | null,
  reason: string | null = null,
): ObjectFacts => ({
  type: 'subscription',
  id,
  number,
  subject: plan.name,
  currency,
  reason,
  date,
  days_left: null,
  card: null,
})

const packFacts = ({ id, name, minutes_left, expert, entry }: Pack): ObjectFacts => ({
  type: 'success_pack',
  id,
  name,
  minutes_left,
  expert_email: expert?.email ?? null,
  contested: entry?.contest
    ? {
        by: entry.contest.contact_name,
        day: entry.day,
        minutes: -entry.minutes,
        description: entry.description,
        message: entry.contest.message,
      }
    : null,
})

const paymentFacts = (payment: Schemas['Payment']): ObjectFacts => ({
  type: 'payment',
  id: payment.id,
  currency: payment.currency,
  amount: payment.amount,
  refunded: payment.refunded,
  received_on: payment.received_on,
  failure_code: payment.failure?.code ?? null,
  quotation_id: payment.quotation_id,
  invoices: payment.invoices.map(({ invoice_id, number }) => ({ invoice_id, number })),
})
