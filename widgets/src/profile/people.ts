import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { knownText } from '../base/localize.js'
import { formatTime } from '../parts/dates.js'
import { icon } from '../parts/icons.js'
import type { Contact, Invitation, Loaded } from './data.js'
import { deed, section, type View } from './rows.js'

type Me = Schemas['PortalSession']['contact']

/** The company's people, and whom it has invited. */
export function people(
  view: View,
  { contacts, invitations }: NonNullable<Loaded['people']>,
  me: Me,
): TemplateResult {
  const { t } = view
  return section(
    'people',
    t('people.title'),
    html`<ul class="people">
      ${contacts.map(contact => person(view, contact, me))} ${invitations.map(each => invited(view, each, me))}
    </ul>`,
    deed(view, 'people.invite', 'people.invite', { look: '' }),
  )
}

function person(view: View, contact: Contact, me: Me): TemplateResult {
  const { t, locale } = view
  const { id, name, email, role, status, last_seen_at } = contact
  const active = status === 'active'
  const whom = { about: name, whom: { contact } }
  const seen = last_seen_at
    ? t('people.seen', { time: formatTime(locale, last_seen_at) })
    : t('people.never-seen')
  return entry(
    `person person-${status}`,
    id === me?.id ? t('people.you', { name }) : name,
    [email, roleName(view, role), seen],
    active
      ? nothing
      : html`<span class="tag" part="tag tag-disabled">${icon('cross')}${t('people.is-disabled')}</span>`,
    decides(role, me)
      ? html`${active ? deed(view, 'people.role', 'people.change-role', whom) : deed(view, 'people.enable', 'people.enable', whom)}
        ${active && id !== me?.id ? deed(view, 'people.disable', 'people.disable', { ...whom, look: 'quiet bad' }) : nothing}`
      : nothing,
  )
}

function invited(view: View, invitation: Invitation, me: Me): TemplateResult {
  const { t, locale } = view
  const { name, email, role, status, expires_at } = invitation
  const whom = { about: name, whom: { invitation } }
  const expired = status === 'expired'
  return entry(
    `person person-${expired ? 'expired' : 'invited'}`,
    name,
    [
      email,
      roleName(view, role),
      t(expired ? 'people.expired-at' : 'people.good-until', { time: formatTime(locale, expires_at) }),
    ],
    html`<span class=${`tag ${expired ? 'warn' : 'info'}`} part=${`tag tag-${expired ? 'expired' : 'invited'}`}>
      ${icon(expired ? 'bang' : 'clock')}${t(expired ? 'people.is-expired' : 'people.is-invited')}
    </span>`,
    decides(role, me)
      ? html`${deed(view, 'people.resend', 'people.resend', whom)}
        ${deed(view, 'people.revoke', 'people.revoke', { ...whom, look: 'quiet bad' })}`
      : nothing,
  )
}

/** Only owners decide over owners. */
const decides = (role: string, me: Me): boolean => role !== 'owner' || me?.role === 'owner'

const roleName = ({ t }: View, role: string): string => knownText(t, `role.${role}`) ?? role

const entry = (
  part: string,
  name: string,
  notes: readonly string[],
  tag: unknown,
  deeds: unknown,
): TemplateResult =>
  html`<li part=${part}>
    <div class="who">
      <b><bdi>${name}</bdi></b>
      <small class="muted">${notes.map((note, index) => html`${index ? ' · ' : ''}<bdi>${note}</bdi>`)}</small>
    </div>
    ${tag}
    <div class="deeds">${deeds}</div>
  </li>`
