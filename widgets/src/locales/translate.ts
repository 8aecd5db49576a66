import { en } from './en.js'
import type { Message, MessageKey, Messages, MessageValues, Texts } from './messages.js'

const loaders: Record<string, () => Promise<Messages>> = {
  fr: () => import('./fr.js').then(module => module.fr),
}
// English comes with the widgets themselves and needs no table.
const tables = new Map<string, Messages>()
const loading = new Map<string, Promise<void>>()
const canonical = new Map<string, string>()
const plurals = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

/** A language tag as `Intl` takes it (`fr_be` is `fr-BE`), or nothing when it is none: `Intl` throws on those. */
export function canonicalLocale(tag: string | null | undefined): string {
  if (!tag) return ''
  let locale = canonical.get(tag)
  if (locale === undefined) {
    try {
      locale = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? ''
    } catch {
      locale = ''
    }
    canonical.set(tag, locale)
  }
  return locale
}

const languageOf = (locale: string) => locale.split('-', 1)[0] ?? ''

/** The language in which texts appear for a locale: its own, or English until there is a table of it. */
export function textLanguage(locale: string): string {
  return tables.has(languageOf(locale)) ? languageOf(locale) : 'en'
}

/** Loads the texts of a locale; undefined when there is nothing to wait for. A failed download leaves English. */
export function loadMessages(locale: string): Promise<void> | undefined {
  const language = languageOf(locale)
  const load = loaders[language]
  if (!load || tables.has(language)) return undefined
  let pending = loading.get(language)
  if (!pending) {
    pending = load().then(
      table => void tables.set(language, table),
      () => void delete loaders[language],
    )
    loading.set(language, pending)
  }
  return pending
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
  const message =
    overrides?.[key] ?? tables.get(languageOf(locale))?.[key] ?? english?.[key] ?? core[key] ?? key
  const text = typeof message === 'string' ? message : pluralForm(locale, message, Number(values.count))
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? cached(numbers, locale, Intl.NumberFormat).format(value) : value
  })
}

function pluralForm(locale: string, message: Exclude<Message, string>, count: number): string {
  return message[cached(plurals, locale, Intl.PluralRules).select(count)] ?? message.other
}

function cached<T>(cache: Map<string, T>, locale: string, Format: new (locale: string) => T): T {
  let format = cache.get(locale)
  if (!format) {
    format = new Format(locale)
    cache.set(locale, format)
  }
  return format
}
