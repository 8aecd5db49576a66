import type { WantedChange } from '../database/company-schema.ts'
import type { MarkdownTree } from '../markdown/parse.ts'
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
  /** What somebody has written in Markdown. */
  body: MarkdownTree | null
  list: { label: string; items: string[] } | null
  link: { label: string; url: string } | null
  notes: { text: string; url: string | null }[]
}

const words: Record<Language, Words> = { en, fr }

/** @throws RangeError when a currency is unknown or a date malformed */
export function contentOf(template: Template, language: Language, data: MailData): Content {
  const say = words[language]
  const { facts } = data
  const { title, lead, link } = say.mails[template](figuresOf(template, language, data))
  const answer = facts.type === 'quotation' ? facts.answer : null
  const contested = facts.type === 'success_pack' ? facts.contested : null
  return {
    language,
    title,
    colon: say.colon,
    lead,
    rows: rowsOf(template, language, data),
    quote: answer?.message || contested?.message || (facts.type === 'company' && facts.message) || null,
    body: facts.type === 'message' ? facts.content : null,
    list: answer?.wishes.length ? { label: say.labels.changes, items: answer.wishes.map(wishText) } : null,
    link: data.link === null ? null : { label: link ?? say.view[facts.type], url: data.link },
    notes: notesOf(say, data),
  }
}

function notesOf(say: Words, { test, vendor, choices }: MailData): Content['notes'] {
  const plain = [...(test ? [say.test] : []), say.footer(vendor.name)].map(text => ({ text, url: null }))
  return choices ? [...plain, { text: say.choices[choices.whose], url: choices.url }] : plain
}

function figuresOf(template: Template, language: Language, { vendor, customer, facts }: MailData): Figures {
  const money = moneyIn(language, facts)
  const none = {
    refunded: '',
    failure: '',
    plan: '',
    why: '',
    days: '',
    card: '',
    pack: '',
    time: '',
    email: '',
    subject: '',
  }
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
    case 'company':
      return { ...common, by: facts.by ?? vendor.name, number: '', amount: '', date: '' }
    case 'webhook':
      return {
        ...common,
        number: '',
        amount: '',
        date: dayIn(language, facts.since?.slice(0, 10) ?? null),
        subject: facts.url,
      }
    case 'security':
      return { ...common, number: '', amount: '', date: '', email: facts.email ?? '' }
    case 'success_pack': {
      const { name, minutes_left, contested } = facts
      return {
        ...common,
        by: contested?.by ?? customer,
        number: '',
        amount: '',
        date: dayIn(language, contested?.day ?? null),
        pack: name,
        time: timeText(contested?.minutes ?? minutes_left),
      }
    }
    case 'message':
      return {
        ...common,
        by: facts.by,
        number: facts.number,
        amount: '',
        date: '',
        subject: facts.subject ?? '',
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
function rowsOf(
  template: Template,
  language: Language,
  { customer, facts, secret }: MailData,
): Content['rows'] {
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
  } else if (facts.type === 'message') {
    rows.push(
      ['customer', template === 'message.received' ? customer : null],
      ['files', facts.files.join(', ')],
    )
  } else if (facts.type === 'company') {
    rows.push(...facts.changes.map(changeRow))
  } else if (facts.type === 'webhook') {
    rows.push(['address', facts.url])
  } else if (facts.type === 'security') {
    rows.push(['code', secret ?? null])
  } else if (facts.type === 'success_pack') {
    const { name, contested } = facts
    rows.push(['pack', name])
    if (contested)
      rows.push(
        ['customer', customer],
        ['subject', contested.description],
        ['time', timeText(contested.minutes)],
        ['by', contested.by],
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

const changeRow = ({ field, before, wanted }: WantedChange): [Label, string] => [
  field,
  `${before ?? '–'} → ${wanted ?? '–'}`,
]

const wishText = ({ line, quantity, note }: Answer['wishes'][number]): string =>
  [quantity === null ? line : `${line} × ${quantity}`, note].filter(Boolean).join(': ')

const moneyIn = (language: Language, facts: Facts) => (amount: number) =>
  'currency' in facts ? formatMoney(amount, facts.currency, language) : ''

const dayIn = (language: Language, day: string | null): string =>
  day === null ? '' : Temporal.PlainDate.from(day).toLocaleString(language, { dateStyle: 'long' })

/** The units are the same in our languages. */
const timeText = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ')
}
