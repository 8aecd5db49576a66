import type { components } from '../../../../openapi.d.ts'
import type { Trx } from '../../http/context.ts'
import { invalidField, invalidState } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope, Scope } from '../../http/scope.ts'
import { answerTicket } from '../../tickets/actions/answer.ts'
import { authorClaimed } from '../author-rules.ts'
import type { Details } from '../present.ts'
import { findByExternalId } from '../queries/messages.ts'
import { type Subject, subjectNamed } from '../subject-rules.ts'
import { authorOf } from './author.ts'
import { lockSubject } from './subject.ts'
import { withFiles, writeMessage } from './write.ts'

type Request = components['schemas']['MessageCreate']

/**
 * Writes a message, and moves the ticket that it is on. One that the caller's side has written already under the same
 * external id is only answered again.
 * @returns `isNew` false: nothing was written
 * @throws Problem 403 for a session without a person, 404, 409, 422
 */
export async function createMessage(
  trx: Trx,
  scope: IntegrationScope | ContactScope,
  now: string,
  request: Request,
): Promise<Details & { isNew: boolean }> {
  const claimed = authorClaimed(scope, request)
  checkRequest(scope, request)
  const subject = await lockSubject(trx, scope, subjectNamed(request))
  const there = await findWritten(trx, scope, subject, request.external_id)
  if (there) return { ...there, isNew: false }
  if (!subject.published && !request.internal)
    throw invalidState(
      'The customer does not see it before it is sent: only internal notes can be written.',
      'draft',
    )
  const author = await authorOf(trx, scope, claimed, subject.customer_id)
  checkSide(author.author_side, request)
  const written = await writeMessage(trx, scope, now, subject, author, request)
  if (subject.field === 'ticket_id')
    await answerTicket(trx, now, subject.id, { ...written.row, wish: request })
  return { ...written, isNew: true }
}

/** @throws Problem 422 for what is not the caller's to say */
function checkRequest(scope: Scope, request: Request): void {
  const { ticket_id, internal, external_id, status, close } = request
  if (internal && scope.kind !== 'vendor')
    throw invalidField('#/internal', 'vendor_only', 'is for notes of the vendor')
  if (external_id !== undefined && scope.kind === 'contact')
    throw invalidField('#/external_id', 'not_allowed', 'is for integrations')
  if ((status !== undefined || close) && ticket_id === undefined)
    throw invalidField(close ? '#/close' : '#/status', 'tickets_only', 'is for messages on a ticket')
  if (status !== undefined && close) throw invalidField('#/status', 'one_of', 'give either status or close')
}

/** @throws Problem 422 where a customer writes as if he were the vendor */
function checkSide(side: 'customer' | 'vendor', { status, internal }: Request): void {
  if (side === 'vendor') return
  if (status !== undefined) throw invalidField('#/status', 'vendor_only', 'is for the vendor’s answers')
  if (internal) throw invalidField('#/internal', 'vendor_only', 'is for notes of the vendor')
}

/** @throws Problem 409 when the message of this external id is on something else */
async function findWritten(
  trx: Trx,
  scope: Scope,
  subject: Subject,
  externalId: string | undefined,
): Promise<Details | null> {
  const row = externalId === undefined ? undefined : await findByExternalId(trx, scope, externalId)
  if (!row) return null
  if (row[subject.field] !== subject.id)
    throw invalidState('The message with this external_id is in another conversation.')
  return withFiles(trx, row)
}
