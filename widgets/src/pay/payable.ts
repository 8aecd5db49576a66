import type { Schemas } from '../api.js'
import type { Connection } from '../connect/connection.js'

type Invoice = Pick<Schemas['InvoiceSummary'], 'type' | 'status' | 'tag' | 'amount_due'>

/** Whether somebody may pay. */
export const mayPay = (connection: Connection | undefined): boolean =>
  connection?.session?.permissions.includes('payments:write') ?? false

/** Whether an invoice can be paid now: it is open, something is due, and no payment is under way. */
export const isPayable = ({ type, status, tag, amount_due }: Invoice): boolean =>
  type === 'invoice' && status === 'open' && amount_due > 0 && tag !== 'processing'
