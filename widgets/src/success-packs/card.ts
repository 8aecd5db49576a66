import { html, nothing, type TemplateResult } from 'lit'
import { knownText, type Translate } from '../base/localize.js'
import { formatDate } from '../parts/dates.js'
import { type IconName, icon } from '../parts/icons.js'
import { hoursText, type SuccessPack, timeText } from './view.js'

/** What the cards need. */
export interface PacksView {
  readonly t: Translate
  readonly locale: string
  /** The address of the API, for photos. */
  readonly address: string
  readonly mayAsk: boolean
  readonly isOpen: (pack: SuccessPack) => boolean
  readonly toggle: (pack: SuccessPack) => void
  readonly ask: (pack: SuccessPack) => void
  readonly ledger: (pack: SuccessPack) => TemplateResult
}

const STATES: Readonly<Record<string, readonly [IconName, string]>> = {
  active: ['half', 'info'],
  unpaid: ['clock', 'warn'],
  used_up: ['check', ''],
  expired: ['cross', ''],
}

/** One pack: what is left of it, in words and as a picture, whom to ask, and its ledger on demand. */
export function card(view: PacksView, pack: SuccessPack): TemplateResult {
  const { t, locale, isOpen, toggle, ledger } = view
  const { id, name, status, bought_on, expires_on, expert } = pack
  const open = isOpen(pack)
  const [shape, tint] = STATES[status] ?? []
  const date = (day: string) => formatDate(locale, day)
  const until =
    expires_on &&
    t(status === 'expired' ? 'packs.expired-on' : 'packs.expires-on', { date: date(expires_on) })
  return html`<li part=${`pack pack-${status.replaceAll('_', '-')}`}>
    <div class="head">
      <h3 part="name" tabindex="-1" data-id=${id}><bdi>${name}</bdi></h3>
      <span class=${`tag ${tint ?? ''}`} part=${`tag tag-${status.replaceAll('_', '-')}`}
        >${shape && icon(shape)}${knownText(t, `packs.status.${status}`) ?? status}</span
      >
    </div>
    ${balance(view, pack)}
    <p class="muted small" part="days">
      <bdi>${t('packs.bought-on', { date: date(bought_on) })}</bdi>${until ? html` · <bdi>${until}</bdi>` : nothing}
    </p>
    ${expert ? contact(view, pack, expert) : nothing}
    <button
      type="button"
      class="button quiet"
      part="button toggle"
      aria-expanded=${open}
      aria-controls=${`ledger-${id}`}
      @click=${() => toggle(pack)}
    >
      ${icon(open ? 'up' : 'down')}${t(open ? 'packs.hide-ledger' : 'packs.show-ledger')}
    </button>
    <div id=${`ledger-${id}`} ?hidden=${!open}>${open ? ledger(pack) : nothing}</div>
  </li>`
}

function balance({ t, locale }: PacksView, pack: SuccessPack): TemplateResult {
  const { name, status, minutes, minutes_used, minutes_left } = pack
  const time = (count: number) => timeText(t, locale, count)
  const over = minutes_left < 0
  const key = status === 'unpaid' ? 'packs.unpaid' : over ? 'packs.over' : 'packs.left'
  const shown = status === 'unpaid' ? minutes : Math.abs(minutes_left)
  const used = t('packs.used-of', { used: time(minutes_used), bought: time(minutes) })
  return html`<p class="left" part="left">
      <b class=${over ? 'late' : nothing}><bdi>${t(key, { time: time(shown) })}</bdi></b>
      ${shown % 60 ? html`<small class="muted"><bdi>${hoursText(locale, shown)}</bdi></small>` : nothing}
    </p>
    <div
      class="meter"
      part="meter"
      role="meter"
      aria-label=${t('packs.used-label', { name })}
      aria-valuemin="0"
      aria-valuemax=${minutes}
      aria-valuenow=${Math.min(minutes, minutes_used)}
      aria-valuetext=${used}
    >
      <svg viewBox="0 0 ${minutes} 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width=${Math.min(minutes, minutes_used)} height="1"></rect>
      </svg>
    </div>
    <p class="small" part="used"><bdi>${used}</bdi></p>`
}

/** Photos that could not be loaded: their experts are shown by their initials. */
const broken = new Set<string>()

function contact(
  { t, address, mayAsk, ask }: PacksView,
  pack: SuccessPack,
  { name, email, photo_url, booking_url }: NonNullable<SuccessPack['expert']>,
): TemplateResult {
  const source = photo_url && !broken.has(photo_url) ? address + photo_url : null
  const initials = name.split(/\s+/, 2).map(part => [...part][0])
  const fail = (event: Event) => {
    broken.add(photo_url!)
    ;(event.target as HTMLElement).hidden = true
  }
  return html`<div class="expert" part="expert">
    <span class="photo" part="photo" aria-hidden="true"
      >${initials}${source ? html`<img src=${source} alt="" loading="lazy" @error=${fail} />` : nothing}</span
    >
    <p>
      <small class="muted">${t('packs.expert')}</small>
      <b><bdi>${name}</bdi></b>
      ${email ? html`<a class="small" part="link email" href=${`mailto:${encodeURI(email)}`}><bdi>${email}</bdi></a>` : nothing}
    </p>
    <div class="acts">
      ${
        booking_url && /^https?:/.test(booking_url)
          ? html`<a class="button" part="button book" href=${booking_url} target="_blank" rel="noopener noreferrer"
              >${t('packs.book')}</a
            >`
          : nothing
      }
      ${
        mayAsk
          ? html`<button
              type="button"
              class="button"
              part="button ask"
              aria-label=${t('packs.ask-named', { name })}
              @click=${() => ask(pack)}
            >
              ${t('packs.ask')}
            </button>`
          : nothing
      }
    </div>
  </div>`
}

/** The shape of what comes. */
export const skeleton = (t: Translate): TemplateResult =>
  html`<div part="skeleton">
    <p class="visually-hidden">${t('common.loading')}</p>
    <ul class="packs">
      <li>${[1, 2, 3, 4].map(() => html`<span class="skeleton"></span>`)}</li>
    </ul>
  </div>`
