import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import { formatDate } from '../../parts/dates.js'
import { type IconName, icon } from '../../parts/icons.js'
import { type LedgerEntry, type SuccessPack, timeText } from '../view.js'

/** What the rows need. */
export interface LedgerView {
  readonly t: Translate
  readonly locale: string
  /** The person's own name. */
  readonly contact: string
  readonly mayShowTickets: boolean
  readonly showTicket: (id: string) => void
  readonly contest: (entry: LedgerEntry) => void
}

/** One entry of the ledger. */
export function entryRow(view: LedgerView, entry: LedgerEntry): TemplateResult {
  const { t } = view
  const { id, kind, day, minutes, description, agent, ticket, reversed_by_id, contest, allowed_actions } =
    entry
  const words = { purchase: t('ledger.bought'), reversal: t('ledger.taken-back') }[kind]
  const about = [
    agent && html`<bdi>${agent.name}</bdi>`,
    ticket && reference(view, ticket),
    reversed_by_id && t('ledger.was-taken-back'),
  ].filter(Boolean)
  const what = html`<bdi>${[words, description && html`<bdi>${description}</bdi>`].filter(Boolean).map(joined(': '))}</bdi>
    ${about.length ? html`<small>${about.map(joined(' · '))}</small>` : nothing}
    ${contest ? objection(view, contest) : nothing}`
  const act = allowed_actions.includes('contest')
    ? html`<button
        type="button"
        class="button quiet"
        part="button contest"
        aria-label=${`${t('ledger.contest')}: ${description}`}
        @click=${() => view.contest(entry)}
      >
        ${t('ledger.contest')}
      </button>`
    : nothing
  return row(view, { id, kind, day, minutes, what, act })
}

/** What was left on the last day: no entry says so, as a later last day would bring it back. */
export const lapseRow = (view: LedgerView, { expires_on, minutes_lapsed }: SuccessPack): TemplateResult =>
  row(view, {
    id: '',
    kind: 'lapse',
    day: expires_on!,
    minutes: -minutes_lapsed,
    what: html`${view.t('ledger.lapsed')}`,
    act: nothing,
  })

function row(
  { t, locale }: LedgerView,
  {
    id,
    kind,
    day,
    minutes,
    what,
    act,
  }: Pick<LedgerEntry, 'id' | 'kind' | 'day' | 'minutes'> & {
    what: TemplateResult
    act: unknown
  },
): TemplateResult {
  const time = timeText(t, locale, minutes)
  return html`<tr role="row" part=${`row row-${kind}`} data-id=${id} tabindex="-1">
    <td role="cell" class="day num" part="day"><bdi>${formatDate(locale, day)}</bdi></td>
    <td role="cell" class="what" part="what">${what}</td>
    <td role="cell" class="end" part="time"><bdi>${minutes > 0 ? `+${time}` : time}</bdi><br />${act}</td>
  </tr>`
}

const joined = (between: string) => (part: unknown, index: number) => html`${index ? between : ''}${part}`

function reference(
  { mayShowTickets, showTicket }: LedgerView,
  { id, reference }: NonNullable<LedgerEntry['ticket']>,
): TemplateResult {
  const name = html`<bdi>${reference}</bdi>`
  return mayShowTickets
    ? html`<button type="button" class="link" part="link" @click=${() => showTicket(id)}>${name}</button>`
    : name
}

const CONTESTS: Readonly<Record<string, readonly [IconName, string, 'contested' | 'upheld' | 'corrected']>> =
  {
    open: ['clock', 'warn', 'contested'],
    upheld: ['check', '', 'upheld'],
    corrected: ['check', 'good', 'corrected'],
  }

function objection(view: LedgerView, contest: NonNullable<LedgerEntry['contest']>): TemplateResult {
  const { t, contact } = view
  const { status, message, contact_name, answer, ticket } = contest
  const [shape, tint, words] = CONTESTS[status] ?? ['clock', '', 'contested']
  const name = !contact_name || contact_name === contact ? t('ledger.you') : contact_name
  return html`<div part="objection">
    <span class=${`tag ${tint}`} part=${`tag tag-${status}`}>${icon(shape)}${t(`ledger.${words}`)}</span>
    <small class="quote"><bdi>${t('ledger.said', { name, text: message })}</bdi></small>
    ${answer ? html`<small class="quote"><bdi>${t('ledger.answered', { text: answer })}</bdi></small>` : nothing}
    ${ticket ? html`<small>${reference(view, ticket)}</small>` : nothing}
  </div>`
}
