import { normalEmail } from '../contacts/email-rules.ts'
import { permissionsOf } from '../contacts/rules.ts'
import { everySection } from '../contacts/section-rules.ts'
import { createMessage } from '../conversations/actions/create.ts'
import { findSubject } from '../conversations/queries/subjects.ts'
import { mayReadKind } from '../conversations/subject-rules.ts'
import { readyAttachment } from '../files/actions/upload.ts'
import { incomingFolder } from '../files/stores/folder.ts'
import type { Context, Trx } from '../http/context.ts'
import { newId } from '../http/ids.ts'
import { Problem } from '../http/problem.ts'
import { type ContactScope, type IntegrationScope, makeScope, system } from '../http/scope.ts'
import { spool } from '../http/spool.ts'
import { openTicket } from '../tickets/actions/open.ts'
import { type Parsed, parseMail } from './parse.ts'
import { agentOf, contactsOf, findMail, insertMail, lockMail, type MailRow } from './queries.ts'
import { automatic, isForged, referenceOf, threadOf } from './rules.ts'

type Vendor = Context<IntegrationScope>
type Thread = NonNullable<ReturnType<typeof threadOf>>
/** Who has written, and where it goes; or why it goes nowhere. */
type Route =
  | { to: Thread | null; scope: ContactScope | IntegrationScope; agent_id?: string }
  | { result: 'quarantined' | 'ignored'; reason: string }

/** What one message may carry; more is left out, and said. */
const mostFiles = 20

/**
 * Takes a mail in, once: an answer goes where its token says, what a known person writes without one opens a ticket, and
 * everything else is kept apart or left alone. Attachments are stored before anything is written.
 * @throws Problem 422 for what is no mail
 */
export async function receiveMail(context: Vendor, raw: Uint8Array): Promise<MailRow> {
  const mail = await parseMail(raw)
  const message_ref = referenceOf(mail.message_id, raw)
  const known = await findMail(context.db, message_ref)
  if (known) return known
  const route = await routeOf(context, mail)
  const kept = 'result' in route ? null : await keepFiles({ ...context, scope: route.scope }, mail)
  const { body } = await context.write(async trx => {
    await lockMail(trx, message_ref)
    const there = await findMail(trx, message_ref)
    if (there) return { status: 200, body: there }
    const file_ids: string[] = []
    for (const ready of kept?.ready ?? []) file_ids.push((await ready(trx)).id)
    const text = (mail.text || '…') + (kept?.note ?? '')
    const done = 'result' in route ? route : await place(trx, context, route, { ...mail, text }, file_ids)
    await insertMail(trx, {
      id: newId('inm'),
      message_ref,
      from_email: mail.from,
      from_name: mail.from_name,
      subject: mail.subject,
      text: done.result === 'ignored' ? '' : mail.text,
      reason: null,
      message_id: null,
      ...done,
      received_at: context.clock.now(),
    })
    return { status: 200, body: (await findMail(trx, message_ref))! }
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
  const agent = await agentOf(db, mail.from)
  if (agent) return to ? { to, scope, agent_id: agent.id } : { result: 'quarantined', reason: 'agent' }
  const people = await contactsOf(db, mail.from)
  if (people.length === 0) return { result: 'quarantined', reason: 'unknown_sender' }
  const scopes = people.map(scopeOf)
  if (!to) return { to: null, scope: scopes.find(maySpeak) ?? scopes[0]! }
  const subject = await findSubject(db, system, to)
  const at = scopes.find(({ customer_id }) => customer_id === subject?.customer_id)
  if (at && (await mayRead(db, at, to))) return { to, scope: at }
  // He knows the token, as others to whom the mail was passed on do, but may not read what it names.
  return { result: 'quarantined', reason: 'not_allowed' }
}

const maySpeak = ({ permissions }: ContactScope): boolean => permissions.includes('tickets:own')

/** What a person may do who is known by his address alone: the same as where he signs in, and on no site. */
const scopeOf = (contact: Awaited<ReturnType<typeof contactsOf>>[number]): ContactScope =>
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
  const left: string[] = attachments.slice(mostFiles).map(({ name }) => name)
  for (const { name, content } of attachments.slice(0, mostFiles)) {
    if (content.length > context.config.files.maxBytes) {
      left.push(name)
      continue
    }
    const spooled = await spool(pieces(content), incomingFolder(context.config))
    try {
      ready.push(await readyAttachment(context, { name, content: spooled }))
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error
      left.push(name)
    } finally {
      await spooled.discard()
    }
  }
  const names = left.map(name => name.replaceAll(/[`\s]+/g, ' ').slice(0, 100))
  return { ready, note: names.length ? `\n\n(${names.map(name => `\`${name}\``).join(', ')}: —)` : '' }
}

async function* pieces(content: Uint8Array) {
  yield content
}

/** Writes it where it belongs. */
async function place(
  trx: Trx,
  { clock }: Vendor,
  { to, scope, agent_id }: Extract<Route, { to: unknown }>,
  { text, subject }: Parsed,
  file_ids: string[],
): Promise<{ result: 'answer' | 'ticket'; message_id: string } | { result: 'quarantined'; reason: string }> {
  const now = clock.now()
  if (to) {
    const named = { [to.field]: to.id, text, file_ids, ...(agent_id ? { agent_id } : {}) }
    const { row } = await createMessage(trx, scope, now, named)
    return { result: 'answer', message_id: row.id }
  }
  if (scope.kind !== 'contact' || !maySpeak(scope)) return { result: 'quarantined', reason: 'not_allowed' }
  const ticket = await openTicket(trx, scope, now, { subject: subject || '—', text, file_ids })
  return { result: 'ticket', message_id: ticket.last_message_id! }
}
