import type { components } from '../../../../openapi.d.ts'
import { activeAgent } from '../../agents/actions.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import { personOf } from '../author-rules.ts'
import { findPlace, moveMark } from '../queries/marks.ts'
import { subjectNamed } from '../subject-rules.ts'
import { loadSubject } from './subject.ts'

type Schemas = components['schemas']

/** @throws Problem 403 for a session without a person, 404, 422 */
export async function markRead(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  request: Schemas['ReadMarkCreate'],
): Promise<Schemas['ReadMark']> {
  const reader = await readerNamed(trx, scope, request.agent_id)
  const subject = await loadSubject(trx, scope, subjectNamed(request))
  const place = await findPlace(trx, scope, subject, request.message_id)
  if (!place && request.message_id !== undefined)
    throw invalidField('#/message_id', 'not_found', 'is not a message of this conversation')
  const mark = place ? await moveMark(trx, reader, subject, place) : { message_id: null, read_to: null }
  return { object: 'read_mark', ...mark }
}

async function readerNamed(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  agentId: string | undefined,
): Promise<string> {
  if (scope.kind === 'contact') {
    if (agentId !== undefined) throw invalidField('#/agent_id', 'vendor_only', 'is for the vendor to name')
    return personOf(scope)
  }
  if (agentId === undefined) throw invalidField('#/agent_id', 'required', 'name the agent who has read it')
  return (await activeAgent(trx, agentId, '#/agent_id')).id
}
