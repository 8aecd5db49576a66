import type { components } from '../../../openapi.d.ts'
import { normalEmail } from '../contacts/email-rules.ts'
import { findContact } from '../contacts/queries.ts'
import { permissionsOf } from '../contacts/rules.ts'
import { everySection } from '../contacts/section-rules.ts'
import { createMessage } from '../conversations/actions/create.ts'
import { findSubject } from '../conversations/queries/subjects.ts'
import { mayReadKind } from '../conversations/subject-rules.ts'
import { readyAttachment } from '../files/actions/upload.ts'
import { incomingFolder } from '../files/stores/folder.ts'
import type { Context, Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { invalidField, invalidState, notFound, Problem } from '../http/problem.ts'
import { type ContactScope, type IntegrationScope, makeScope, system } from '../http/scope.ts'
import { spool } from '../http/spool.ts'
import { openTicket } from '../tickets/actions/open.ts'
import { type Parsed, parseMail } from './parse.ts'
import type { MailRow } from './queries.ts'
import * as queries from './queries.ts'
import { automatic, isForged, referenceOf, threadOf } from './rules.ts'

type Vendor = Context<IntegrationScope>
type Thread = NonNullable<ReturnType<typeof threadOf>>
/** Who has written, and where it goes; or why it goes nowhere. */
type Route =
  | { to: Thread; scope: ContactScope | IntegrationScope; agent_id?: string }
  | { to: null; scope: ContactScope }
  | { result: 'quarantined' | 'ignored'; reason: string }

/** What one message may carry; more is left out, and said. */
const mostFiles = 20
/** So many of those that are left out are named. */
const mostNamed = 50

/**
 * Takes a mail in, once: an answer goes where its token says, what a known person writes without one opens a ticket, and
 * everything else is kept apart or left alone. Attachments are stored before anything is written.
 * @throws Problem 422 for what is no mail
 */
export async function receiveMail(context: Vendor, raw: Uint8Array): Promise<MailRow> {
  const mail = await parseMail(raw)
  const message_ref = referenceOf(mail.message_id, raw)
  const known = await queries.findByReference(context.db, message_ref)
  if (known) return known
  const route = await routeOf(context, mail)
  const kept = 'result' in route ? null : await keepFiles({ ...context, scope: route.scope }, mail)
  const { body } = await context.write(async trx => {
    await queries.holdReference(trx, message_ref)
    const there = await queries.findByReference(trx, message_ref)
    if (there) return { status: 200, body: there }
    const file_ids: string[] = []
    for (const ready of kept?.ready ?? []) file_ids.push((await ready(trx)).id)
    const text = (mail.text || '…') + (kept?.note ?? '')
    const done = 'result' in route ? route : await place(trx, context, route, { ...mail, text }, file_ids)
    const unkept = done.result === 'quarantined' ? leftOut(mail.attachments) : ''
    await queries.insertMail(trx, {
      id: newId('inm'),
      message_ref,
      from_email: mail.from,
      from_name: mail.from_name,
      subject: mail.subject,
      text: done.result === 'ignored' ? '' : mail.text + unkept,
      reason: null,
      message_id: null,
      ...done,
      received_at: context.clock.now(),
    })
    return { status: 200, body: (await queries.findByReference(trx, message_ref))! }
  })
  return body
}

async function routeOf({ db, config, scope }: Vendor, mail: Parsed): Promise<Route> {
  const { inbound, from } = config.mail
  const own = [from?.address, inbound && `${inbound.local}@${inbound.domain}`].flatMap(address =>
    address ? normalEmail(address) : [],
  )
  const machine = automatic(mail, own)
  if (machine) return { result: 'ignored', reason: machine }
  if (isForged(mail)) return { result: 'quarantined', reason: 'forged' }
  const to = inbound && threadOf(mail, inbound, config.secret)
  const agent = await queries.agentOf(db, mail.from)
  if (agent) return to ? { to, scope, agent_id: agent.id } : { result: 'quarantined', reason: 'agent' }
  const people = await queries.contactsOf(db, mail.from)
  if (people.length === 0) return { result: 'quarantined', reason: 'unknown_sender' }
  const scopes = people.map(scopeOf)
  if (!to) {
    const speaks = scopes.find(({ permissions }) => permissions.includes('tickets:own'))
    return speaks ? { to: null, scope: speaks } : { result: 'quarantined', reason: 'not_allowed' }
  }
  const subject = await findSubject(db, system, to)
  const at = scopes.find(({ customer_id }) => customer_id === subject?.customer_id)
  if (at && (await mayRead(db, at, to))) return { to, scope: at }
  // He knows the token, as others to whom the mail was passed on do, but may not read what it names.
  return { result: 'quarantined', reason: 'not_allowed' }
}

/** What a person may do who is known by his address alone: the same as where he signs in, and on no site. */
const scopeOf = (contact: Awaited<ReturnType<typeof queries.contactsOf>>[number]): ContactScope =>
  makeScope({
    kind: 'contact',
    session_id: 'mail',
    site_id: 'mail',
    partner_id: contact.partner_id,
    customer_id: contact.customer_id,
    contact_id: contact.id,
    signed_in: false,
    permissions: permissionsOf({
      contact_id: contact.id,
      role: contact.role,
      contact_permissions: contact.permissions,
      permissions: null,
      sections: everySection,
    }),
    sections: everySection,
    time_zone: contact.time_zone,
    clock_offset: contact.clock_offset,
  })

const mayRead = async (db: Vendor['db'], scope: ContactScope, to: Thread): Promise<boolean> =>
  mayReadKind(scope, to.field) && (await findSubject(db, scope, to)) !== undefined

/** Stores the attachments that can be kept. What is too large or of a type that is not taken is told in the message. */
async function keepFiles(context: Context<ContactScope | IntegrationScope>, { attachments }: Parsed) {
  const ready: Awaited<ReturnType<typeof readyAttachment>>[] = []
  const left = attachments.slice(mostFiles)
  for (const attachment of attachments.slice(0, mostFiles)) {
    const { name, content } = attachment
    if (content.length > context.config.files.maxBytes) {
      left.push(attachment)
      continue
    }
    const spooled = await spool(pieces(content), incomingFolder(context.config))
    try {
      ready.push(await readyAttachment(context, { name, content: spooled }))
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error
      left.push(attachment)
    } finally {
      await spooled.discard()
    }
  }
  return { ready, note: leftOut(left) }
}

/** Names what a message was sent with and does not have, in no language. */
function leftOut(attachments: readonly { name: string }[]): string {
  const names = attachments
    .slice(0, mostNamed)
    .map(({ name }) => `\`${name.replaceAll(/[`\s]+/g, ' ').slice(0, 100)}\``)
  return names.length ? `\n\n(${names.join(', ')}: —)` : ''
}

async function* pieces(content: Uint8Array) {
  yield content
}

/** Writes it where it belongs. */
async function place(
  trx: Trx,
  { clock }: Vendor,
  route: Extract<Route, { to: unknown }>,
  { text, subject }: Parsed,
  file_ids: string[],
): Promise<Placed> {
  const now = clock.now()
  if (route.to === null) return opened(trx, route.scope, now, { subject: subject || '—', text, file_ids })
  const { to, scope, agent_id } = route
  return answered(trx, scope, now, {
    [to.field]: to.id,
    text,
    file_ids,
    ...(agent_id ? { agent_id } : {}),
  })
}

type Placed = { result: 'answer' | 'ticket'; message_id: string }

async function opened(...opening: Parameters<typeof openTicket>): Promise<Placed> {
  return { result: 'ticket', message_id: (await openTicket(...opening)).last_message_id! }
}

async function answered(...answer: Parameters<typeof createMessage>): Promise<Placed> {
  return { result: 'answer', message_id: (await createMessage(...answer)).row.id }
}

/**
 * Makes of a mail that is quarantined what its sender meant: an answer, or a ticket.
 * @throws Problem 404; 409 unless it is quarantined; 422 for a contact who is none, or of another customer
 */
export async function releaseMail(
  trx: Trx,
  scope: IntegrationScope,
  now: string,
  id: string,
  { contact_id, ticket_id }: components['schemas']['InboundMailRelease'],
): Promise<MailRow> {
  const { subject, ...mail } = await lockQuarantined(trx, id)
  const contact = await findContact(trx, scope, contact_id)
  if (!contact || contact.erased_at !== null)
    throw invalidField('#/contact_id', 'not_found', 'is not the id of a contact')
  const text = mail.text || '…'
  const { customer_id } = contact
  const placed = ticket_id
    ? await answered(trx, scope, now, { ticket_id, contact_id, text })
    : await opened(trx, scope, now, { customer_id, contact_id, subject: subject || '—', text })
  return queries.updateMail(trx, id, { ...placed, reason: null })
}

/** @throws Problem 404; 409 unless it is quarantined */
export async function discardMail(trx: Trx, id: string): Promise<MailRow> {
  await lockQuarantined(trx, id)
  return queries.updateMail(trx, id, { result: 'ignored', reason: 'discarded', text: '' })
}

async function lockQuarantined(trx: Trx, id: string): Promise<MailRow> {
  const mail = await queries.lockMail(trx, id)
  if (!mail) throw notFound()
  if (mail.result !== 'quarantined') throw invalidState('The mail is not quarantined.', mail.result)
  return mail
}
