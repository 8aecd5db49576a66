// In this order: most browsers also call themselves by the names of others.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/OPR/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a person calls the browser of a User-Agent; the text itself where it is none that is known. */
export function deviceName(agent: string): string {
  const named = (all: typeof BROWSERS) => all.find(([pattern]) => pattern.test(agent))?.[1]
  return named(BROWSERS) ? [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ') : agent
}
