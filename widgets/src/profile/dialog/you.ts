import { unwrap } from '../../base/problem.js'
import { NOTICES, noticeLabel } from '../notices.js'
import { languages, type Opening } from './context.js'

/** Name and language of the person. */
const edit: Opening = ({ connection, t, locale, data }) => ({
  title: t => t('you.edit-title'),
  fields: [
    {
      name: 'name',
      label: 'profile.name',
      type: 'text',
      value: data.profile!.name,
      autocomplete: 'name',
      maxLength: 200,
      required: true,
    },
    {
      name: 'language',
      label: 'profile.language',
      type: 'select',
      value: data.profile!.language ?? '',
      options: languages(locale),
      hint: 'you.language-hint',
    },
  ],
  submit: 'profile.save',
  async send({ name = '', language }) {
    const body = { name, language: (language || null) as 'en' | null }
    unwrap(await connection.client.PATCH('/v1/profile', { body }))
    return t('profile.saved')
  },
})

/** Which mails the person gets. */
const notices: Opening = ({ connection, t, data }) => ({
  title: t => t('you.notices-title'),
  lead: t => [t('you.notices-lead')],
  fields: NOTICES.map(name => ({
    name,
    label: noticeLabel(name),
    type: 'check',
    value: data.profile!.notifications[name],
    fixed: name === 'security',
  })),
  submit: 'profile.save',
  async send(values) {
    const chosen = NOTICES.filter(name => name !== 'security').map(name => [name, values[name] === 'on'])
    const body = { notifications: Object.fromEntries(chosen) as Record<string, boolean> }
    unwrap(await connection.client.PATCH('/v1/profile', { body }))
    return t('profile.saved')
  },
})

/** English of it comes with every dialog. */
export const texts = {}

/** What can be done, by its name. */
export const DEEDS = { edit, notices } satisfies Record<string, Opening>
