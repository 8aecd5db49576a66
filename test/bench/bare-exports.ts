import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { customerId } from './scale.ts'
import { watched } from './watched.ts'

const pageSize = 200

/** The rows of invoices with their lines as JSON in a file, with nothing around them. */
process.once('message', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL! })
  await client.connect()
  const path = join(process.env.PORTAL_DATA_DIR!, 'bare-export')
  const file = await open(path, 'w')
  let rows = 0
  const measured = await watched(async () => {
    let after = 'z'
    for (;;) {
      const { rows: invoices } = await client.query(
        'select * from invoices where customer_id = $1 and id < $2 order by id desc limit $3',
        [customerId(1), after, pageSize],
      )
      if (invoices.length === 0) break
      after = invoices.at(-1).id
      const { rows: lines } = await client.query(
        'select * from invoice_lines where invoice_id = any($1) order by position',
        [invoices.map(invoice => invoice.id)],
      )
      const of = Map.groupBy(lines, line => line.invoice_id)
      const texts = invoices.map(invoice => JSON.stringify({ ...invoice, lines: of.get(invoice.id) ?? [] }))
      await file.write(`${texts.join('\n')}\n`)
      rows += invoices.length
    }
  })
  await file.close()
  await rm(path)
  await client.end()
  process.send!({ rows, ...measured })
  process.disconnect!()
})
process.send!('ready')
