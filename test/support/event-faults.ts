import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sql } from 'kysely'
import type { Db } from '../../server/src/http/context.ts'
import { readContract } from '../../server/src/http/contract.ts'
import { withoutMappings } from '../../server/src/http/validate.ts'
import { payloadOf } from '../../server/src/webhooks/rules.ts'

type Told = Parameters<typeof payloadOf>[1] & { partner_id: string | null }

const contract = readContract()
let ajv: Ajv2020 | undefined

/** What checks the body that is sent of a type; undefined where the contract knows no such event. */
function checkerOf(type: string) {
  if (!ajv) {
    ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
    addFormats.default(ajv)
    ajv.addSchema(withoutMappings(contract), 'contract')
  }
  const request = contract.webhooks[type]?.post.requestBody.$ref.split('/').at(-1)
  const schema = contract.components.requestBodies[request]?.content['application/json'].schema.$ref
  return schema && ajv.getSchema(`contract${schema}`)
}

/**
 * Where the newest events of each type, as they are sent to the vendor and to the partner, are not what the contract
 * says of them: type, place and reason of each, once.
 */
export async function eventFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<Told>`
    select type, partner_id, created_at, data, vendor_fields, partner_fields
    from (select *, row_number() over (partition by type order by seq desc) as place from events) as newest
    where place <= 25`.execute(db)
  const faults = new Set<string>()
  for (const event of rows) {
    const check = checkerOf(event.type)
    if (!check) faults.add(`${event.type} is not in the contract`)
    for (const side of check ? new Set([null, event.partner_id]) : [])
      if (!check!(JSON.parse(JSON.stringify(payloadOf(side, event)))))
        for (const { instancePath, message, params } of check!.errors ?? [])
          faults.add(`${event.type} ${instancePath} ${message} ${JSON.stringify(params)}`)
  }
  return [...faults]
}
