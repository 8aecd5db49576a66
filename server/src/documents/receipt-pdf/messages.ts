import type { Locale } from '../invoice-pdf/messages.ts'

/** Every word that only a receipt has. */
export type ReceiptWords = {
  title: string
  received_from: string
  received_on: string
  method: string
  reference: string
  invoice: (number: string) => string
  on_account: string
  amount: string
  refunded: string
  methods: Record<string, string>
}

const en: ReceiptWords = {
  title: 'Receipt',
  received_from: 'Received from',
  received_on: 'Received on',
  method: 'Paid by',
  reference: 'Reference',
  invoice: number => `Invoice ${number}`,
  on_account: 'Kept as credit',
  amount: 'Amount received',
  refunded: 'Refunded',
  methods: {
    card: 'Card',
    bank_transfer: 'Bank transfer',
    cash: 'Cash',
    cheque: 'Cheque',
    direct_debit: 'Direct debit',
    other: 'Other',
  },
}

const fr: ReceiptWords = {
  title: 'Reçu',
  received_from: 'Reçu de',
  received_on: 'Reçu le',
  method: 'Payé par',
  reference: 'Référence',
  invoice: number => `Facture ${number}`,
  on_account: 'Conservé comme crédit',
  amount: 'Montant reçu',
  refunded: 'Remboursé',
  methods: {
    card: 'Carte',
    bank_transfer: 'Virement',
    cash: 'Espèces',
    cheque: 'Chèque',
    direct_debit: 'Prélèvement',
    other: 'Autre',
  },
}

export const receiptWords = (locale: Locale): ReceiptWords => (locale === 'fr' ? fr : en)
