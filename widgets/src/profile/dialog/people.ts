import type { Schemas } from '../../api.js'
import { unwrap } from '../../base/problem.js'
import { enProfilePeople } from '../../locales/en.profile-people.js'
import { type Context, languages, type Opening, once } from './context.js'
import type { Field } from './form.js'

type Role = Schemas['Role']

/** Only owners make and change owners. */
const roleField = ({ connection, t }: Context, value: string): Field => {
  const roles: Role[] = ['owner', 'billing', 'accountant', 'technical', 'viewer']
  const mine = connection.session?.contact?.role
  return {
    name: 'role',
    label: 'people.role',
    type: 'select',
    value,
    options: roles
      .filter(role => role !== 'owner' || mine === 'owner')
      .map(role => [role, `${t(`role.${role}`)} – ${t(`role.${role}-may`)}`]),
    required: true,
  }
}

const invite: Opening = context => {
  const { connection, t, locale, data } = context
  return {
    title: t => t('people.invite-title'),
    lead: t => [t('people.invite-lead')],
    fields: [
      { name: 'name', label: 'profile.name', type: 'text', maxLength: 200, required: true },
      { name: 'email', label: 'profile.email', type: 'email', maxLength: 320, required: true },
      roleField(context, 'viewer'),
      {
        name: 'language',
        label: 'people.language',
        type: 'select',
        value: data.company.language,
        options: languages(locale),
        required: true,
      },
    ],
    submit: 'people.invite-submit',
    refused: { already_exists: 'people.known', permission_denied: 'people.too-much' },
    async send({ name = '', email = '', role, language }, key) {
      const body = { name, email, role: role as Role, language: language as 'en' }
      unwrap(await connection.client.POST('/v1/invitations', { params: once(key), body }))
      return t('people.invited', { email })
    },
  }
}

const resend: Opening = ({ connection, t, invitation }) => {
  const { id, email } = invitation!
  return {
    title: t => t('people.resend-title'),
    lead: t => [t('people.resend-lead', { email })],
    submit: 'people.resend',
    async send(_values, key) {
      const params = { path: { invitation_id: id }, ...once(key) }
      unwrap(await connection.client.POST('/v1/invitations/{invitation_id}/resend', { params }))
      return t('people.invited', { email })
    },
  }
}

const revoke: Opening = ({ connection, t, invitation }) => {
  const { id, email } = invitation!
  return {
    title: t => t('people.revoke-title'),
    lead: t => [t('people.revoke-lead', { email })],
    submit: 'people.revoke',
    danger: true,
    async send() {
      const params = { path: { invitation_id: id } }
      unwrap(await connection.client.DELETE('/v1/invitations/{invitation_id}', { params }))
      return t('people.revoked', { email })
    },
  }
}

const role: Opening = context => {
  const { connection, t, contact } = context
  const { id, name, role, version } = contact!
  return {
    title: t => t('people.role-title', { name }),
    fields: [roleField(context, role)],
    submit: 'profile.save',
    refused: {
      last_owner: 'people.last-owner',
      permission_denied: 'people.too-much',
      version_mismatch: 'profile.changed-meanwhile',
    },
    async send({ role }) {
      const params = { path: { contact_id: id }, header: { 'If-Match': `"v${version}"` } }
      // The role's own permissions, in place of what was chosen for the person.
      const body = { role: role as Role, permissions: null }
      unwrap(await connection.client.PATCH('/v1/contacts/{contact_id}', { params, body }))
      return t('people.role-changed', { name, role: t(`role.${role as Role}`) })
    },
  }
}

/** Asks once, with what it means. */
const disable: Opening = async ({ connection, t, data, contact }) => {
  const { id, name } = contact!
  const { client } = connection
  const path = { contact_id: id }
  const preview = unwrap(await client.GET('/v1/contacts/{contact_id}/disable_preview', { params: { path } }))
  const title = (): string => t('people.disable-title', { name })
  if (preview.last_owner) return { title, lead: t => [t('people.last-owner')] }
  const { open_tickets, payment_methods, share_links, sessions } = preview
  const others = data.people!.contacts.filter(each => each.id !== id && each.status === 'active')
  const takesOver: Field = {
    name: 'hand_over_to',
    label: 'people.hand-over',
    type: 'select',
    value: connection.session?.contact?.id ?? '',
    options: others.map(each => [each.id, each.name]),
    required: true,
  }
  return {
    title,
    lead: t => [
      t('people.disable-lead', { name }),
      ...(sessions ? [t('people.ends-sessions', { count: sessions })] : []),
      ...(share_links ? [t('people.ends-links', { count: share_links })] : []),
      ...(payment_methods.length ? [t('people.keeps-cards', { count: payment_methods.length })] : []),
      ...(open_tickets ? [t('people.open-tickets', { count: open_tickets })] : []),
    ],
    fields: open_tickets ? [takesOver] : [],
    submit: 'people.disable',
    danger: true,
    refused: { last_owner: 'people.last-owner' },
    async send({ hand_over_to }, key) {
      const body = hand_over_to ? { hand_over_to } : {}
      const params = { path, ...once(key) }
      unwrap(await client.POST('/v1/contacts/{contact_id}/disable', { params, body }))
      return t('people.disabled', { name })
    },
  }
}

const enable: Opening = ({ connection, t, contact }) => {
  const { id, name } = contact!
  return {
    title: t => t('people.enable-title', { name }),
    lead: t => [t('people.enable-lead')],
    submit: 'people.enable',
    refused: { permission_denied: 'people.too-much' },
    async send(_values, key) {
      const params = { path: { contact_id: id }, ...once(key) }
      unwrap(await connection.client.POST('/v1/contacts/{contact_id}/enable', { params }))
      return t('people.enabled', { name })
    },
  }
}

/** English of it. */
export const texts = enProfilePeople

/** What can be done, by its name. */
export const DEEDS = { invite, resend, revoke, role, disable, enable } satisfies Record<string, Opening>
