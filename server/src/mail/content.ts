import { formatMoney } from '../money/amounts.ts'
import type { Answer, Facts, Language, MailData, Template } from './kinds.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import type { Figures, Label, Words } from './words/words.ts'

/** What a mail says, before it becomes plain text and HTML. Nothing in it is markup. */
export type Content = {
  language: Language
  title: string
  /** What stands between a label and what it names. */
  colon: string
  lead: string[]
  rows: [label: string, value: string][]
  /** What somebody has written, in his own words. */
  quote: string | null
  list: { label: string; items: string[] } | null
  link: { label: string; url: string } | null
  notes: string[]
}

const words: Record<Language, Words> = { en, fr }

/** @throws RangeError when a currency is unknown or a date malformed */
export function contentOf(template: Template, language: Language, data: MailData): Content {
  const say = words[language]
  const { facts } = data
  const { title, lead } = say.mails[template](figuresOf(template, language, data))
  const answer = facts.type === 'quotation' ? facts.answer : null
  return {
    language,
    title,
    colon: say.colon,
    lead,
    rows: rowsOf(template, language, data),
    quote: answer?.message || null,
    list: answer?.wishes.length ? { label: say.labels.changes, items: answer.wishes.map(wishText) } : null,
    link: data.link === null ? null : { label: say.view[facts.type], url: data.link },
    notes: [...(data.test ? [say.test] : []), say.footer(data.vendor.name)],
  }
}

function figuresOf(template: Template, language: Language, { vendor, customer, facts }: MailData): Figures {
  const money = moneyIn(language, facts)
  const none = { refunded: '', failure: '', plan: '', why: '', days: '', card: '' }
  const common = { vendor: vendor.name, customer, by: customer, ...none }
  switch (facts.type) {
    case 'quotation':
      return {
        ...common,
        by: facts.answer?.by ?? customer,
        number: facts.number,
        amount: money(facts.total),
        date: dayIn(language, facts.valid_until),
      }
    case 'invoice': {
      // What is credited is told as a plain amount, and nothing is due on what is paid already.
      const credit = template === 'credit_note.issued'
      const due = !credit && facts.amount_due > 0
      return {
        ...common,
        number: facts.number,
        amount: money(credit ? Math.abs(facts.total) : facts.amount_due),
        date: due ? dayIn(language, facts.due_date) : '',
      }
    }
    case 'order':
      return { ...common, number: facts.number, amount: money(facts.total), date: '' }
    case 'subscription': {
      const { why, daysLeft } = words[language]
      return {
        ...common,
        number: facts.number,
        amount: '',
        date: dayIn(language, facts.date),
        plan: facts.subject ?? facts.number,
        why: why[facts.reason ?? ''] ?? '',
        days: facts.days_left === null ? '' : daysLeft(facts.days_left),
        card: facts.card ?? '',
      }
    }
    case 'payment': {
      const { failures, failed } = words[language]
      return {
        ...common,
        number: '',
        amount: money(facts.amount),
        date: dayIn(language, facts.received_on),
        refunded: money(facts.refunded),
        failure: failures[facts.failure_code ?? ''] ?? failed,
      }
    }
  }
}

/** The facts under the sentences; what is not known is left out. */
function rowsOf(template: Template, language: Language, { customer, facts }: MailData): Content['rows'] {
  const say = words[language]
  const money = moneyIn(language, facts)
  const rows: [Label, string | null][] = []
  if (facts.type === 'payment') {
    rows.push(
      ['amount', money(facts.amount)],
      ['refunded', facts.refunded > 0 ? money(facts.refunded) : null],
      ['received_on', dayIn(language, facts.received_on)],
      ['invoices', facts.invoices.flatMap(({ number }) => number ?? []).join(', ')],
    )
  } else if (facts.type === 'subscription') {
    rows.push(['plan', facts.subject], ['number', facts.number], ['card', facts.card])
  } else {
    const toVendor = template === 'quotation.rejected' || template === 'quotation.changes_requested'
    rows.push(
      ['number', facts.number],
      ['customer', toVendor ? customer : null],
      ['subject', facts.subject],
      ['total', money(facts.total)],
    )
  }
  if (facts.type === 'invoice' && template !== 'credit_note.issued')
    rows.push(['amount_due', money(facts.amount_due)], ['due_date', dayIn(language, facts.due_date)])
  if (facts.type === 'quotation') {
    const { recurring_total, interval_unit, interval_count, due_now, valid_until, answer } = facts
    if (recurring_total > 0 && interval_unit)
      rows.push(['recurring', `${money(recurring_total)} ${say.every(interval_unit, interval_count ?? 1)}`])
    if (answer) rows.push(...answerRows(say, answer))
    else
      rows.push(
        ['due_now', due_now > 0 ? money(due_now) : null],
        ['valid_until', dayIn(language, valid_until)],
      )
  }
  return rows.flatMap(([label, value]) => (value ? [[say.labels[label], value] as [string, string]] : []))
}

const answerRows = (say: Words, { by, reason, po_number }: Answer): [Label, string | null][] => [
  ['by', by],
  ['reason', reason && (say.reasons[reason] ?? reason)],
  ['po_number', po_number],
]

const wishText = ({ line, quantity, note }: Answer['wishes'][number]): string =>
  [quantity === null ? line : `${line} × ${quantity}`, note].filter(Boolean).join(': ')

const moneyIn =
  (language: Language, { currency }: Facts) =>
  (amount: number) =>
    formatMoney(amount, currency, language)

const dayIn = (language: Language, day: string | null): string =>
  day === null ? '' : Temporal.PlainDate.from(day).toLocaleString(language, { dateStyle: 'long' })
