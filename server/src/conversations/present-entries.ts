import type { components } from '../../../openapi.d.ts'
import type { Scope } from '../http/scope.ts'
import { contentOf } from '../mail/content.ts'
import type { Language, MailData, ObjectFacts, Template } from '../mail/kinds.ts'
import { presentAuthor } from './present.ts'
import type { DocumentEntry, findMailEntries, findMessageEntries } from './queries/correspondence.ts'
import { excerptOfText } from './rules.ts'
import { subjectFields, subjects } from './subject-rules.ts'

type Entry = Omit<components['schemas']['CorrespondenceEntry'], 'at'>
type MessageEntry = Awaited<ReturnType<typeof findMessageEntries>>[number]
type MailEntry = Awaited<ReturnType<typeof findMailEntries>>[number]

export function messageEntry(scope: Scope, row: MessageEntry): Entry {
  const field = subjectFields.find(each => row[each] !== null)!
  return {
    id: row.id,
    kind: 'message',
    title: row.title ?? row.label,
    excerpt: row.excerpt,
    author: presentAuthor(scope, row),
    reference: { kind: subjects[field].kind, id: row[field]!, label: row.label },
    unread: row.unread,
  }
}

/** A mail as its reader knows it: by its title and its sentences. What it brought along is not told again. */
export function mailEntry({ id, template, language, data }: MailEntry): Entry {
  const mail = data as MailData
  const { title, lead } = contentOf(template as Template, language as Language, mail)
  return {
    id,
    kind: 'mail',
    title,
    excerpt: excerptOfText(lead.join(' ')),
    author: null,
    reference: referenceOf(mail.facts as ObjectFacts),
    unread: false,
  }
}

const referenceOf = (facts: ObjectFacts): Entry['reference'] => ({
  kind: facts.type,
  id: facts.id,
  label: 'number' in facts ? facts.number : null,
})

export const documentEntry = ({ id, kind, label, title }: DocumentEntry): Entry => ({
  id,
  kind: 'document',
  title: title ?? label,
  excerpt: null,
  author: null,
  reference: { kind, id, label },
  unread: false,
})
