import { intl } from '../base/intl.js'
import { en } from './en.js'
import type { MessageKey, Messages, MessageValues, Texts } from './messages.js'

// English comes with the widgets themselves and needs no table.
const loaders: Record<string, () => Promise<Messages>> = {
  fr: () => import('./fr.js').then(module => module.fr),
}
const tables: Record<string, Texts> = {}
const loading: Record<string, Promise<void>> = {}

/** A language tag as `Intl` takes it (`fr_be` is `fr-BE`), or nothing when it is none: `Intl` throws on those. */
export function canonicalLocale(tag: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}

const languageOf = (locale: string) => locale.split('-', 1)[0]!

/** The language in which texts appear for a locale: its own, or English until there is a table of it. */
export function textLanguage(locale: string): string {
  const language = languageOf(locale)
  return tables[language] ? language : 'en'
}

/** Loads the texts of a locale; undefined when there is nothing to wait for. A failed download leaves English. */
export function loadMessages(locale: string): Promise<void> | undefined {
  const language = languageOf(locale)
  const load = loaders[language]
  if (!load || tables[language]) return undefined
  loading[language] ??= load().then(
    table => {
      tables[language] = table
    },
    () => {
      delete loaders[language]
    },
  )
  return loading[language]
}

/**
 * The text of a key with its places filled; `{count}` chooses the plural form and is written in the locale's way.
 * Looked for in the host's own texts, in the table of the language, and in the English given.
 */
export function translate(
  locale: string,
  key: MessageKey,
  values: MessageValues = {},
  overrides?: Texts,
  english?: Texts,
): string {
  const core: Texts = en
  const message = overrides?.[key] ?? tables[languageOf(locale)]?.[key] ?? english?.[key] ?? core[key] ?? key
  const text =
    typeof message === 'string'
      ? message
      : (message[intl(Intl.PluralRules, locale).select(+values.count!)] ?? message.other)
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place
    return typeof value === 'number' ? intl(Intl.NumberFormat, locale).format(value) : value
  })
}
