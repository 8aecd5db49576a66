import { intl } from '../../base/intl.js'
import type { Translate } from '../../base/localize.js'
import type { Connection } from '../../connect/connection.js'
import type { Contact, Invitation, Loaded } from '../data.js'
import type { Form } from './form.js'

/** What the forms are made from. */
export interface Context {
  readonly connection: Connection
  readonly t: Translate
  readonly locale: string
  readonly data: Loaded
  /** Whom it is about. */
  readonly contact?: Contact
  readonly invitation?: Invitation
}

/** Makes the first form of a dialog. */
export type Opening = (context: Context) => Form | Promise<Form>

/** The header of a call that is to be done once. */
export const once = (key: string) => ({ header: { 'Idempotency-Key': key } })

/** The languages that there are texts in. */
export const languages = (locale: string): (readonly [string, string])[] =>
  ['en', 'fr'].map(code => [code, intl(Intl.DisplayNames, locale, { type: 'language' }).of(code) ?? code])
