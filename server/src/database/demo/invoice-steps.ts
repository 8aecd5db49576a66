import type { Clock } from '../../http/clock.ts'
import type { Trx } from '../../http/context.ts'
import { creditInvoice } from '../../invoices/actions/credit.ts'
import { createDraft } from '../../invoices/actions/draft.ts'
import { issueInvoice } from '../../invoices/actions/issue.ts'
import { recordPayment } from '../../invoices/actions/settle.ts'
import { fromMinor } from '../../money/amounts.ts'
import { demoLines } from './lines.ts'
import type { DemoStep } from './plan.ts'
import { vendor, type World } from './world.ts'

/** @param clock at the time of the step */
export async function doInvoice(
  trx: Trx,
  { customers, invoices }: World,
  step: DemoStep,
  clock: Clock,
): Promise<void> {
  const { id: customer_id, plan } = customers[step.customer]!
  const key = `${step.customer}/${step.invoice}`
  if (step.do === 'issue' || step.do === 'draft') {
    const draft = await createDraft(trx, vendor, clock.now(), {
      customer_id,
      ...demoLines(plan, step.invoice, step.date),
    })
    const { id } = draft.row
    const line = { id: draft.lines[0]!.id, quantity: draft.lines[0]!.quantity }
    invoices.set(key, { id, total: draft.row.total, line })
    if (step.do === 'issue') await issueInvoice(trx, vendor, clock, id)
    return
  }
  const { id, total, line } = invoices.get(key)!
  if (step.do === 'credit')
    await creditInvoice(trx, vendor, clock, id, { reason: 'Cancelled before it began' })
  else if (step.do === 'credit_part')
    await creditInvoice(trx, vendor, clock, id, {
      reason: 'Fewer users than planned',
      lines: [{ line_id: line.id, quantity: '1' }],
    })
  else {
    const amount = step.do === 'pay' ? total : Math.ceil(total / 3)
    const reference = `Transfer ${fromMinor(amount, plan.currency)}`
    await recordPayment(trx, vendor, clock, id, {
      amount,
      received_on: step.date,
      method: 'bank_transfer',
      reference,
    })
  }
}
