interface Page<T> {
  readonly data: readonly T[]
  readonly next_cursor: string | null
}

/**
 * So many rows from the beginning of a list, and whether there are more: what is shown stays together when it is read
 * again. At most a hundred come at once.
 */
export async function gather<T>(
  wanted: number,
  load: (part: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<{ rows: T[]; more: boolean }> {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const page = await load({ limit: Math.min(100, wanted), ...(cursor ? { cursor } : {}) })
    rows.push(...page.data)
    cursor = page.next_cursor ?? undefined
  } while (cursor && rows.length < wanted)
  return { rows, more: cursor !== undefined }
}
