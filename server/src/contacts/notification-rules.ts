/** What a person chooses to be written to about; what is about his security he always gets. */
export const optionalKinds = ['documents', 'payments', 'subscriptions', 'tickets', 'packs'] as const
export type OptionalKind = (typeof optionalKinds)[number]
export type Notifications = Record<OptionalKind | 'security', boolean>

/** @param muted the kinds that he does not want, as they are stored: whatever is new is on */
export function presentNotifications(muted: readonly string[]): Notifications {
  const choices = Object.fromEntries(optionalKinds.map(kind => [kind, !muted.includes(kind)]))
  return { ...choices, security: true } as Notifications
}

/** What is muted after some of the choices were made. */
export const mutedAfter = (muted: readonly string[], choices: Partial<Notifications>): OptionalKind[] =>
  optionalKinds.filter(kind => !(choices[kind] ?? !muted.includes(kind)))

const kinds: Record<string, OptionalKind> = {
  quotation: 'documents',
  order: 'documents',
  invoice: 'documents',
  credit_note: 'documents',
  payment: 'payments',
  subscription: 'subscriptions',
  ticket: 'tickets',
  message: 'tickets',
  pack: 'packs',
}

/** @param template of a mail, such as `invoice.issued`. @returns null for what everybody gets */
export const kindOfMail = (template: string): OptionalKind | null =>
  template.startsWith('invoice.reminder.') ? 'payments' : (kinds[template.split('.')[0]!] ?? null)
