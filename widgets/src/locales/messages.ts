import type { en } from './en.js'

/** A text with `{name}` places, or one text per plural category of `{count}`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string })

/** The keys of all texts, the element's name first: `login.submit`. */
export type MessageKey = keyof typeof en

/** A complete table of one language. */
export type Messages = Readonly<Record<MessageKey, Message>>

/** Texts of the host in place of the library's. */
export type MessageOverrides = Partial<Messages>

/** What a text's places are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>
