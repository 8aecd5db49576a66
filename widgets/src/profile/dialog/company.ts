import type { Schemas } from '../../api.js'
import { unwrap } from '../../base/problem.js'
import { enProfileCompany } from '../../locales/en.profile-company.js'
import { countries, timeZones } from './choices.js'
import { type Context, languages, type Opening, once } from './context.js'
import type { Field } from './form.js'

/** Name, VAT number and country: what invoices print, and so what is locked once there are any. */
const printed = ({ locale, data }: Context): Field[] => {
  const { name, vat_number, country } = data.company
  return [
    {
      name: 'name',
      label: 'company.name',
      type: 'text',
      value: name,
      autocomplete: 'organization',
      maxLength: 200,
      required: true,
    },
    { name: 'vat_number', label: 'company.vat', type: 'text', value: vat_number ?? '', maxLength: 30 },
    {
      name: 'country',
      label: 'company.country',
      type: 'select',
      value: country ?? '',
      options: countries(locale),
      required: country !== null,
    },
  ]
}

/** The parts of an address: what browsers know each by, and the most that it may have. */
const ADDRESS = [
  ['line1', 'address-line1', 200],
  ['line2', 'address-line2', 200],
  ['line3', 'address-line3', 200],
  ['postal_code', 'postal-code', 30],
  ['city', 'address-level2', 120],
  ['region', 'address-level1', 120],
] as const

/** What the company may change itself. */
const edit: Opening = context => {
  const { connection, t, locale, data } = context
  const { company } = data
  const locked = company.locked_fields ?? []
  const address = ADDRESS.map(
    ([name, autocomplete, maxLength]): Field => ({
      name: `address/${name}`,
      label: `company.${name}`,
      type: 'text',
      value: company.address[name] ?? '',
      autocomplete,
      maxLength,
    }),
  )
  const open = printed(context).filter(({ name }) => !locked.includes(name))
  return {
    title: t => t('company.edit-title'),
    fields: [
      ...open,
      ...address,
      {
        name: 'phone',
        label: 'company.phone',
        type: 'tel',
        value: company.phone ?? '',
        autocomplete: 'tel',
        maxLength: 60,
      },
      {
        name: 'billing_emails',
        label: 'company.billing-emails',
        type: 'area',
        value: company.billing_emails.join('\n'),
        hint: 'company.billing-hint',
      },
      {
        name: 'time_zone',
        label: 'company.time-zone',
        type: 'select',
        value: company.time_zone,
        options: timeZones(company.time_zone),
        required: true,
      },
      {
        name: 'language',
        label: 'profile.language',
        type: 'select',
        value: company.language,
        options: languages(locale),
        required: true,
      },
    ],
    submit: 'profile.save',
    refused: { field_locked: 'company.locked-now' },
    async send(values) {
      const given = Object.fromEntries(open.map(({ name }) => [name, values[name] || null]))
      const body: Schemas['CustomerUpdate'] = {
        ...given,
        address: Object.fromEntries(ADDRESS.map(([name]) => [name, values[`address/${name}`] || null])),
        phone: values.phone || null,
        billing_emails: (values.billing_emails ?? '').split(/[\s,;]+/).filter(Boolean),
        time_zone: values.time_zone ?? '',
        language: values.language as 'en',
      }
      // What has no value yet and gets none is not said, as it cannot be taken away.
      if (!values.country) delete body.country
      const path = { customer_id: company.id }
      unwrap(await connection.client.PATCH('/v1/customers/{customer_id}', { params: { path }, body }))
      return t('profile.saved')
    },
  }
}

/** Asks the vendor to change what invoices have shown. */
const change: Opening = context => {
  const { connection, t, data } = context
  const fields = printed(context).filter(({ name }) => data.company.locked_fields?.includes(name))
  return {
    title: t => t('change.title'),
    lead: t => [t('change.lead')],
    fields: [
      ...fields,
      { name: 'reason', label: 'change.reason', type: 'area', maxLength: 2000, required: true },
    ],
    submit: 'change.submit',
    refused: { already_exists: 'change.already', validation_failed: 'change.nothing' },
    async send({ reason = '', ...values }, key) {
      const wanted = fields.filter(({ name, value }) => values[name] !== value)
      const changed = Object.fromEntries(wanted.map(({ name }) => [name, values[name] || null]))
      const body = { reason, ...changed }
      unwrap(await connection.client.POST('/v1/customer_changes', { params: once(key), body }))
      return t('change.sent')
    },
  }
}

/** Takes the request back. */
const withdraw: Opening = ({ connection, t, data }) => ({
  title: t => t('change.withdraw-title'),
  submit: 'change.withdraw',
  async send(_values, key) {
    const params = { path: { customer_change_id: data.change!.id }, ...once(key) }
    unwrap(await connection.client.POST('/v1/customer_changes/{customer_change_id}/withdraw', { params }))
    return t('change.withdrawn')
  },
})

/** English of it. */
export const texts = enProfileCompany

/** What can be done, by its name. */
export const DEEDS = { edit, change, withdraw } satisfies Record<string, Opening>
