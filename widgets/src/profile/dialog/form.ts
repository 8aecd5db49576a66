import type { Translate } from '../../base/localize.js'
import type { MessageKey } from '../../locales/messages.js'

/** A field of a form. Its name is the pointer by which the API says that it is wrong, without `#/`. */
export interface Field {
  readonly name: string
  readonly label: MessageKey
  /** `code` is one of six digits, `area` of several lines. */
  readonly type: 'text' | 'email' | 'tel' | 'password' | 'code' | 'area' | 'select' | 'check'
  readonly value?: string | boolean
  /** What there is to choose: value and words. */
  readonly options?: readonly (readonly [value: string, words: string])[]
  readonly autocomplete?: string
  readonly hint?: MessageKey
  readonly required?: boolean
  readonly maxLength?: number
  /** Shown, but not to be changed. */
  readonly fixed?: boolean
}

/** What was typed and ticked. */
export type Values = Readonly<Record<string, string>>

/** Something listed in a dialog, with what can be done about it. */
export interface Item {
  readonly title: string
  readonly about?: string
  readonly way?: Way
}

/** A step to another form. */
export interface Way {
  readonly label: MessageKey
  to(values: Values): Form | Promise<Form>
}

/** One form of a dialog. */
export interface Form {
  readonly title: (t: Translate) => string
  readonly lead?: (t: Translate) => readonly string[]
  readonly items?: readonly Item[]
  /** Rows of a QR code, and what is done with it. */
  readonly qr?: { readonly rows: readonly string[]; readonly label: MessageKey }
  /** What is to be copied, as a whole. */
  readonly copy?: string
  /** Leads out of the page, to an app of the person. */
  readonly link?: { readonly href: string; readonly label: MessageKey }
  readonly fields?: readonly Field[]
  /** What the button says that sends; none: there is nothing to send. */
  readonly submit?: MessageKey
  readonly danger?: boolean
  readonly ways?: readonly Way[]
  /** What is said where the API refuses, by its code. */
  readonly refused?: Readonly<Record<string, MessageKey>>
  /** Sends what was typed: what follows, or what is said of it once the dialog has closed. */
  send?(values: Values, idempotencyKey: string): Promise<Form | string>
  /** What is said when the dialog is closed here. */
  readonly left?: string
}
