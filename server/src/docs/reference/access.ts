import type { Described } from '../contract.ts'

const ofContacts: Record<string, string> = {
  any: 'any portal session',
  person: 'a portal session that stands for a person',
  signed_in: 'a portal session of somebody who signed in here',
}

/** Who may call an operation, and what a repeated POST does, as a paragraph of Markdown. */
export function describeAccess({ access, method, idempotency }: Described): string {
  const ways: string[] = []
  if (access.public) ways.push('everybody, without a credential')
  if (access.integration)
    ways.push(`a secret key of the vendor or a partner with the scope \`${access.integration}\``)
  if (access.vendor) ways.push(`a secret key of the vendor with the scope \`${access.vendor}\``)
  if (typeof access.contact === 'string')
    ways.push(ofContacts[access.contact] ?? `a portal session with the permission \`${access.contact}\``)
  if (access.site) ways.push('the publishable key of a site')
  if (access.share) ways.push('whoever has the share link of this document')
  const who = `**Who may call it:** ${ways.join('; ')}.`
  if (method !== 'POST') return who
  const repeats = {
    required: ' An `Idempotency-Key` is required.',
    optional: ' Takes an `Idempotency-Key`.',
    none: '',
  }
  return who + repeats[idempotency]
}
