import type { components } from '../../../../openapi.d.ts'
import { ownColumns } from '../../customers/sides.ts'
import { insertRecords, updateRecords } from '../../database/bulk.ts'
import { recordManyEvents } from '../../events/actions.ts'
import { newId } from '../../http/ids.ts'
import { withPrices } from '../../products/actions.ts'
import { checkPack, type Product, productColumns, productEvent } from '../../products/rules.ts'
import { lockProducts } from '../queries/known.ts'
import { attempt, isRefused, type Outcome } from '../rules.ts'
import { differs, refused, unwrapped, type Writer } from './writer.ts'

type Row = components['schemas']['ProductCreate']

const changed = [
  'name',
  'description',
  'unit',
  'tax_code',
  'vendor_metadata',
  'version',
  'updated_at',
] as const

export const products: Writer<Row> = {
  keys: row => [row.external_id!],

  async write(trx, { scope, now }, rows) {
    const found = await withPrices(
      trx,
      await lockProducts(
        trx,
        rows.map(row => row.external_id!),
      ),
    )
    const before = new Map(found.map(row => [row.vendor_external_id!, row]))
    const created: Product[] = []
    const updated: Product[] = []
    const outcomes = rows.map((row): Outcome => {
      const columns = attempt(() => {
        checkPack(row)
        return { ...productColumns(row), ...unwrapped(ownColumns(scope, row)) } as Partial<Product>
      })
      if (isRefused(columns)) return columns
      const old = before.get(row.external_id!)
      const { kind, pack_minutes = null } = row
      if (old === undefined) {
        created.push({
          ...blank,
          ...columns,
          id: newId('prod'),
          kind,
          pack_minutes,
          created_at: now,
          updated_at: now,
        })
        return 'created'
      }
      if (kind !== old.kind) return [refused('#/kind', 'fixed', 'cannot be changed')]
      if (pack_minutes !== old.pack_minutes) return [refused('#/pack_minutes', 'fixed', 'cannot be changed')]
      if (!differs(columns, old)) return 'unchanged'
      updated.push({ ...old, ...columns, version: old.version + 1, updated_at: now })
      return 'updated'
    })
    await insertRecords(trx, 'products', created.map(own))
    await updateRecords(trx, 'products', changed, updated.map(own))
    await recordManyEvents(trx, now, [
      ...created.map(row => productEvent('product.created', row)),
      ...updated.map(row => productEvent('product.updated', row)),
    ])
    return outcomes
  },
}

const own = ({ prices: _, ...row }: Product) => row

const blank = {
  name: '',
  description: null,
  unit: 'C62',
  tax_code: 'standard',
  active: true,
  vendor_external_id: null,
  vendor_metadata: {},
  version: 1,
  prices: [],
}
