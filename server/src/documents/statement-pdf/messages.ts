import type { Locale } from '../invoice-pdf/messages.ts'
import { type ReceiptWords, receiptWords } from '../receipt-pdf/messages.ts'

/** Every word that only a statement of account has, and those for how a payment was made. */
export type StatementWords = {
  title: string
  customer: string
  aged_on: string
  nothing: string
  opening: string
  closing: string
  in_credit: string
  invoiced: string
  credited: string
  paid: string
  refunded: string
  open: string
  aging: {
    not_due: string
    days_1_30: string
    days_31_60: string
    days_61_90: string
    days_over_90: string
  }
  credit: string
  date: string
  entry: string
  due: string
  amount: string
  balance: string
  kinds: Record<string, string>
  methods: ReceiptWords['methods']
}

const en: Omit<StatementWords, 'methods'> = {
  title: 'Statement of account',
  customer: 'Customer',
  aged_on: 'Ages as of',
  nothing: 'Nothing was invoiced or paid.',
  opening: 'Opening balance',
  closing: 'Balance',
  in_credit: 'Balance in your favour',
  invoiced: 'Invoices',
  credited: 'Credit notes',
  paid: 'Payments',
  refunded: 'Refunds',
  open: 'Open',
  aging: {
    not_due: 'Not due yet',
    days_1_30: '1–30 days late',
    days_31_60: '31–60 days late',
    days_61_90: '61–90 days late',
    days_over_90: 'More than 90 days late',
  },
  credit: 'Credit not used yet',
  date: 'Date',
  entry: 'Entry',
  due: 'Due',
  amount: 'Amount',
  balance: 'Balance',
  kinds: {
    invoice: 'Invoice',
    credit_note: 'Credit note',
    payment: 'Payment',
    refund: 'Refund',
    taken_back: 'Payment taken back by the bank',
  },
}

const fr: Omit<StatementWords, 'methods'> = {
  title: 'Relevé de compte',
  customer: 'Client',
  aged_on: 'Ancienneté au',
  nothing: 'Rien n’a été facturé ni payé.',
  opening: 'Solde initial',
  closing: 'Solde',
  in_credit: 'Solde en votre faveur',
  invoiced: 'Factures',
  credited: 'Avoirs',
  paid: 'Paiements',
  refunded: 'Remboursements',
  open: 'Ouvert',
  aging: {
    not_due: 'Non échu',
    days_1_30: '1 à 30 jours de retard',
    days_31_60: '31 à 60 jours de retard',
    days_61_90: '61 à 90 jours de retard',
    days_over_90: 'Plus de 90 jours de retard',
  },
  credit: 'Crédit non utilisé',
  date: 'Date',
  entry: 'Écriture',
  due: 'Échéance',
  amount: 'Montant',
  balance: 'Solde',
  kinds: {
    invoice: 'Facture',
    credit_note: 'Avoir',
    payment: 'Paiement',
    refund: 'Remboursement',
    taken_back: 'Paiement repris par la banque',
  },
}

export const statementWords = (locale: Locale): StatementWords => ({
  ...(locale === 'fr' ? fr : en),
  methods: receiptWords(locale).methods,
})
