import type { Locale } from '../invoice-pdf/messages.ts'

/** Every word that only a quotation has. */
export type QuotationWords = {
  title: string
  draft: string
  revision: (number: number) => string
  sent_on: string
  valid_until: string
  prepared_for: string
  optional: string
  optional_left_out: string
  due_now: string
  recurring: (unit: 'month' | 'year', count: number) => string
  terms: string
  acceptance: string
  accepted_by: (name: string, when: string) => string
  signed_as: (name: string) => string
  po_number: string
  fingerprint: string
}

const en: QuotationWords = {
  title: 'Quotation',
  draft: 'Draft quotation',
  revision: number => `Revision ${number}`,
  sent_on: 'Date',
  valid_until: 'Valid until',
  prepared_for: 'Prepared for',
  optional: 'Optional, included',
  optional_left_out: 'Optional, not included in the totals',
  due_now: 'Due on acceptance',
  recurring: (unit, count) => (count === 1 ? `Then every ${unit}` : `Then every ${count} ${unit}s`),
  terms: 'Terms',
  acceptance: 'Acceptance',
  accepted_by: (name, when) => `Accepted by ${name} on ${when}`,
  signed_as: name => `Signed: ${name}`,
  po_number: 'Purchase order',
  fingerprint: 'SHA-256 of the accepted revision',
}

const frenchUnits = { month: 'mois', year: 'ans' }
const fr: QuotationWords = {
  title: 'Devis',
  draft: 'Brouillon de devis',
  revision: number => `Révision ${number}`,
  sent_on: 'Date',
  valid_until: 'Valable jusqu’au',
  prepared_for: 'Établi pour',
  optional: 'En option, retenu',
  optional_left_out: 'En option, non compris dans les totaux',
  due_now: 'À payer à l’acceptation',
  recurring: (unit, count) =>
    count === 1
      ? `Puis chaque ${unit === 'month' ? 'mois' : 'année'}`
      : `Puis tous les ${count} ${frenchUnits[unit]}`,
  terms: 'Conditions',
  acceptance: 'Acceptation',
  accepted_by: (name, when) => `Accepté par ${name} le ${when}`,
  signed_as: name => `Signé\u00a0: ${name}`,
  po_number: 'Bon de commande',
  fingerprint: 'SHA-256 de la révision acceptée',
}

export const quotationWords = (locale: Locale): QuotationWords => (locale === 'fr' ? fr : en)
