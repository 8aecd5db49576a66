import type { components } from '../../../openapi.d.ts'
import { normalEmail } from '../contacts/email-rules.ts'
import { keepExternalIdsUnique, ownColumns } from '../customers/sides.ts'
import { recordEvents } from '../events/actions.ts'
import { isVendorImage, readContent } from '../files/queries/find.ts'
import type { Db, Trx } from '../http/context.ts'
import { expectVersion } from '../http/etag.ts'
import { newId } from '../http/ids.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'
import type { IntegrationScope } from '../http/scope.ts'
import { agentEvent } from './present.ts'
import * as queries from './queries.ts'

type Schemas = components['schemas']
type AgentFields = Schemas['AgentCreate'] | Schemas['AgentUpdate']
type Row = queries.AgentRow

/** @throws Problem 409 when another agent has the address, 422 */
export async function createAgent(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  request: Schemas['AgentCreate'],
): Promise<Row> {
  const { external_id: _, metadata: __, ...fields } = await checked(trx, request)
  const agent = await keepUnique(
    queries.insertAgent(trx, {
      ...fields,
      ...ownColumns(scope, request),
      vendor_external_id: request.external_id ?? null,
      id: newId('agt'),
      status: 'active',
      created_at: now,
      updated_at: now,
    }),
  )
  await recordEvents(trx, now, [agentEvent('agent.created', agent)])
  return agent
}

/** @throws Problem 404, 409 when another agent has the address, 412, 422 */
export async function updateAgent(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  { id, ifMatch, update }: { id: string; ifMatch: string | undefined; update: Schemas['AgentUpdate'] },
): Promise<Row> {
  const before = await queries.lockAgent(trx, id)
  if (!before) throw notFound()
  expectVersion(ifMatch, before.version)
  const { external_id: _, metadata: __, ...fields } = await checked(trx, update)
  const change = { ...fields, ...ownColumns(scope, update), version: before.version + 1, updated_at: now }
  const agent = await keepUnique(queries.updateAgent(trx, id, change))
  await recordEvents(trx, now, [agentEvent('agent.updated', agent)])
  return agent
}

/** The fields with the address in its one form. @throws Problem 422 */
async function checked<Fields extends AgentFields>(trx: Trx, fields: Fields): Promise<Fields> {
  const photo = fields.photo_file_id
  if (photo && !(await isVendorImage(trx, photo)))
    throw invalidField('#/photo_file_id', 'not_found', 'is not an image that was uploaded for this')
  return fields.email === undefined ? fields : { ...fields, email: normalEmail(fields.email) }
}

/** The unique constraint decides, so that of two at once one wins. */
const keepUnique = (write: Promise<Row>): Promise<Row> =>
  keepExternalIdsUnique(write).catch(error => {
    throw error.code === '23505' && /email/.test(error.constraint)
      ? new Problem(409, 'already_exists', 'Another agent has this e-mail address.')
      : error
  })

/**
 * The agent whom a request names to act or to be in charge.
 * @param pointer of the field that names him
 * @throws Problem 422 when there is none, or he is disabled
 */
export async function activeAgent(trx: Db | Trx, id: string, pointer: string): Promise<Row> {
  const agent = await queries.findAgent(trx, id)
  if (!agent) throw invalidField(pointer, 'not_found', 'is not an agent')
  if (agent.status !== 'active') throw invalidField(pointer, 'disabled', 'is an agent who is disabled')
  return agent
}

/** @throws Problem 404 when there is no such agent, or no picture of him */
export async function readPhoto(db: Db, agentId: string) {
  const photo = await queries.findPhoto(db, agentId)
  const content = photo && (await readContent(db, photo.id))
  if (!photo || !content) throw notFound()
  return { content, photo }
}
