import type { enDocuments } from './en.documents.js'
import type { enInvoice } from './en.invoice.js'
import type { enInvoices } from './en.invoices.js'
import type { en } from './en.js'
import type { enSignIn } from './en.sign-in.js'
import type { enUser } from './en.user.js'

type English = typeof en &
  typeof enSignIn &
  typeof enUser &
  typeof enDocuments &
  typeof enInvoices &
  typeof enInvoice

/** A text with `{name}` places, or one text per plural category of `{count}`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string })

/** The keys of all texts, the element's name first: `login.submit`. */
export type MessageKey = keyof English

/** A complete table of one language. */
export type Messages = Readonly<Record<MessageKey, Message>>

/** English texts that come with a widget, so that nobody loads those of another. */
export type Texts = Partial<Messages>

/** Texts of the host in place of the library's. */
export type MessageOverrides = Partial<Messages>

/** What a text's places are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>
