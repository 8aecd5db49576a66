import pg from 'pg'

type Parse = (text: string) => unknown

/** @throws RangeError rather than losing digits: every bigint of ours fits a safe integer, or is a bug */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe integers`)
  return value
}

/**
 * RFC 3339 in UTC with all the microseconds there are: `2026-01-02 03:04:05.123456+00` becomes
 * `2026-01-02T03:04:05.123456Z`. Infinities and years before 1 stay as PostgreSQL writes them.
 * @throws RangeError when the session's time zone is not UTC
 */
function instant(text: string): string {
  if (text.endsWith('+00')) return `${text.replace(' ', 'T').slice(0, -3)}Z`
  if (text.endsWith('infinity') || text.endsWith('+00 BC')) return text
  throw new RangeError(`${text} came from a session whose time zone is not UTC`)
}

const asItIs = (text: string): string => text

const scalars: [oid: number, array: number, parse: Parse][] = [
  [pg.types.builtins.INT8, 1016, safeInteger],
  [pg.types.builtins.NUMERIC, 1231, asItIs],
  [pg.types.builtins.DATE, 1182, asItIs],
  [pg.types.builtins.TIMESTAMP, 1115, asItIs],
  [pg.types.builtins.TIMESTAMPTZ, 1185, instant],
  [pg.types.builtins.INTERVAL, 1187, asItIs],
]

const parsers = new Map<number, Parse>()
for (const [oid, array, parse] of scalars) {
  parsers.set(oid, parse)
  const element = (entry: string | null) => (entry === null ? null : parse(entry))
  // The declared type is an older form of this function; the code returns an object with parse().
  const arrayParser = pg.types.arrayParser as unknown as {
    create(text: string, each: typeof element): { parse(): unknown[] }
  }
  parsers.set(array, text => arrayParser.create(text, element).parse())
}

/** What a column becomes in JavaScript, given to each client so that nobody else's use of `pg` changes. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
}

/**
 * Sent once on each new connection and not as a start parameter, since session poolers refuse those they do not
 * know. `instant` above relies on it.
 * @param statementTimeout milliseconds
 */
export function sessionSettings(statementTimeout: number): string {
  const settings = {
    timezone: 'UTC',
    datestyle: 'ISO',
    intervalstyle: 'iso_8601',
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
  }
  return `select ${Object.entries(settings)
    .map(([name, value]) => `set_config('${name}', '${value}', false)`)
    .join(', ')}`
}
