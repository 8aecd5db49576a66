import type { CheckKey } from '../locales/en.check.js'

export type Level = 'ok' | 'warning' | 'fault'

/** What one check found: its text by key, with what fills the text's places. */
export type Found = readonly [level: Level, key: CheckKey, values?: Readonly<Record<string, string>>]

/** Where the page says the portal is. */
export interface Subject {
  /** Without a slash at the end. */
  readonly api: string
  readonly site: string
  readonly tokenUrl: string
}
