import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../http/context.ts'
import type { Mention, Remainder, Replacement } from './rules.ts'

/** Whom to forget: the contact, and by what he is and was known at his customer. */
export type Person = {
  contact_id: string
  customer_id: string
  login_id: string
  names: string[]
  emails: string[]
}

/** By what a contact was known, now and as events and invitations tell. */
export async function findNames(trx: Trx, contactId: string): Promise<{ names: string[]; emails: string[] }> {
  const { rows } = await sql<{ name: string | null; email: string | null }>`
    select k.name, l.email from contacts as k join logins as l on l.id = k.login_id where k.id = ${contactId}
    union select data ->> 'name', data ->> 'email' from events
      where subject_id = ${contactId} and customer_id = (select customer_id from contacts where id = ${contactId})
    union select name, email from invitations
      where contact_id = ${contactId} and customer_id = (select customer_id from contacts where id = ${contactId})`.execute(
    trx,
  )
  const known = (values: (string | null)[]) => [...new Set(values.filter(value => value !== null))]
  return { names: known(rows.map(row => row.name)), emails: known(rows.map(row => row.email)) }
}

/** Whether the person is a contact of other customers too, who know him by the same login. */
export async function isElsewhere(trx: Trx, { login_id, contact_id }: Person): Promise<boolean> {
  const row = await trx
    .selectFrom('contacts')
    .select('id')
    .where('login_id', '=', login_id)
    .where('id', '<>', contact_id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertLogin(trx: Trx, login: { id: string; email: string; now: string }) {
  const { id, email, now } = login
  await trx
    .insertInto('logins')
    .values({ id, email, password_hash: null, created_at: now, updated_at: now })
    .execute()
}

/** With its codes, resets and second step. */
export async function deleteLogin(trx: Trx, { login_id, emails }: Person, attempts: Buffer[]): Promise<void> {
  await trx.deleteFrom('logins').where('id', '=', login_id).execute()
  await trx.deleteFrom('sign_in_requests').where('email', 'in', emails).execute()
  await trx.deleteFrom('login_attempts').where('key', 'in', attempts).execute()
  await trx.deleteFrom('mails').where('recipient', 'in', emails).where('customer_id', 'is', null).execute()
}

/**
 * Mails that he sent: what is in a conversation stays there, and the mail itself is emptied.
 * @param anywhere also those that became nothing of this customer's
 */
export async function forgetInboundMails(
  trx: Trx,
  { contact_id, emails }: Person,
  sender: { email: string; name: string },
  anywhere: boolean,
): Promise<void> {
  const emptied = trx
    .updateTable('inbound_mails')
    .set({ from_email: sender.email, from_name: sender.name, subject: '', text: '' })
  // One that an agent released came from an address that he is not known by.
  await emptied
    .where('message_id', 'in', eb =>
      eb.selectFrom('messages').select('id').where('contact_id', '=', contact_id),
    )
    .execute()
  if (anywhere) await emptied.where('from_email', 'in', emails).execute()
}

/** Sessions, links for the minute, invitations, marks, and answers that were kept for repetitions. */
export async function deleteTraces(
  trx: Trx,
  { contact_id, customer_id, names, emails }: Person,
): Promise<void> {
  await trx.deleteFrom('portal_sessions').where('contact_id', '=', contact_id).execute()
  await trx.deleteFrom('download_links').where(sql`scope ->> 'contact_id'`, '=', contact_id).execute()
  await trx
    .deleteFrom('invitations')
    .where('customer_id', '=', customer_id)
    .where(eb => eb.or([eb('email', 'in', emails), eb('contact_id', '=', contact_id)]))
    .execute()
  await trx.deleteFrom('read_marks').where('reader_id', '=', contact_id).execute()
  // A name of one word is told from a word of ours by its quotes.
  const inside = (text: string) => JSON.stringify(text).slice(...(/[\s@]/.test(text) ? [1, -1] : []))
  const told = [...names, ...emails].map(text => sql`position(${inside(text)} in body) > 0`)
  await trx
    .deleteFrom('idempotency_keys')
    .where(sql<boolean>`(principal = ${contact_id} or ${sql.join(told, sql` or `)})`)
    .execute()
}

/** What he has written of himself beside documents, and cards that bear his name. */
export async function renameElsewhere(
  trx: Trx,
  { contact_id, customer_id, names }: Person,
  name: string,
): Promise<void> {
  await trx
    .updateTable('quotation_responses')
    .set({ contact_name: name })
    .where('customer_id', '=', customer_id)
    .where('contact_id', '=', contact_id)
    .where('kind', '<>', 'acceptance')
    .execute()
  await trx
    .updateTable('payment_methods')
    .set({ holder: null })
    .where('customer_id', '=', customer_id)
    .where('holder', 'in', names)
    .execute()
}

/** The customer without these addresses among those that bills go to; undefined when none was. */
export function leaveBilling(trx: Trx, { customer_id, emails }: Person, now: string) {
  const theirs = sql`lower(each) = any(${emails}::text[])`
  return trx
    .updateTable('customers')
    .set(eb => ({
      billing_emails: sql<
        string[]
      >`array(select each from unnest(billing_emails) as each where not ${theirs})`,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', customer_id)
    .where(sql<boolean>`exists (select from unnest(billing_emails) as each where ${theirs})`)
    .returningAll()
    .executeTakeFirst()
}

/** Mails to him and about him: what waits is not sent any more, what was sent is nobody's. */
export async function forgetMails(
  trx: Trx,
  { customer_id, emails }: Person,
  email: string,
  within: Replacement[],
): Promise<void> {
  const mine = sql<boolean>`customer_id = ${customer_id} and lower(recipient) = any(${emails}::text[])`
  await sql`delete from mails where ${mine} and status = 'queued'`.execute(trx)
  await sql`update mails set recipient = ${email}, last_error = null where ${mine}`.execute(trx)
  await replaceIn(trx, 'mails', ['data'], customer_id, within)
}

/** Events that tell of people themselves, and of what they write. */
const aboutPeople = `split_part(type, '.', 1) in
  ('contact', 'invitation', 'customer_change', 'ticket', 'message', 'note', 'share_link', 'success_pack')`

/** @param everywhere in events of all kinds @param ofPeople in those that tell of people themselves */
export async function forgetEvents(
  trx: Trx,
  { contact_id, customer_id }: Person,
  everywhere: Replacement[],
  ofPeople: Replacement[],
): Promise<void> {
  await replaceIn(trx, 'events', ['data', 'vendor_fields', 'partner_fields'], customer_id, everywhere)
  await replaceIn(trx, 'events', ['data'], customer_id, ofPeople, sql.raw(aboutPeople))
  await sql`update events set vendor_fields = '{}', partner_fields = '{}'
    where customer_id = ${customer_id} and subject_id = ${contact_id}`.execute(trx)
  // The evidence itself stays with the document.
  await sql`update events set data = regexp_replace(data::text,
      '"(drawing|ip|user_agent)": "([^"\\\\]|\\\\.)*"', '"\\1": null', 'g')::jsonb
    where customer_id = ${customer_id} and position(${`"contact_id": "${contact_id}"`} in data::text) > 0
      and type like 'quotation.%'`.execute(trx)
}

/** In what success packs and payments keep of people. */
export async function forgetNotes(trx: Trx, { customer_id }: Person, within: Replacement[]): Promise<void> {
  await replaceIn(trx, 'success_pack_entries', ['contest'], customer_id, within)
  await replaceIn(trx, 'payments', ['intent'], customer_id, within)
}

/** Where others have written of him, in what is no document. */
const written: readonly [table: string, column: string, kind: 'text' | 'json', where?: string][] = [
  ['messages', 'text', 'text'],
  ['messages', 'excerpt', 'text'],
  ['messages', 'content', 'json'],
  ['tickets', 'subject', 'text'],
  ['tickets', 'score_comment', 'text'],
  ['customer_changes', 'reason', 'text'],
  ['customer_changes', 'answer', 'text'],
  ['quotation_responses', 'message', 'text', "kind <> 'acceptance'"],
  ['success_pack_entries', 'description', 'text'],
  ['success_pack_entries', 'contest', 'json'],
  ['mails', 'data', 'json'],
  ['events', 'data', 'json', aboutPeople],
]

export async function forgetMentions(
  trx: Trx,
  { customer_id }: Person,
  within: { text: Mention[]; json: Mention[] },
): Promise<void> {
  for (const [table, name, kind, where = 'true'] of written) {
    const column = sql.ref(name)
    const any = within[kind].map(({ pattern }) => pattern).join('|')
    const text = within[kind].reduce(
      (text, { pattern, to }) => sql`regexp_replace(${text}, ${pattern}, ${to}, 'gi')`,
      sql`${column}::text`,
    )
    await sql`update ${sql.table(table)} set ${column} = (${text})::${sql.raw(kind === 'json' ? 'jsonb' : 'text')}
      where ${isOf(table, customer_id)} and ${sql.raw(where)} and ${column}::text ~* ${any}`.execute(trx)
  }
}

/** The rows of a customer; the events of notes about him among them, which are the vendor's alone. */
const isOf = (table: string, customerId: string): RawBuilder<boolean> =>
  table === 'events'
    ? sql`(customer_id = ${customerId}
        or (customer_id is null
          and subject_id in (select id from messages where customer_id = ${customerId} and internal)))`
    : sql`customer_id = ${customerId}`

async function replaceIn(
  trx: Trx,
  table: string,
  columns: string[],
  customerId: string,
  within: Replacement[],
  where: RawBuilder<unknown> = sql`true`,
): Promise<void> {
  for (const name of columns) {
    const column = sql.ref(name)
    const text = within.reduce(
      (text, { from, to }) => sql`replace(${text}, ${from}, ${to})`,
      sql`${column}::text`,
    )
    const found = sql.join(
      within.map(({ from }) => sql`position(${from} in ${column}::text) > 0`),
      sql` or `,
    )
    await sql`update ${sql.table(table)} set ${column} = (${text})::jsonb
      where ${isOf(table, customerId)} and ${where} and (${found})`.execute(trx)
  }
}

/** Documents that still name the person: what the law wants kept as it was. */
export async function findRemainders(
  db: Db | Trx,
  { contact_id, customer_id, names, emails }: Person,
): Promise<Remainder[]> {
  const tells = (text: RawBuilder<unknown>) =>
    sql.join(
      [...names, ...emails].map(each => sql`position(${JSON.stringify(each)} in ${text}) > 0`),
      sql` or `,
    )
  const { rows } = await sql<Remainder>`
    select 'invoice' as object, count(*) as count, max(issue_date) as newest from invoices
      where customer_id = ${customer_id} and status <> 'draft'
        and (${tells(sql`buyer::text`)} or ${tells(sql`content::text`)})
    union all
    select 'quotation', count(*), max(created_at)::date from quotation_responses
      where customer_id = ${customer_id} and kind = 'acceptance' and contact_id = ${contact_id}`.execute(db)
  return rows
}
