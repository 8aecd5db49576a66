import type { PortalClient } from '../api.js'
import type { Translate } from '../base/localize.js'
import type { unwrap } from '../base/problem.js'
import type { MessageKey } from '../locales/messages.js'

/** What every row has. */
export interface Row {
  readonly id: string
}

/** A column of a list: one of its own by key, changed or not, or one of the host's. */
export interface ListColumn<T, S extends string = string> {
  /** A key of the list's own, or any name of the host's. */
  readonly key: string
  /** The heading. */
  readonly label?: string
  /** The field that its heading sorts by. */
  readonly sort?: S
  /** Whether the column is set at the end of the line, as amounts are. */
  readonly end?: boolean
  /** Makes the content of a cell: text, or a node. Text stays text. */
  readonly render?: (row: T, context: { readonly locale: string }) => unknown
}

/** What the cells need of their list. */
export interface CellContext<T> {
  readonly locale: string
  readonly t: Translate
  readonly open: (row: T) => void
}

/** A column that a list brings along. */
export interface OwnColumn<T> {
  readonly sort?: string
  readonly end?: boolean
  /** Whose place it takes in a narrow row, where that is not its own. */
  readonly as?: string
  readonly cell: (row: T, context: CellContext<T>) => unknown
}

/** A column ready to be drawn. */
export interface Column<T> extends OwnColumn<T> {
  readonly key: string
  /** The heading: a text, or what is drawn in its place. */
  readonly label: unknown
}

/** What the API answers when asked for a page. */
export interface Answer<T> {
  readonly data: readonly T[]
  readonly has_more: boolean
  readonly next_cursor: string | null
  readonly total_count?: number
}

/** What makes a list the list of one kind of things. `Q` is what the API may be asked. */
export interface ListKind<T extends Row, Q extends object = object> {
  /** Its name in texts, as in `invoices.title`. */
  readonly name: string
  /** One of them in events, as in `portal-invoice-open`. */
  readonly thing: string
  readonly columns: Readonly<Record<string, OwnColumn<T>>>
  /** What is offered where headings have no room. The first is the order to begin with. */
  readonly orders: readonly (readonly [sort: string, label: MessageKey])[]
  /** The orders that the API takes. */
  readonly sorts: RegExp
  /** The filters, and what each asks of the API. The empty one is for all. */
  readonly filters: Readonly<Record<string, Q>>
  /** The state of a row, for its part. */
  readonly state: (row: T) => string
  load(client: PortalClient, query: Q, signal: AbortSignal): Promise<Parameters<typeof unwrap<Answer<T>>>[0]>
}

/** A change of what is listed, made by the person. */
export interface Wishes {
  readonly status: string
  readonly sort: string
  readonly search: string
}
