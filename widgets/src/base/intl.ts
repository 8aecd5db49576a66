const made = new Map<string, unknown>()

/** A cached formatter of `Intl`. Making one costs about as much as formatting a hundred values with it. */
export function intl<T, O>(Format: new (locale: string, options: O) => T, locale: string, options?: O): T {
  const key = Format.name + locale + JSON.stringify(options)
  if (!made.has(key)) made.set(key, new Format(locale, options as O))
  return made.get(key) as T
}
