import type { components } from '../../../openapi.d.ts'
import { periodStart } from '../money/dates.ts'

/** What stands wherever the name of somebody stood who was forgotten. */
export const formerContact = 'Former contact'

/** An address that is nobody's (RFC 2606), one of each person. */
export const formerEmail = (contactId: string): string => `${contactId}@erased.invalid`

/** What is replaced in JSON, as it is written in it. */
export type Replacement = { from: string; to: string }

// Under these a person is named and nothing else is; under `name` many things are.
const personal = ['contact_name', 'signed_name', 'by', 'author_name', 'opener_name', 'holder']

/**
 * What to replace in documents of the database, where each member stands as `"key": value`. Only whole values are, and
 * names only under keys that name people: a person called Open must not change the state of an invoice.
 * @param anyName whether `name` names people, too
 */
export function replacements(
  { names, emails }: { names: string[]; emails: string[] },
  email: string,
  anyName: boolean,
): Replacement[] {
  const keys = anyName ? [...personal, 'name'] : personal
  const under = keys.flatMap(key =>
    names.map(name => ({ from: member(key, name), to: member(key, formerContact) })),
  )
  return [...under, ...emails.map(each => ({ from: JSON.stringify(each), to: JSON.stringify(email) }))]
}

const member = (key: string, value: string): string => `"${key}": ${JSON.stringify(value)}`

/** What is replaced where others have written what they like: a regular expression of PostgreSQL, in any letter case. */
export type Mention = { pattern: string; to: string }

/**
 * By what others mention a person in free text: the address, and a name of several words. A single word may be a word of
 * the language, and stays.
 * @param inJson as a text stands in JSON, and not as it is
 */
export function mentions(
  { names, emails }: { names: string[]; emails: string[] },
  email: string,
  inJson: boolean,
): Mention[] {
  const full = names.map(name => name.trim()).filter(name => /\s/.test(name))
  const written = (text: string) => (inJson ? JSON.stringify(text).slice(1, -1) : text)
  // A line end is a letter after a backslash in JSON.
  const mention = (text: string, to: string): Mention => ({
    pattern: `(^|[^[:alnum:]]|\\\\[bfnrt])${escaped(written(text))}(?![[:alnum:]])`,
    to: `\\1${to}`,
  })
  return [...emails.map(each => mention(each, email)), ...full.map(name => mention(name, formerContact))]
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)

/** How many documents of a kind name the person, and the day of the newest. */
export type Remainder = { object: string; count: number; newest: string | null }

/** @param years for which documents are kept */
export const presentRemainders = (
  remainders: Remainder[],
  years: number,
): components['schemas']['ErasureRemainder'][] =>
  remainders.flatMap(({ object, count, newest }) =>
    newest === null ? [] : [{ object, count, kept_until: periodStart(newest, 'year', years, 1) }],
  )
