import type { PortalClient } from '../api.js'
import { unwrap } from '../base/problem.js'
import { keep } from '../parts/save.js'
import type { Dates } from './period.js'

/** Saves the statement of a period as a file. */
export async function saveStatement(
  client: PortalClient,
  format: 'pdf' | 'csv',
  query: Dates,
): Promise<void> {
  const asked = { params: { query }, parseAs: 'blob' } as const
  const result =
    format === 'pdf'
      ? await client.GET('/v1/statement/pdf', asked)
      : await client.GET('/v1/statement/csv', asked)
  keep(unwrap(result), result.response, `statement.${format}`)
}
