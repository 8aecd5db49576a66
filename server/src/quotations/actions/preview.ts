import type { components } from '../../../../openapi.d.ts'
import type { Db } from '../../http/context.ts'
import { invalidState, notFound, Problem } from '../../http/problem.ts'
import type { Scope } from '../../http/scope.ts'
import { selectionOf } from '../content-rules.ts'
import { salesFigures } from '../line-rules.ts'
import { findQuotation, findRevision } from '../queries/read.ts'

type Schemas = components['schemas']

/**
 * What the revision sent last comes to with other optional lines: what accepting it so would charge and invoice.
 * @throws Problem 404, 409 for another revision or when none was sent, 422 for a line that it does not have
 */
export async function previewQuotation(
  db: Db,
  scope: Scope,
  id: string,
  { revision, selected_line_ids }: Schemas['QuotationPreviewRequest'],
): Promise<Schemas['QuotationPreview']> {
  const row = await findQuotation(db, scope, id)
  if (!row) throw notFound()
  if (row.revision === 0) throw invalidState('Nothing of it was sent yet.', row.status)
  const sent = revision === row.revision ? await findRevision(db, id, revision) : undefined
  if (!sent)
    throw new Problem(409, 'revision_superseded', 'This is not the revision that was sent last.', {
      current_version: row.revision,
    })
  const { content } = sent
  const { lines: _, ...figures } = salesFigures(content, selectionOf(content, selected_line_ids))
  const { currency, interval_unit, interval_count } = content
  return { revision, currency, ...figures, interval_unit, interval_count }
}
